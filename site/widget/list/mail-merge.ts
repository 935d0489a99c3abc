/** The letters as a CSV file for the mail-merge function of a word processor or a mail program. */
import { csvOf } from './csv.ts';
import { unique } from './kept-columns.ts';
import type { ListLetter } from './letters.ts';

export const LETTER_COLUMNS: readonly string[] = ['name', 'email', 'orcid', 'subject', 'body', 'report'];

/** @param columns The titles of the columns of the visitor's list. Templates may use them, so they keep their names. */
export function mailMergeFile(letters: readonly ListLetter[], columns: readonly string[]): string {
  const data = letters.map(({ row, name, email, subject, body, reportAddress }) => [
    ...columns.map((_, column) => row.cells[column] ?? ''),
    ...[name ?? '', email ?? '', row.id, subject, body, reportAddress],
  ]);
  return csvOf([...columns, ...unique(LETTER_COLUMNS, columns)], data);
}
