/** Which rows are shown, and in which order. */
import { type RegisterStates, type Row, STANDING_WORDS, standingOf } from './outcome.ts';

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

/** Those who need help come first. */
const URGENCY: readonly RegisterStates[] = [
  'action-needed',
  'incomplete',
  'failed',
  'no-record',
  'waiting',
  'not-checked',
  'nothing-to-sync',
  'in-step',
];

/** What was not counted is last, whichever way the rest goes: it is neither much nor little. */
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
  if (by === 'status') return URGENCY.indexOf(standingOf(row));
  const { outcome } = row;
  if (by === 'checkedAt') {
    if (outcome.is === 'no-record') return outcome.checkedAt;
    return outcome.is === 'answered' ? outcome.answer.checkedAt : null;
  }
  if (outcome.is !== 'answered') return null;
  const { counts } = outcome.answer;
  // The share, and among equal shares the number.
  if (by === 'visible') return counts.items === 0 ? null : counts.visible / counts.items + counts.visible / 1e6;
  return counts[by];
}

export interface Filter {
  standing: RegisterStates | null;
  text: string;
}

export function isShown(row: Row, { standing, text }: Filter): boolean {
  if (standing !== null && standingOf(row) !== standing) return false;
  const wanted = text.trim().toLowerCase();
  return wanted === '' || wordsOf(row).includes(wanted);
}

function wordsOf(row: Row): string {
  const { id, lines, outcome } = row;
  const said = outcome.is === 'answered' ? outcome.answer.notes : [];
  return [id, id.replaceAll('-', ''), `line ${lines.join(', ')}`, STANDING_WORDS[standingOf(row)].words, ...said]
    .join('\n')
    .toLowerCase();
}
