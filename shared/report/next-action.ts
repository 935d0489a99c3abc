/** Picks the one most useful thing to do after a report. */

import { PASSING } from '../registers/source-result.ts';
import type { Severity } from '../verdicts/codes.ts';
import { causeId, causes, pathOf } from './causes.ts';
import { duplicateGroups } from './duplicate-groups.ts';
import { DUPLICATE_CAUSE_WORDS, DUPLICATE_KIND_WORDS, DUPLICATES_GUIDE } from './duplicate-words.ts';
import type { Report, ReportAdvice, ReportSource } from './report.schema.ts';
import { amount, sourceSentence } from './words.ts';

export interface NextAction {
  title: string;
  text: string;
  /** The page of the guide that helps, as a path; null if there is none. */
  guide: string | null;
  /** Whether the action is to check again. */
  again: boolean;
  /** Whether to ask the person if ORCID Auto-Update is enabled: the advice depends on it, and no public service shows it. */
  asksAboutAutoUpdate: boolean;
}

export const AUTO_UPDATE_ANSWERS = ['yes', 'no', 'not-sure'] as const;
export type AutoUpdateAnswer = (typeof AUTO_UPDATE_ANSWERS)[number];

/** The advice for missing items, depending on whether the person says that Auto-Update is enabled. */
export const AUTO_UPDATE_ADVICE: Record<AutoUpdateAnswer, { label: string; text: string; guide: string }> = {
  yes: {
    label: 'Yes, it’s enabled',
    text: 'Then most of these DOIs are probably older. Add each item yourself, once. Auto-Update adds new items by itself, and older ones only after their authors, related materials or funding change.',
    guide: '/steps/older-items/',
  },
  no: {
    label: 'No, it’s disabled',
    text: 'Enable it now, so that DataCite adds your new items by itself. Then add each of the items below yourself, once.',
    guide: '/steps/auto-update/',
  },
  'not-sure': {
    label: 'I’m not sure',
    text: 'Sign in at profiles.datacite.org and open the settings. “ORCID Auto-Update” is marked as Enabled or Disabled.',
    guide: '/steps/auto-update/',
  },
};

const NOTHING_MORE = { guide: null, again: false, asksAboutAutoUpdate: false } as const;

export function nextAction(report: Report): NextAction {
  return (
    closedRecord(report) ??
    incompleteness(report, ({ ok }) => !ok) ??
    mostCommonCause(report) ??
    incompleteness(report, ({ complete }) => !complete) ??
    duplicates(report) ??
    noProblem(report)
  );
}

function closedRecord({ record }: Report): NextAction | null {
  if (record === 'open' || record === 'unknown') return null;
  const words = {
    locked: ['ORCID has locked your record', 'Ask ORCID’s support why it’s locked.'],
    deactivated: [
      'Your ORCID record is deactivated',
      'Deactivating a record deletes everything on it. If you have a newer iD, use that one. To use this iD again, begin again with the first step.',
    ],
    unclaimed: [
      'Claim your ORCID record',
      'Find ORCID’s email about the record, and follow its link to claim it. Until then, nobody can see its works.',
    ],
  } as const;
  const [title, text] = words[record];
  return { ...NOTHING_MORE, title, text, guide: '/steps/record/' };
}

/** @param isLacking Whether a service failed, or showed only a part of what it has. */
function incompleteness({ sources, counts }: Report, isLacking: (source: ReportSource) => boolean): NextAction | null {
  const failed = sources.filter(isLacking);
  if (failed.length === 0) return null;
  const says = failed.map((source) => `${sourceSentence(source)}.`).join(' ');
  const rest = counts.items > 0 ? ' You can see what we found below.' : '';
  const isPassing = failed.some(({ reason }) => reason !== undefined && PASSING.includes(reason));
  return {
    ...NOTHING_MORE,
    title: isPassing ? 'Check again in a minute' : 'This report is incomplete',
    text: `${says} So this report is incomplete. We don’t count items that we couldn’t check as missing.${rest}`,
    again: isPassing,
  };
}

function mostCommonCause(report: Report): NextAction | null {
  const found = causes(report);
  const of = (severity: Severity) => found.find((cause) => cause.severity === severity);
  const first = of('action') ?? of('wait') ?? of('unknown');
  const advice = report.advice.find((each) => causeId(each) === first?.id);
  if (!first || !advice) return null;
  return {
    ...NOTHING_MORE,
    title: `${first.title}: ${amount(first.count, 'item')}`,
    text: advice.next,
    guide: pathOf(first.help),
    asksAboutAutoUpdate: depends(advice, report),
  };
}

/** Whether the advice depends on Auto-Update being enabled, and the report does not show whether it is. */
function depends({ diagnosis }: Pick<ReportAdvice, 'diagnosis'>, { steps }: Report): boolean {
  const isUnknown = steps.some(({ step, state }) => step === 'auto-update' && state === 'cannot-tell');
  return diagnosis === 'not-visible' || (diagnosis === 'recent' && isUnknown);
}

export function asksAboutAutoUpdate(report: Report): boolean {
  return report.advice.some((advice) => depends(advice, report));
}

/** What concerns the whole report and not single items; null if the list of causes says everything. */
export function notice(report: Report): NextAction | null {
  return (
    closedRecord(report) ??
    incompleteness(report, ({ complete }) => !complete) ??
    (causes(report).length === 0 ? noProblem(report) : null)
  );
}

/** The advice for the kind that most duplicates are of. */
function duplicates(report: Report): NextAction | null {
  const all = duplicateGroups(report).toSorted((a, b) => b.duplicates.length - a.duplicates.length);
  // What people see twice comes before what ORCID shows as one entry, and is not counted together with it.
  const seenTwice = all.filter((group) => group.kind === 'shown-twice');
  const groups = seenTwice.length > 0 ? seenTwice : all;
  const [first] = groups;
  if (!first) return null;
  const count = groups.reduce((sum, group) => sum + group.duplicates.length, 0);
  const { kind, cause, duplicates: items } = first;
  const advice = `${DUPLICATE_KIND_WORDS[kind].next} ${DUPLICATE_CAUSE_WORDS[cause].next}`;
  const which = `${amount(items.length, 'item')} ${DUPLICATE_KIND_WORDS[kind].title.toLowerCase()}, ${DUPLICATE_CAUSE_WORDS[cause].title}`;
  return {
    ...NOTHING_MORE,
    title: `${DUPLICATE_KIND_WORDS[kind].cause}: ${amount(count, 'item')}`,
    text: groups.length === 1 ? advice : `${which}: ${advice} See below for the others.`,
    guide: DUPLICATES_GUIDE,
  };
}

function noProblem({ counts, prefix }: Report): NextAction {
  if (counts.items > 0)
    return { ...NOTHING_MORE, title: 'Nothing to do', text: 'Every item is publicly visible on your ORCID record.' };
  if (prefix !== null)
    return {
      ...NOTHING_MORE,
      title: 'No item has this prefix',
      text: `This report only covers items whose DOI begins with ${prefix}. To see all items, check without a prefix.`,
    };
  return {
    ...NOTHING_MORE,
    title: 'Connect your ORCID iD to Figshare',
    text: 'Figshare lists no public items with your iD. If you have published there, your iD probably isn’t on the items yet.',
    guide: '/steps/connect/',
  };
}
