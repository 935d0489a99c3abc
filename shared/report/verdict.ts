/** The answer of a report as a colour, a symbol and a few words, which stand above everything else. */
import type { Report } from './report.schema.ts';

/** The states that a page shows, each with its own colour and symbol. Amber is for what somebody has to do and for nothing else. */
export const VERDICT_TONES = ['ok', 'wait', 'action', 'none', 'unknown', 'closed'] as const;
export type VerdictTone = (typeof VERDICT_TONES)[number];

export const VERDICT_WORDS: Record<VerdictTone, { symbol: string; words: string }> = {
  ok: { symbol: '✓', words: 'All in order' },
  wait: { symbol: '…', words: 'On its way' },
  action: { symbol: '!', words: 'Something to do' },
  none: { symbol: '–', words: 'Nothing found' },
  unknown: { symbol: '?', words: 'Could not check everything' },
  closed: { symbol: '×', words: 'Closed record' },
};

const BY_STATUS: Record<Report['status'], VerdictTone> = {
  'in-step': 'ok',
  waiting: 'wait',
  'action-needed': 'action',
  'nothing-to-sync': 'none',
  incomplete: 'unknown',
};

export function verdictTone({ record, status, counts }: Pick<Report, 'record' | 'status' | 'counts'>): VerdictTone {
  if (record !== 'open' && record !== 'unknown') return 'closed';
  // Duplicates do not change the status, which is about visibility. But somebody can do something about them.
  const isOnlyDuplicates = counts.duplicates > 0 && (status === 'in-step' || status === 'waiting');
  return isOnlyDuplicates ? 'action' : BY_STATUS[status];
}
