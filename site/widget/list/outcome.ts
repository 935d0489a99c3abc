/** What came of each iD of a list. */
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { headline, sourceSentence } from '../../../shared/report/words.ts';
import { STATUSES, type Status } from '../../../shared/verdicts/status.ts';

/** A report without its items: five hundred reports with all their items would be too much to keep. */
export type Answer = Pick<Report, 'orcid' | 'asked' | 'record' | 'status' | 'counts' | 'checkedAt'> & {
  headline: string;
  /** What somebody must know to read the counts. */
  notes: string[];
};

export type Outcome =
  | { is: 'queued' }
  | { is: 'asking' }
  | { is: 'again' }
  | { is: 'cancelled' }
  | { is: 'answered'; answer: Answer }
  | { is: 'no-record'; checkedAt: string }
  | { is: 'failed'; why: string };

export interface Row {
  id: OrcidId;
  lines: readonly number[];
  outcome: Outcome;
}

/** In the order of the picture. */
export const STANDINGS = [
  'in-step',
  'waiting',
  'action-needed',
  'nothing-to-sync',
  'incomplete',
  'no-record',
  'failed',
  'not-checked',
] as const satisfies readonly (Status | 'no-record' | 'failed' | 'not-checked')[];
export type RegisterStates = (typeof STANDINGS)[number];

/** Words and a symbol for each, so that no colour says it alone. */
export const STANDING_WORDS: Record<RegisterStates, { words: string; symbol: string }> = {
  'in-step': { words: 'All visible', symbol: '✓' },
  waiting: { words: 'On their way', symbol: '…' },
  'action-needed': { words: 'Something to do', symbol: '!' },
  'nothing-to-sync': { words: 'Nothing there', symbol: '–' },
  incomplete: { words: 'Incomplete', symbol: '?' },
  'no-record': { words: 'ORCID has no such record', symbol: '∅' },
  failed: { words: 'Could not be checked', symbol: '×' },
  'not-checked': { words: 'Not checked', symbol: '○' },
};

export function standingOf({ outcome }: Row): RegisterStates {
  if (outcome.is === 'answered') return outcome.answer.status;
  return outcome.is === 'no-record' || outcome.is === 'failed' ? outcome.is : 'not-checked';
}

export function isChecked({ outcome }: Row): boolean {
  return outcome.is === 'answered' || outcome.is === 'no-record' || outcome.is === 'failed';
}

/** Whether another try may tell more: not where the record itself is closed. */
export function isWorthAgain({ outcome }: Row): boolean {
  if (outcome.is === 'answered') {
    return outcome.answer.status === 'incomplete' && ['open', 'unknown'].includes(outcome.answer.record);
  }
  return outcome.is === 'failed' || outcome.is === 'cancelled';
}

export function answerFrom(report: Report): Answer {
  const { orcid, asked, record, status, counts, checkedAt, sources } = report;
  const merged = orcid === asked ? [] : [`Merged into ${orcid}`];
  const closed = record === 'open' || record === 'unknown' ? [] : [headline(report)];
  const short = sources.filter(({ ok, complete }) => !ok || !complete).map(sourceSentence);
  const notes = [...merged, ...closed, ...(closed.length > 0 ? [] : short)];
  return { orcid, asked, record, status, counts, checkedAt, headline: headline(report), notes };
}

/** Whether an answer of the API is a report that we can show. */
export function isReport(body: unknown): body is Report {
  const { version, status, counts, sources } = (body ?? {}) as Partial<Report>;
  return version === 1 && STATUSES.some((each) => each === status) && typeof counts?.items === 'number' && Array.isArray(sources);
}
