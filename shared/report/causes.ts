/** Everything in a report that somebody can do something about, or has to wait for, as a list with counts: the most useful first. */

import { type Code, SEVERITIES, type Severity } from '../verdicts/codes.ts';
import { STEPS, type Step } from '../verdicts/step.ts';
import { type DuplicateKind, duplicateGroups } from './duplicate-groups.ts';
import { DUPLICATE_KIND_WORDS, DUPLICATES_GUIDE } from './duplicate-words.ts';
import type { Report, ReportAdvice, ReportItem } from './report.schema.ts';

/** Where the guide helps: with one of its steps, or on a page that explains the cause. */
export type Help = { is: 'step'; step: Step } | { is: 'page'; path: string };

export interface Cause {
  /** The id of the section on the report page that shows these items. */
  id: string;
  title: string;
  count: number;
  severity: Severity | DuplicateKind;
  help: Help;
}

/** The id of the section for one diagnosis. An item can wait with a diagnosis that others have to act on, so the two differ. */
export function causeId({ diagnosis, severity }: Pick<ReportItem, 'diagnosis' | 'severity'>): string {
  return severity === 'wait' ? `${diagnosis}-waiting` : diagnosis;
}

export function helpFor({ step, guide }: Pick<ReportAdvice, 'step' | 'guide'>): Help {
  return step ? { is: 'step', step } : { is: 'page', path: guide };
}

/** The page of the guide, as a path. */
export function pathOf(help: Help): string {
  return help.is === 'step' ? `/steps/${help.step}/` : help.path;
}

/** The position of a step in the guide, beginning with 1. */
export function numberOfStep(step: Step): number {
  return STEPS.indexOf(step) + 1;
}

/** Decides between causes with equally many items. Fixes that help most, and that the person can do alone, come first. */
const TIE_BREAK_ORDER: readonly Code[] = [
  'id-merged',
  'id-missing',
  'not-visible',
  'before-auto-update',
  'removed-or-hidden',
  'same-title',
  'part-of',
  'contributor-only',
  'id-misspelt',
  'recent',
  'versions-skipped',
  'collection',
  'not-listed',
  'withdrawn',
  'other-agency',
  'unknown-agency',
  'not-at-datacite',
  'no-doi',
  'metadata-incomplete',
];

/** @returns What needs action comes first, then duplicates, then what is on its way, then what could not be checked. */
export function causes(report: Report): Cause[] {
  const counts = new Map<string, number>();
  for (const item of report.items) counts.set(causeId(item), (counts.get(causeId(item)) ?? 0) + 1);
  const found = report.advice
    .toSorted((a, b) => TIE_BREAK_ORDER.indexOf(a.diagnosis) - TIE_BREAK_ORDER.indexOf(b.diagnosis))
    .map((advice): Cause => {
      const id = causeId(advice);
      return { id, title: advice.title, count: counts.get(id) ?? 0, severity: advice.severity, help: helpFor(advice) };
    });
  const of = (severity: Severity) => found.filter((cause) => cause.severity === severity).sort((a, b) => b.count - a.count);
  return SEVERITIES.filter((severity) => severity !== 'ok').flatMap((severity) =>
    severity === 'action' ? [...of(severity), ...duplicates(report)] : of(severity),
  );
}

/** Works that ORCID shows as one entry bother nobody, so they have a line of their own. */
function duplicates(report: Report): Cause[] {
  const counts = new Map<DuplicateKind, number>();
  for (const { kind, duplicates: items } of duplicateGroups(report)) counts.set(kind, (counts.get(kind) ?? 0) + items.length);
  const help = { is: 'page', path: DUPLICATES_GUIDE } as const;
  return [...counts].map(([kind, count]) => ({ id: kind, title: DUPLICATE_KIND_WORDS[kind].cause, count, severity: kind, help }));
}
