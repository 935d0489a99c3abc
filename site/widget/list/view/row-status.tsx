/** The status of one iD in words, what the reader must know about it, and a button if checking again may help. */
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { isWorthAgain, notesOf, type Outcome, ROW_STATUS_WORDS, type Row, rowStatusOf } from '../outcome.ts';

const UNDER_WAY: Partial<Record<Outcome['is'], string>> = {
  queued: 'In the queue',
  checking: 'Being checked',
  retrying: 'Will be checked again',
};

interface Props {
  row: Row;
  onCheckAgain: (id: OrcidId) => void;
}

export function RowStatus({ row, onCheckAgain }: Props) {
  const { id, outcome } = row;
  const status = rowStatusOf(row);
  const { words, symbol } = ROW_STATUS_WORDS[status];
  return (
    <>
      <span class={`status ${status}`}>
        <span class="symbol" aria-hidden="true">
          {symbol}
        </span>
        {UNDER_WAY[outcome.is] ?? words}
      </span>
      {notesOf(row).map((note) => (
        <span class="note">{note}</span>
      ))}
      {isWorthAgain(row) && (
        <button
          type="button"
          class="press quiet"
          aria-label={`Check again: ${id}`}
          onClick={({ currentTarget }) => {
            // This button disappears now. The focus stays in the row.
            currentTarget.closest('tr')?.querySelector('a')?.focus();
            onCheckAgain(id);
          }}
        >
          Check again
        </button>
      )}
    </>
  );
}
