/**
 * Reads the visitor's list: one iD per line, several per line, or a table with a column of them.
 *
 * Everything that looks like an iD is checked, wherever it is. Everything else on the line is kept beside it, and stays in the browser.
 * A line without an iD is reported, unless it is blank or names the columns.
 */
import { type OrcidId, type OrcidIdProblem, plainCharacters, readOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import { findIds, type SearchedRow } from './find-ids.ts';
import { type KeptColumns, keptColumns } from './kept-columns.ts';
import { withoutOldResults } from './result-columns.ts';
import { tableRows } from './table.ts';

/** How many iDs one run checks. */
export const MAX_IDS = 500;

export interface ListedId {
  id: OrcidId;
  /** Every line that contains it, counted from 1. */
  lines: number[];
}

export interface WrongLine {
  line: number;
  text: string;
  why: OrcidIdProblem | 'no-id';
}

export interface ReadList extends KeptColumns {
  ids: ListedId[];
  /** Beyond the first 500. */
  leftOut: ListedId[];
  wrong: WrongLine[];
  /** The line that names the columns, if there is one. */
  heading: number | null;
}

/** Enough to recognise a line. */
const SHOWN_CHARACTERS = 60;

/** @param text May be empty, have any kind of line ends, and begin with a byte order mark. */
export function readList(text: string): ReadList {
  const rows = withoutOldResults(tableRows(text))
    .map(({ line, cells }): SearchedRow => ({ line, cells, found: cells.map(findIds) }))
    .filter(({ cells }) => cells.some((cell) => plainCharacters(cell).trim() !== ''));
  const heading = headingOf(rows);
  const column = columnOf(rows);
  const wrong: WrongLine[] = [];
  const lines = new Map<OrcidId, Set<number>>();
  for (const { line, cells, found } of rows) {
    const attempts = found.flatMap((each) => each.attempts);
    if (attempts.length === 0 && line !== heading) wrong.push({ line, ...withoutAttempt(cells, column) });
    for (const attempt of attempts) {
      const read = readOrcidId(attempt);
      if (!read.ok) wrong.push({ line, text: shortened(attempt), why: read.problem.code });
      else lines.set(read.id, (lines.get(read.id) ?? new Set()).add(line));
    }
  }
  const all = [...lines].map(([id, on]) => ({ id, lines: [...on] }));
  return { ids: all.slice(0, MAX_IDS), leftOut: all.slice(MAX_IDS), wrong, heading, ...keptColumns(rows, heading, column) };
}

/** @returns The line of the first row if that row seems to name the columns. */
function headingOf(rows: SearchedRow[]): number | null {
  const [first, second] = rows;
  if (!first || !second || hasAttempt(first)) return null;
  const isNamed = first.cells.some((cell) => /\borcid|^\s*id\s*$/i.test(cell));
  const isFull = first.cells.length > 1 && first.cells.every((cell) => /\p{L}/u.test(cell) && !/[\d@]/.test(cell));
  return isNamed || isFull ? first.line : null;
}

function hasAttempt({ found }: SearchedRow): boolean {
  return found.some(({ attempts }) => attempts.length > 0);
}

/** @returns The column that contains most iDs. */
function columnOf(rows: SearchedRow[]): number {
  const counts = new Map<number, number>();
  for (const { found } of rows) {
    for (const [column, { attempts }] of found.entries()) {
      if (attempts.length > 0) counts.set(column, (counts.get(column) ?? 0) + attempts.length);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** A number in the column of the iDs may be an iD that a spreadsheet program converted. */
function withoutAttempt(cells: string[], column: number): Omit<WrongLine, 'line'> {
  const cell = plainCharacters(cells[column] ?? '');
  const read = readOrcidId(cell);
  if (/\d/.test(cell) && !read.ok) return { text: shortened(cell), why: read.problem.code };
  return { text: shortened(cells.filter((each) => each.trim() !== '').join(' ')), why: 'no-id' };
}

function shortened(text: string): string {
  const tidy = text.replace(/\s+/g, ' ').trim();
  return tidy.length > SHOWN_CHARACTERS ? `${tidy.slice(0, SHOWN_CHARACTERS - 1)}…` : tidy;
}
