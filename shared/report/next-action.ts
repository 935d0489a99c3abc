/** Picks the one most useful thing to do after a report. */

import { PASSING } from '../registers/source-result.ts';
import type { Severity } from '../verdicts/codes.ts';
import { causeId, causes, pathOf } from './causes.ts';
import { duplicateGroups } from './duplicate-groups.ts';
import { DUPLICATE_CAUSE_WORDS, DUPLICATE_KIND_WORDS, DUPLICATES_GUIDE, DUPLICATES_TITLE } from './duplicate-words.ts';
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
    label: 'Yes, it is enabled',
    text: 'Then these DOIs were most likely registered before it was enabled, and nothing sends them later. Claim each of them once. What you publish from now on comes by itself.',
    guide: '/steps/older-items/',
  },
  no: {
    label: 'No, it is disabled',
    text: 'Enable it now, so that what you publish from now on comes by itself. Then claim the items below once.',
    guide: '/steps/auto-update/',
  },
  'not-sure': {
    label: 'I am not sure',
    text: 'Sign in at profiles.datacite.org and open the settings. Under “ORCID Auto-Update” there is a word: Enabled or Disabled.',
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
    locked: ['ORCID has locked the record', 'If it is your record, ask ORCID’s support why it is locked.'],
    deactivated: [
      'The ORCID record is deactivated',
      'Deactivating a record deletes everything that was on it. If you have a newer iD, use that one. If you use this iD again, begin again with the first step.',
    ],
    unclaimed: [
      'Claim the ORCID record',
      'If it is your record, find ORCID’s email about it and follow the link to claim it. Until then, nobody can see its works.',
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
  const rest = counts.items > 0 ? ' What the services did answer is shown below.' : '';
  const isPassing = failed.some(({ reason }) => reason !== undefined && PASSING.includes(reason));
  return {
    ...NOTHING_MORE,
    title: isPassing ? 'Check again in a minute' : 'This report is incomplete',
    text: `${says} So this report is incomplete, and items that we could not check are not counted as missing.${rest}`,
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
  const groups = duplicateGroups(report).toSorted((a, b) => b.duplicates.length - a.duplicates.length);
  const [first] = groups;
  if (!first) return null;
  const { kind, cause, duplicates: items } = first;
  const advice = `${DUPLICATE_KIND_WORDS[kind].next} ${DUPLICATE_CAUSE_WORDS[cause].next}`;
  const which = `${amount(items.length, 'item')} ${DUPLICATE_KIND_WORDS[kind].title.toLowerCase()}, ${DUPLICATE_CAUSE_WORDS[cause].title}`;
  return {
    ...NOTHING_MORE,
    title: `${DUPLICATES_TITLE}: ${amount(report.counts.duplicates, 'item')}`,
    text: groups.length === 1 ? advice : `${which}: ${advice} What to do about the others is shown below.`,
    guide: DUPLICATES_GUIDE,
  };
}

function noProblem({ counts, prefix }: Report): NextAction {
  if (counts.items > 0)
    return { ...NOTHING_MORE, title: 'Nothing to do', text: 'Every item is publicly visible on the ORCID record.' };
  if (prefix !== null)
    return {
      ...NOTHING_MORE,
      title: 'No item has this prefix',
      text: `This report counts only items whose DOI begins with ${prefix}. Check without a prefix to see all items.`,
    };
  return {
    ...NOTHING_MORE,
    title: 'Connect your ORCID iD to Figshare',
    text: 'Figshare lists no public item with this iD. If you have published there, your iD is not on the items yet.',
    guide: '/steps/connect/',
  };
}
