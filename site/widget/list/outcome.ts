/** The outcome for each iD of a list. */
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { ComparedReport } from '../../../shared/report/changes.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { headline, sourceSentence, staleness } from '../../../shared/report/words.ts';
import { STATUSES, type Status } from '../../../shared/verdicts/status.ts';
import { type ListCause, listCauses } from './list-causes.ts';

/** What is kept of a report. 500 reports with everything in their items would take too much memory. */
export type Answer = Pick<Report, 'orcid' | 'asked' | 'record' | 'status' | 'counts' | 'checkedAt'> & {
  /** What the reader must know to understand the counts. */
  notes: string[];
  /** The most useful first. */
  causes: ListCause[];
  /** For a comparison with a later or an earlier report. */
  compared: ComparedReport;
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
  /** The other columns of the first of these lines. */
  cells: readonly string[];
  outcome: Outcome;
}

/** In the order in which the bar and the legend show them. */
export const ROW_STATUSES = [
  'in-step',
  'duplicates',
  'waiting',
  'action-needed',
  'nothing-to-sync',
  'incomplete',
  'no-record',
  'failed',
  'not-checked',
] as const satisfies readonly (Status | 'duplicates' | 'no-record' | 'failed' | 'not-checked')[];
export type RowStatus = (typeof ROW_STATUSES)[number];

/** Each status has words and a symbol, so that the colour is never the only sign. */
export const ROW_STATUS_WORDS: Record<RowStatus, { words: string; symbol: string }> = {
  'in-step': { words: 'All visible', symbol: '✓' },
  duplicates: { words: 'All visible, with duplicates', symbol: '2+' },
  waiting: { words: 'On the way', symbol: '…' },
  'action-needed': { words: 'Something to do', symbol: '!' },
  'nothing-to-sync': { words: 'No items found', symbol: '–' },
  incomplete: { words: 'Incomplete', symbol: '?' },
  'no-record': { words: 'No such ORCID record', symbol: '∅' },
  failed: { words: 'Check failed', symbol: '×' },
  'not-checked': { words: 'Not checked', symbol: '○' },
};

export function rowStatusOf({ outcome }: Row): RowStatus {
  if (outcome.is === 'answered') {
    const { status, causes } = outcome.answer;
    // ORCID shows these items as several entries, so somebody can do something about them.
    return status === 'in-step' && causes.some(({ severity }) => severity === 'shown-twice') ? 'duplicates' : status;
  }
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

/** Empty if nothing was found out. */
export function causesOf({ outcome }: Row): readonly ListCause[] {
  return outcome.is === 'answered' ? outcome.answer.causes : [];
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

/** Whether the researcher has something to do or to wait for. An incomplete result is no reason to write to anybody. */
export function isWorthWriting(row: Row): boolean {
  return ['action-needed', 'waiting', 'duplicates'].includes(rowStatusOf(row));
}

export function answerFrom(report: Report): Answer {
  const { orcid, asked, record, status, counts, checkedAt, sources } = report;
  const merged = orcid === asked ? [] : [`Merged into ${orcid}`];
  const closed = record === 'open' || record === 'unknown' ? [] : [headline(report)];
  const short = sources.filter(({ ok, complete }) => !ok || !complete).map(sourceSentence);
  const stale = report.stale ? [staleness(report)] : [];
  const notes = [...merged, ...closed, ...(closed.length > 0 ? [] : short), ...stale];
  return { orcid, asked, record, status, counts, checkedAt, notes, causes: listCauses(report), compared: comparedFrom(report) };
}

function comparedFrom({ orcid, scope, prefix, checkedAt, items, sources }: Report): ComparedReport {
  return {
    ...{ orcid, scope, prefix, checkedAt },
    items: items.map(({ doi, versions, title, figshare: { id }, orcid: { state } }) => ({
      ...{ doi, versions, title },
      figshare: { id },
      orcid: { state },
    })),
    sources: sources.map(({ source, complete, skipped }) => ({ source, complete, skipped })),
  };
}

/** Whether the body of an answer is a report that this page can show. */
export function isReport(body: unknown): body is Report {
  const { version, status, counts, sources, items, advice } = (body ?? {}) as Partial<Report>;
  return (
    version === 1 &&
    STATUSES.some((each) => each === status) &&
    typeof counts?.items === 'number' &&
    [sources, items, advice].every(Array.isArray)
  );
}
