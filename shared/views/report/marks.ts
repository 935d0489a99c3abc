/** The symbols that go with the colours of states, so that nobody needs to see a colour. */
import type { DuplicateKind } from '../../report/duplicate-groups.ts';
import type { Severity } from '../../verdicts/codes.ts';

/** The class that gives the colour has the name of the severity. */
export const SEVERITY_SYMBOLS: Record<Severity, string> = { action: '!', wait: '…', unknown: '?', ok: '✓' };

export const DUPLICATE_MARKS: Record<DuplicateKind, { symbol: string; tone: string }> = {
  'shown-twice': { symbol: '2+', tone: 'duplicate' },
  'shown-once': { symbol: 'i', tone: 'grouped' },
};
