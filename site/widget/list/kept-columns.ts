/** Keeps what the visitor's list has beside the iDs, such as names and departments. Nothing of it leaves the browser. */
import type { SearchedRow } from './find-ids.ts';
import { NO_PERSON_COLUMNS, type PersonColumns } from './person.ts';
import { personColumns } from './person-columns.ts';

export interface KeptColumns {
  /** The titles of the columns, without those that have only iDs. No two are the same. */
  columns: string[];
  /** What is in these columns, by line. */
  cells: ReadonlyMap<number, readonly string[]>;
  person: PersonColumns;
}

const BESIDE_THE_ID = 'Text beside the iD';
const MAX_TITLE = 60;

/** @param idColumn The column that contains most iDs. */
export function keptColumns(rows: readonly SearchedRow[], heading: number | null, idColumn: number): KeptColumns {
  const titles = rows.find(({ line }) => line === heading)?.cells ?? [];
  const people = rows.filter(({ line }) => line !== heading);
  const width = Math.max(0, ...people.map(({ cells }) => cells.length));
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
    people.some(({ found }) => found[column]?.rest),
  );
  const cells = people.map(({ line, found }) => [line, kept.map((column) => found[column]?.rest ?? '')] as const);
  if (kept.length === 0) return { columns: [], cells: new Map(cells), person: NO_PERSON_COLUMNS };
  const columns = unique(kept.map((column) => titleOf(titles[column], column, column === idColumn)));
  const contents = cells.map(([, each]) => each);
  return { columns, cells: new Map(cells), person: personColumns(heading === null ? null : columns, contents) };
}

function titleOf(title: string | undefined, column: number, hasIds: boolean): string {
  if (hasIds) return BESIDE_THE_ID;
  const tidy = title?.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE);
  return tidy || `Column ${column + 1}`;
}

/** Adds a number to a title that is there already, as “Name 2”. */
export function unique(titles: readonly string[], taken: readonly string[] = []): string[] {
  const all = new Set(taken.map((title) => title.toLowerCase()));
  return titles.map((title) => {
    let free = title;
    for (let number = 2; all.has(free.toLowerCase()); number += 1) free = `${title} ${number}`;
    all.add(free.toLowerCase());
    return free;
  });
}
