/** A report in three words: what a badge says. */

import type { Status } from '../verdicts/status.ts';
import type { Report } from './report.schema.ts';
import { inFigures } from './words.ts';

/** Each has a symbol and a colour of its own, so that neither says it alone. */
export const TONES = ['ok', 'action', 'wait', 'none', 'unknown'] as const;
export type Tone = (typeof TONES)[number];

export interface BadgeState {
  message: string;
  tone: Tone;
  /** The value of the header `Sync-Status`. */
  status: Status | 'error';
}

export const DEFAULT_LABEL = 'ORCID sync';

export const NOT_AN_ID: BadgeState = { message: 'not an ORCID iD', tone: 'unknown', status: 'error' };
export const NO_SUCH_ID: BadgeState = { message: 'no such ORCID iD', tone: 'unknown', status: 'error' };
export const BAD_REQUEST: BadgeState = { message: 'bad request', tone: 'unknown', status: 'error' };
export const COULD_NOT_CHECK: BadgeState = { message: 'could not check', tone: 'unknown', status: 'incomplete' };

const TONE_BY_STATUS: Record<Status, Tone> = {
  'in-step': 'ok',
  'action-needed': 'action',
  waiting: 'wait',
  'nothing-to-sync': 'none',
  incomplete: 'unknown',
};

export function badgeState(report: Report): BadgeState {
  const { status, example } = report;
  const message = messageOf(report);
  return { message: example ? `example: ${message}` : message, tone: TONE_BY_STATUS[status], status };
}

/** Where a service failed, only what was seen is counted, and the badge says that it is not all. */
function messageOf({ status, counts }: Report): string {
  const visible = `${inFigures(counts.visible)} of ${inFigures(counts.items)} on ORCID`;
  if (status === 'nothing-to-sync') return 'nothing to sync';
  if (status === 'incomplete')
    return counts.visible > 0 ? `${inFigures(counts.visible)} on ORCID, partly checked` : COULD_NOT_CHECK.message;
  return status === 'waiting' ? `${visible}, ${inFigures(counts.waiting)} on the way` : visible;
}
