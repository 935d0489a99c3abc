/** The answer of a report for visitors of somebody's page, who have nothing to do: a colour, a symbol and a few words. */
import { type PublicState, publicState, shownTwice, visibleShare } from './public-state.ts';
import type { Report } from './report.schema.ts';
import { VERDICT_WORDS, type VerdictTone } from './verdict.ts';
import { amount } from './words.ts';

interface GuestVerdict {
  tone: VerdictTone | 'most' | 'some';
  symbol: string;
  /** Null if the headline says everything. */
  words: string | null;
}

const SAME_FOR_ALL: Partial<Record<PublicState, VerdictTone>> = {
  all: 'ok',
  waiting: 'wait',
  none: 'none',
  closed: 'closed',
  unknown: 'unknown',
};

export function guestVerdict(report: Report): GuestVerdict {
  const state = publicState(report);
  const tone = SAME_FOR_ALL[state];
  if (tone) return { tone, ...VERDICT_WORDS[tone] };
  if (state === 'duplicates') {
    const count = shownTwice(report);
    return { tone: 'most', symbol: '2×', words: `${amount(count, 'item')} ${count === 1 ? 'appears' : 'appear'} more than once` };
  }
  // Rounded down, because 100% would say that nothing is missing.
  return { tone: state === 'most' ? 'most' : 'some', symbol: `${Math.floor(visibleShare(report.counts) * 100)}%`, words: null };
}
