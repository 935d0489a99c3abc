/** The answer of a report as a colour, a symbol and a few words, at the top of the page. */
import { causes } from './causes.ts';
import type { Report } from './report.schema.ts';

/** The states that a page shows, each with its own colour and symbol. Amber is for what somebody has to do and for nothing else. */
export const VERDICT_TONES = ['ok', 'wait', 'action', 'none', 'unknown', 'closed'] as const;
export type VerdictTone = (typeof VERDICT_TONES)[number];

export const VERDICT_WORDS: Record<VerdictTone, { symbol: string; words: string }> = {
  ok: { symbol: '✓', words: 'Everything is visible' },
  wait: { symbol: '…', words: 'On its way' },
  action: { symbol: '!', words: 'Something to do' },
  none: { symbol: '–', words: 'Nothing found' },
  unknown: { symbol: '?', words: 'We couldn’t check everything' },
  closed: { symbol: '×', words: 'Closed record' },
};

const BY_STATUS: Record<Report['status'], VerdictTone> = {
  'in-step': 'ok',
  waiting: 'wait',
  'action-needed': 'action',
  'nothing-to-sync': 'none',
  incomplete: 'unknown',
};

export function verdictTone(report: Report): VerdictTone {
  const { record, status } = report;
  if (record !== 'open' && record !== 'unknown') return 'closed';
  // What people see twice does not change the status, which is about visibility. But somebody can do something about it.
  const isSeenTwice = causes(report).some(({ severity }) => severity === 'shown-twice');
  return isSeenTwice && (status === 'in-step' || status === 'waiting') ? 'action' : BY_STATUS[status];
}
