/** What strangers read about a report on its owner's page: how many items are there, and nothing about what the owner has to do. */
import type { Report } from './report.schema.ts';
import { headline, inFigures } from './words.ts';

export const VISITOR_TONES = ['ok', 'some', 'wait', 'none', 'unknown'] as const;
export type VisitorTone = (typeof VISITOR_TONES)[number];

export interface VisitorState {
  tone: VisitorTone;
  /** Shows the state without a colour. */
  symbol: string;
  /** A sentence without a full stop. */
  text: string;
}

const BY_STATUS: Record<Report['status'], VisitorTone> = {
  'in-step': 'ok',
  'action-needed': 'some',
  waiting: 'wait',
  'nothing-to-sync': 'none',
  incomplete: 'unknown',
};

const SYMBOLS: Record<VisitorTone, string> = { ok: '✓', some: '◐', wait: '…', none: '–', unknown: '?' };

export function visitorState(report: Report): VisitorState {
  const { record, status, counts } = report;
  // Why ORCID shows nothing concerns only the owner.
  if (record !== 'open' && record !== 'unknown')
    return { tone: 'none', symbol: SYMBOLS.none, text: 'This ORCID record shows no public works at the moment' };
  const tone = BY_STATUS[status];
  const symbol = tone === 'some' && counts.visible === 0 ? '○' : SYMBOLS[tone];
  const waiting = tone === 'wait' ? `; ${inFigures(counts.waiting)} on the way` : '';
  return { tone, symbol, text: headline(report) + waiting };
}
