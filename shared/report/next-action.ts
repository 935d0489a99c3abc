/** Picks the one most useful thing to do after a report. */
import type { Code } from '../verdicts/diagnose.ts';
import { duplicateGroups } from './duplicate-groups.ts';
import { DUPLICATE_KIND_WORDS, DUPLICATES_GUIDE, DUPLICATES_TITLE } from './duplicate-words.ts';
import type { Report, ReportAdvice } from './report.schema.ts';
import { amount, SOURCE_NAMES } from './words.ts';

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

/** Decides between causes with equally many items. Fixes that help most, and that the person can do alone, come first. */
const TIE_BREAK_ORDER: readonly Code[] = [
  'id-merged',
  'id-missing',
  'not-visible',
  'part-of',
  'contributor-only',
  'id-misspelt',
  'recent',
  'versions-skipped',
  'not-listed',
  'other-agency',
  'unknown-agency',
  'not-at-datacite',
  'no-doi',
  'metadata-incomplete',
];

const NOTHING_MORE = { guide: null, again: false, asksAboutAutoUpdate: false } as const;

export function nextAction(report: Report): NextAction {
  return closedRecord(report) ?? failedSource(report) ?? mostCommonCause(report) ?? duplicates(report) ?? noProblem(report);
}

function closedRecord({ record }: Report): NextAction | null {
  if (record === 'open' || record === 'unknown') return null;
  const text = {
    locked: 'Only ORCID can open it again. If it is your record, write to ORCID’s support.',
    deactivated: 'If it is your record, sign in to ORCID to open it again, or use your newer iD if you have one.',
    unclaimed: 'If it is your record, look for ORCID’s e-mail and claim it; until then nobody can see its works.',
  }[record];
  return { ...NOTHING_MORE, title: 'Open the ORCID record', text, guide: '/steps/record/' };
}

function failedSource({ sources, counts }: Report): NextAction | null {
  const names = sources.filter(({ ok }) => !ok).map(({ source }) => SOURCE_NAMES[source]);
  if (names.length === 0) return null;
  const rest = counts.items > 0 ? ' What the others said is shown below.' : '';
  return {
    ...NOTHING_MORE,
    title: 'Check again in a minute',
    text: `${names.join(' and ')} did not give us an answer, so this report is incomplete.${rest} Nothing is missing because of it.`,
    again: true,
  };
}

function mostCommonCause({ advice, items, steps }: Report): NextAction | null {
  const urgent = advice.filter(({ severity }) => severity === 'action');
  const candidates = urgent.length > 0 ? urgent : advice.filter(({ severity }) => severity === 'wait');
  const count = ({ diagnosis, severity }: ReportAdvice) =>
    items.filter((item) => item.diagnosis === diagnosis && item.severity === severity).length;
  const first = candidates.toSorted(
    (a, b) => count(b) - count(a) || TIE_BREAK_ORDER.indexOf(a.diagnosis) - TIE_BREAK_ORDER.indexOf(b.diagnosis),
  )[0];
  if (!first) return null;
  const autoUpdateIsUnknown = steps.some(({ step, state }) => step === 'auto-update' && state === 'cannot-tell');
  return {
    ...NOTHING_MORE,
    title: `${first.title}: ${amount(count(first), 'item')}`,
    text: first.next,
    guide: first.guide,
    asksAboutAutoUpdate: first.diagnosis === 'not-visible' || (first.diagnosis === 'recent' && autoUpdateIsUnknown),
  };
}

function duplicates(report: Report): NextAction | null {
  const groups = duplicateGroups(report);
  if (groups.length === 0) return null;
  const isShownTwice = groups.some(({ kind }) => kind === 'shown-twice');
  const hasTwoServices = groups.some(({ cause }) => cause === 'two-services');
  return {
    ...NOTHING_MORE,
    title: `${DUPLICATES_TITLE}: ${amount(report.counts.duplicates, 'item')}`,
    text: [
      DUPLICATE_KIND_WORDS[isShownTwice ? 'shown-twice' : 'shown-once'].next,
      ...(hasTwoServices ? ['Keep only one of the two roads switched on: DataCite Auto-Update, or Figshare’s own push.'] : []),
    ].join(' '),
    guide: DUPLICATES_GUIDE,
  };
}

function noProblem({ counts }: Report): NextAction {
  if (counts.items > 0)
    return { ...NOTHING_MORE, title: 'Nothing to do', text: 'Every item is publicly visible on the ORCID record.' };
  return {
    ...NOTHING_MORE,
    title: 'Connect your ORCID iD to Figshare',
    text: 'Figshare lists no public item with this iD. If you have published there, your iD is not on the items yet.',
    guide: '/steps/connect/',
  };
}
