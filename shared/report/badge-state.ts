/** Sums up a report in the few words of a badge, for visitors of the page that shows it. */
import type { Status } from '../verdicts/status.ts';
import { type PublicState, publicState, shownTwice, visibleShare } from './public-state.ts';
import type { Report } from './report.schema.ts';
import { inFigures } from './words.ts';

/** Each tone has its own symbol and its own colour, so that nobody needs to see the colour. Only a wrong address is an `error`. */
export const TONES = ['all', 'most', 'some', 'wait', 'none', 'unknown', 'error'] as const;
export type Tone = (typeof TONES)[number];

/** What a badge counts: the visible items of all items, or only the visible ones. */
export const BADGE_COUNTS = ['all', 'visible'] as const;
export type BadgeCount = (typeof BADGE_COUNTS)[number];

export interface BadgeState {
  message: string;
  tone: Tone;
  /** The value of the header `Sync-Status`. */
  status: Status | 'error';
  /** How much of everything is there, from 0 to 1. The symbol of the tones `most` and `some` shows it unless it is left out. */
  share?: number;
}

/** Every word that a badge can have. */
const WORDS = {
  label: 'ORCID sync',
  ofAll: (visible: string, items: string) => `${visible} of ${items} on ORCID`,
  visible: (visible: string) => `${visible} on ORCID`,
  withWaiting: (message: string, waiting: string) => `${message}, ${waiting} on the way`,
  withDuplicates: (message: string, count: number) => `${message}, ${inFigures(count)} duplicate${count === 1 ? '' : 's'}`,
  partly: (message: string) => `${message}, partly checked`,
  example: (message: string) => `example: ${message}`,
  none: 'nothing to sync',
  closed: 'record closed',
  couldNotCheck: 'could not check',
  notAnId: 'not an ORCID iD',
  noSuchId: 'no such ORCID iD',
  badRequest: 'bad request',
} as const;

export const DEFAULT_LABEL = WORDS.label;

export const NOT_AN_ID: BadgeState = { message: WORDS.notAnId, tone: 'error', status: 'error' };
export const NO_SUCH_ID: BadgeState = { message: WORDS.noSuchId, tone: 'error', status: 'error' };
export const BAD_REQUEST: BadgeState = { message: WORDS.badRequest, tone: 'error', status: 'error' };
export const COULD_NOT_CHECK: BadgeState = { message: WORDS.couldNotCheck, tone: 'unknown', status: 'incomplete' };

const TONE_BY_STATE: Record<PublicState, Tone> = {
  all: 'all',
  // Everything is there, but a plain tick would say that the record is in order.
  duplicates: 'most',
  most: 'most',
  some: 'some',
  waiting: 'wait',
  none: 'none',
  closed: 'none',
  unknown: 'unknown',
};

export function badgeState(report: Report, count: BadgeCount = 'all'): BadgeState {
  const { status, example } = report;
  const state = count === 'visible' ? ofVisible(report) : ofAll(report);
  return { ...state, message: example ? WORDS.example(state.message) : state.message, status };
}

type Shown = Omit<BadgeState, 'status'>;

function ofAll(report: Report): Shown {
  const { counts } = report;
  const state = publicState(report);
  const tone = TONE_BY_STATE[state];
  const message = WORDS.ofAll(inFigures(counts.visible), inFigures(counts.items));
  switch (state) {
    case 'waiting':
      return { tone, message: WORDS.withWaiting(message, inFigures(counts.waiting)) };
    case 'duplicates':
      return { tone, message: WORDS.withDuplicates(message, shownTwice(report)), share: 1 };
    case 'most':
    case 'some':
      return { tone, message, share: visibleShare(counts) };
    case 'all':
      return { tone, message };
    default:
      return withoutNumbers(report, state);
  }
}

/** Neither the words nor the colour nor the symbol tell how many items are missing. */
function ofVisible(report: Report): Shown {
  const state = publicState(report);
  if (state === 'none' || state === 'closed' || state === 'unknown') return withoutNumbers(report, state);
  const { visible } = report.counts;
  const tone = state === 'all' ? 'all' : visible > 0 ? 'most' : 'none';
  return { tone, message: WORDS.visible(inFigures(visible)) };
}

/** If a service failed, the badge counts only the items that we saw, and says that the check was partial. */
function withoutNumbers({ counts }: Report, state: 'none' | 'closed' | 'unknown'): Shown {
  const tone = TONE_BY_STATE[state];
  if (state !== 'unknown') return { tone, message: WORDS[state] };
  return counts.visible > 0 ? { tone, message: WORDS.partly(WORDS.visible(inFigures(counts.visible))) } : COULD_NOT_CHECK;
}
