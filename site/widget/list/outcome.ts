/** The outcome for each iD of a list. */
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { headline, sourceSentence } from '../../../shared/report/words.ts';
import { STATUSES, type Status } from '../../../shared/verdicts/status.ts';

/** A report without its items, because 500 reports with all their items would take too much memory. */
export type Answer = Pick<Report, 'orcid' | 'asked' | 'record' | 'status' | 'counts' | 'checkedAt'> & {
  headline: string;
  /** What the reader must know to understand the counts. */
  notes: string[];
};

export type Outcome =
  | { is: 'queued' }
  | { is: 'checking' }
  | { is: 'retrying' }
  | { is: 'cancelled' }
  | { is: 'answered'; answer: Answer }
  | { is: 'no-record'; checkedAt: string }
  | { is: 'failed'; why: string };

export interface Row {
  id: OrcidId;
  lines: readonly number[];
  outcome: Outcome;
}

/** In the order in which the bar and the legend show them. */
export const ROW_STATUSES = [
  'in-step',
  'waiting',
  'action-needed',
  'nothing-to-sync',
  'incomplete',
  'no-record',
  'failed',
  'not-checked',
] as const satisfies readonly (Status | 'no-record' | 'failed' | 'not-checked')[];
export type RowStatus = (typeof ROW_STATUSES)[number];

/** Each status has words and a symbol, so that the colour is never the only sign. */
export const ROW_STATUS_WORDS: Record<RowStatus, { words: string; symbol: string }> = {
  'in-step': { words: 'All visible', symbol: '✓' },
  waiting: { words: 'On their way', symbol: '…' },
  'action-needed': { words: 'Something to do', symbol: '!' },
  'nothing-to-sync': { words: 'Nothing there', symbol: '–' },
  incomplete: { words: 'Incomplete', symbol: '?' },
  'no-record': { words: 'ORCID has no such record', symbol: '∅' },
  failed: { words: 'Could not be checked', symbol: '×' },
  'not-checked': { words: 'Not checked', symbol: '○' },
};

export function rowStatusOf({ outcome }: Row): RowStatus {
  if (outcome.is === 'answered') return outcome.answer.status;
  return outcome.is === 'no-record' || outcome.is === 'failed' ? outcome.is : 'not-checked';
}

export function isChecked({ outcome }: Row): boolean {
  return outcome.is === 'answered' || outcome.is === 'no-record' || outcome.is === 'failed';
}

/** What the reader must know about the outcome, such as which service did not answer. */
export function notesOf({ outcome }: Row): string[] {
  if (outcome.is === 'answered') return outcome.answer.notes;
  return outcome.is === 'failed' ? [outcome.why] : [];
}

export function checkedAtOf({ outcome }: Row): string | null {
  if (outcome.is === 'no-record') return outcome.checkedAt;
  return outcome.is === 'answered' ? outcome.answer.checkedAt : null;
}

/** Whether checking again may find out more. It cannot if the record itself is closed. */
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

/** Whether the body of an answer is a report that this page can show. */
export function isReport(body: unknown): body is Report {
  const { version, status, counts, sources } = (body ?? {}) as Partial<Report>;
  return version === 1 && STATUSES.some((each) => each === status) && typeof counts?.items === 'number' && Array.isArray(sources);
}
