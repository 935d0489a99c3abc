/** Sorts the rows. */
import { checkedAtOf, type Row, type RowStatus, rowStatusOf } from './outcome.ts';

export const COLUMNS = [
  { key: 'line', title: 'Line' },
  { key: 'id', title: 'iD' },
  { key: 'status', title: 'Status' },
  { key: 'cause', title: 'Causes' },
  { key: 'visible', title: 'Visible' },
  { key: 'action', title: 'To do' },
  { key: 'waiting', title: 'On the way' },
  { key: 'unknown', title: 'Not known' },
  { key: 'duplicates', title: 'More than once' },
  { key: 'checkedAt', title: 'Checked' },
] as const;
export type Column = (typeof COLUMNS)[number]['key'];
export const COLUMN_TITLES = Object.fromEntries(COLUMNS.map(({ key, title }) => [key, title])) as Record<Column, string>;

/** Our own columns, and those of the visitor's list by their positions. */
export type SortKey = Column | number;

export interface Order {
  by: SortKey;
  isDescending: boolean;
}

/** People who need help come first. */
const URGENCY: readonly RowStatus[] = [
  'action-needed',
  'incomplete',
  'failed',
  'no-record',
  'duplicates',
  'waiting',
  'not-checked',
  'nothing-to-sync',
  'in-step',
];

/** Rows without a value come last in both directions. */
export function sorted(rows: readonly Row[], { by, isDescending }: Order): Row[] {
  const sign = isDescending ? -1 : 1;
  return rows
    .map((row, place) => ({ row, place, value: sortValue(row, by) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null) || a.place - b.place;
      return sign * compared(a.value, b.value) || a.place - b.place;
    })
    .map(({ row }) => row);
}

/** Names with accents are sorted among the others, and numbers by their value. */
const ALPHABET = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compared(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : ALPHABET.compare(String(a), String(b));
}

function sortValue(row: Row, by: SortKey): number | string | null {
  if (typeof by === 'number') return row.cells[by] || null;
  if (by === 'line') return row.lines[0] ?? null;
  if (by === 'id') return row.id;
  if (by === 'status') return URGENCY.indexOf(rowStatusOf(row));
  if (by === 'checkedAt') return checkedAtOf(row);
  const { outcome } = row;
  if (outcome.is !== 'answered') return null;
  const { counts, causes } = outcome.answer;
  if (by === 'cause') return causes[0]?.title ?? null;
  // By the visible share of the items. Equal shares are sorted by the number of items.
  if (by === 'visible') return counts.items === 0 ? null : counts.visible / counts.items + counts.visible / 1e6;
  return counts[by];
}
