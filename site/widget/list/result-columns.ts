/** The columns that we write into a CSV file with results, and what happens to them if the file becomes a list again. */
import type { TableRow } from './table.ts';

export const RESULT_COLUMNS: readonly string[] = [
  'line',
  'orcid',
  'status',
  'meaning',
  'causes',
  'items',
  'visible',
  'action',
  'waiting',
  'unknown',
  'duplicates',
  'checkedAt',
  'notes',
  'problem',
  'report',
];

/** The results in a file of this page are old. Only the iDs and the visitor's own columns are read again. */
export function withoutOldResults(rows: readonly TableRow[]): TableRow[] {
  const titles = rows[0]?.cells ?? [];
  if (!RESULT_COLUMNS.every((column) => titles.includes(column))) return [...rows];
  const isOld = titles.map((title) => title !== 'orcid' && RESULT_COLUMNS.includes(title));
  return rows.map(({ line, cells }) => ({ line, cells: cells.map((cell, column) => (isOld[column] ? '' : cell)) }));
}
