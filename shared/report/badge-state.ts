/** Sums up a report in the few words of a badge. */

import type { Status } from '../verdicts/status.ts';
import type { Report } from './report.schema.ts';
import { inFigures } from './words.ts';

/** Each tone has its own symbol and its own colour, so that nobody needs to see the colour. */
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

/** If a service failed, the badge counts only the items that we saw, and says that the check was partial. */
function messageOf({ status, counts }: Report): string {
  const visible = `${inFigures(counts.visible)} of ${inFigures(counts.items)} on ORCID`;
  if (status === 'nothing-to-sync') return 'nothing to sync';
  if (status === 'incomplete')
    return counts.visible > 0 ? `${inFigures(counts.visible)} on ORCID, partly checked` : COULD_NOT_CHECK.message;
  return status === 'waiting' ? `${visible}, ${inFigures(counts.waiting)} on the way` : visible;
}
