/** Sorts and filters the rows. */
import { checkedAtOf, notesOf, ROW_STATUS_WORDS, type Row, type RowStatus, rowStatusOf } from './outcome.ts';

export const COLUMNS = [
  { key: 'line', title: 'Line' },
  { key: 'id', title: 'iD' },
  { key: 'status', title: 'Status' },
  { key: 'visible', title: 'Visible' },
  { key: 'action', title: 'To act on' },
  { key: 'waiting', title: 'On the way' },
  { key: 'unknown', title: 'Unknown' },
  { key: 'duplicates', title: 'More than once' },
  { key: 'checkedAt', title: 'Checked' },
] as const;
export type Column = (typeof COLUMNS)[number]['key'];
export const COLUMN_TITLES = Object.fromEntries(COLUMNS.map(({ key, title }) => [key, title])) as Record<Column, string>;

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
  if (by === 'checkedAt') return checkedAtOf(row);
  const { outcome } = row;
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

export const EVERY_ROW: Filter = { status: null, text: '' };

export function isShown(row: Row, { status, text }: Filter): boolean {
  if (status !== null && rowStatusOf(row) !== status) return false;
  const wanted = text.trim().toLowerCase();
  return wanted === '' || wordsOf(row).includes(wanted);
}

export function shownInWords(rows: readonly Row[], filter: Filter): string {
  return `${rows.filter((row) => isShown(row, filter)).length} of ${rows.length} shown.`;
}

function wordsOf(row: Row): string {
  const { id, lines } = row;
  return [id, id.replaceAll('-', ''), `line ${lines.join(', ')}`, ROW_STATUS_WORDS[rowStatusOf(row)].words, ...notesOf(row)]
    .join('\n')
    .toLowerCase();
}
