/** Sorts and filters the rows. */
import { ROW_STATUS_WORDS, type Row, type RowStatus, rowStatusOf } from './outcome.ts';

export const COLUMNS = [
  { key: 'line', title: 'Line' },
  { key: 'id', title: 'iD' },
  { key: 'status', title: 'Status' },
  { key: 'visible', title: 'Visible' },
  { key: 'action', title: 'To act on' },
  { key: 'waiting', title: 'On the way' },
  { key: 'unknown', title: 'Unknown' },
  { key: 'duplicates', title: 'Twice' },
  { key: 'checkedAt', title: 'Checked' },
] as const;
export type Column = (typeof COLUMNS)[number]['key'];

export interface Order {
  by: Column;
  isDescending: boolean;
}

/** People who need help come first. */
const URGENCY: readonly RowStatus[] = [
  'action-needed',
  'incomplete',
  'failed',
  'no-record',
  'waiting',
  'not-checked',
  'nothing-to-sync',
  'in-step',
];

/** Rows without a count come last in both directions. */
export function sorted(rows: readonly Row[], { by, isDescending }: Order): Row[] {
  const sign = isDescending ? -1 : 1;
  return rows
    .map((row, place) => ({ row, place, value: sortValue(row, by) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null) || a.place - b.place;
      if (a.value === b.value) return a.place - b.place;
      return a.value < b.value ? -sign : sign;
    })
    .map(({ row }) => row);
}

function sortValue(row: Row, by: Column): number | string | null {
  if (by === 'line') return row.lines[0] ?? null;
  if (by === 'id') return row.id;
  if (by === 'status') return URGENCY.indexOf(rowStatusOf(row));
  const { outcome } = row;
  if (by === 'checkedAt') {
    if (outcome.is === 'no-record') return outcome.checkedAt;
    return outcome.is === 'answered' ? outcome.answer.checkedAt : null;
  }
  if (outcome.is !== 'answered') return null;
  const { counts } = outcome.answer;
  // By the visible share of the items. Equal shares are sorted by the number of items.
  if (by === 'visible') return counts.items === 0 ? null : counts.visible / counts.items + counts.visible / 1e6;
  return counts[by];
}

export interface Filter {
  status: RowStatus | null;
  text: string;
}

export function isShown(row: Row, { status, text }: Filter): boolean {
  if (status !== null && rowStatusOf(row) !== status) return false;
  const wanted = text.trim().toLowerCase();
  return wanted === '' || wordsOf(row).includes(wanted);
}

function wordsOf(row: Row): string {
  const { id, lines, outcome } = row;
  const notes = outcome.is === 'answered' ? outcome.answer.notes : [];
  return [id, id.replaceAll('-', ''), `line ${lines.join(', ')}`, ROW_STATUS_WORDS[rowStatusOf(row)].words, ...notes]
    .join('\n')
    .toLowerCase();
}
