/**
 * Finds the ORCID iDs in the visitor's list: one iD per line, several per line, or a column of a table.
 *
 * Everything that looks like an iD is checked, wherever it is. Everything else on a line with an iD, such as names and other
 * columns, is ignored. A line without an iD is reported, unless it is blank or names the columns.
 */
import Papa from 'papaparse';
import { type OrcidId, type OrcidIdProblem, plainCharacters, readOrcidId } from '../../../shared/identifiers/orcid-id.ts';

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

export interface ReadList {
  ids: ListedId[];
  /** Beyond the first 500. */
  leftOut: ListedId[];
  wrong: WrongLine[];
  /** The line that names the columns, if there is one. */
  heading: number | null;
}

interface Row {
  line: number;
  cells: string[];
  attempts: { text: string; column: number }[];
}

/** Enough to recognise a line. */
const SHOWN_CHARACTERS = 60;

const ADDRESS = /(?:https?:\/+|(?:[a-z0-9-]{1,40}\.){0,3}orcid\.org\/)[^\s<>"'`,;|()[\]{}]+/;
const WITH_BLANKS = /(?<![\p{L}\d-])\d{4}(?:[ \u00a0]\d{4}){2}[ \u00a0]\d{3}[\dX](?![\p{L}\d-])/u;
const WORD = /(?<![\p{L}\d-])[\da-z]+(?:-[\da-z]+)*(?![\p{L}\d-])/u;
const PARTS = new RegExp([ADDRESS, WITH_BLANKS, WORD].map(({ source }) => source).join('|'), 'giu');
const COMPACT = /^\d{15}[\dX]$/i;

/** @param text May be empty, have any kind of line ends, and begin with a byte order mark. */
export function readList(text: string): ReadList {
  const rows = rowsOf(text);
  const heading = headingOf(rows);
  const column = columnOf(rows);
  const wrong: WrongLine[] = [];
  const lines = new Map<OrcidId, Set<number>>();
  for (const { line, cells, attempts } of rows) {
    if (attempts.length === 0 && line !== heading) wrong.push({ line, ...withoutAttempt(cells, column) });
    for (const attempt of attempts) {
      const read = readOrcidId(attempt.text);
      if (!read.ok) wrong.push({ line, text: shortened(attempt.text), why: read.problem.code });
      else lines.set(read.id, (lines.get(read.id) ?? new Set()).add(line));
    }
  }
  const all = [...lines].map(([id, found]) => ({ id, lines: [...found] }));
  return { ids: all.slice(0, MAX_IDS), leftOut: all.slice(MAX_IDS), wrong, heading };
}

/** A quoted cell may span several lines. The row then has the number of the first. */
function rowsOf(text: string): Row[] {
  // Spreadsheet programs may name the separator in the first line.
  const tidy = plainLines(text).replace(/^"?sep=.?"?(?=\n)/i, '');
  let line = 1;
  return tableOf(tidy).flatMap((cells) => {
    const row = {
      line,
      cells,
      attempts: cells.flatMap((cell, column) => attemptsIn(cell).map((each) => ({ text: each, column }))),
    };
    line += cells.join('').split('\n').length;
    return cells.some((cell) => cell.trim() !== '') ? [row] : [];
  });
}

function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').split('\n').map(plainCharacters).join('\n');
}

/** If a quotation mark is not closed, all of them are read as plain characters. Otherwise one cell would swallow the rest of the list. */
function tableOf(text: string): string[][] {
  const { data, errors, meta } = Papa.parse<string[]>(text, { newline: '\n' });
  if (!errors.some(({ type }) => type === 'Quotes')) return data;
  return Papa.parse<string[]>(text, { newline: '\n', delimiter: meta.delimiter, fastMode: true }).data;
}

function attemptsIn(cell: string): string[] {
  if (readOrcidId(cell).ok) return [cell];
  return [...cell.matchAll(PARTS)].map(([part]) => part).filter(looksLikeId);
}

function looksLikeId(part: string): boolean {
  if (/^http|orcid\.org\//i.test(part)) return part.split(/[^\dXx-]+/).some(looksLikeId) || /orcid\.org\//i.test(part);
  const characters = part.replace(/[-\s]/g, '');
  const isGrouped = part !== characters && characters.length >= 14 && characters.length <= 18;
  return COMPACT.test(characters) || (isGrouped && characters.replace(/\D/g, '').length >= 12);
}

/** @returns The line of the first row if that row seems to name the columns. */
function headingOf(rows: Row[]): number | null {
  const [first, second] = rows;
  if (!first || !second || first.attempts.length > 0) return null;
  const isNamed = first.cells.some((cell) => /\borcid|^\s*id\s*$/i.test(cell));
  const isFull = first.cells.length > 1 && first.cells.every((cell) => /\p{L}/u.test(cell) && !/\d/.test(cell));
  return isNamed || isFull ? first.line : null;
}

/** @returns The column that contains most iDs. */
function columnOf(rows: Row[]): number {
  const counts = new Map<number, number>();
  for (const { column } of rows.flatMap(({ attempts }) => attempts)) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** A number in the column of the iDs may be an iD that a spreadsheet program converted. */
function withoutAttempt(cells: string[], column: number): Omit<WrongLine, 'line'> {
  const cell = cells[column] ?? '';
  const read = readOrcidId(cell);
  if (/\d/.test(cell) && !read.ok) return { text: shortened(cell), why: read.problem.code };
  return { text: shortened(cells.filter((each) => each.trim() !== '').join(' ')), why: 'no-id' };
}

function shortened(text: string): string {
  const tidy = text.replace(/\s+/g, ' ').trim();
  return tidy.length > SHOWN_CHARACTERS ? `${tidy.slice(0, SHOWN_CHARACTERS - 1)}…` : tidy;
}
