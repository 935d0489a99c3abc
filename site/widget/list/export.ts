/** The results as CSV and JSON files, with the columns of the visitor's list and the lines that have a problem. */
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import { EVERYTHING_ON_FIGSHARE } from '../../../shared/items/selection.ts';
import { reportPath } from '../../../shared/report/address.ts';
import { csvOf } from './csv.ts';
import { exportLines, LINE_PROBLEMS, type ProblemLine } from './export-lines.ts';
import { unique } from './kept-columns.ts';
import { causesInWords } from './list-causes.ts';
import { causesOf, checkedAtOf, notesOf, ROW_STATUS_WORDS, type Row, rowStatusOf } from './outcome.ts';
import type { ReadList } from './read-list.ts';
import { RESULT_COLUMNS } from './result-columns.ts';

export interface Results {
  list: ReadList;
  /** One for each iD that is checked. */
  rows: readonly Row[];
  prefix: string | null;
}

export type ListFile = 'csv' | 'json';

/** @param origin The origin of this service, for the links to the reports. */
export function fileOf(type: ListFile, results: Results, origin: string): string {
  return type === 'csv' ? csvFile(results, origin) : jsonFile(results, origin);
}

/** The page with the report, with the same selection of items as the list. */
export function reportAddress(id: OrcidId, prefix: string | null, origin: string): string {
  return new URL(reportPath({ asked: id, scope: EVERYTHING_ON_FIGSHARE.scope, prefix }), origin).href;
}

function csvFile({ list, rows, prefix }: Results, origin: string): string {
  // The visitor's own columns come after the iD. One with the name of one of ours gets a number.
  const own = unique(list.columns, RESULT_COLUMNS);
  const [line = '', orcid = '', ...results] = RESULT_COLUMNS;
  const data = exportLines(list, rows).map((each) => {
    const cells: Record<string, string | number | null> =
      'row' in each ? resultCells(each.row, reportAddress(each.row.id, prefix, origin)) : problemCells(each);
    const kept = list.cells.get(each.line) ?? own.map(() => '');
    return [each.line, cells.orcid ?? '', ...kept, ...results.map((column) => cells[column] ?? null)];
  });
  return csvOf([line, orcid, ...own, ...results], data);
}

/** Cells without a count are empty: an iD that was not counted is not the same as one with 0 items. */
function resultCells(row: Row, report: string) {
  const counts = row.outcome.is === 'answered' ? row.outcome.answer.counts : null;
  return {
    orcid: row.id,
    status: rowStatusOf(row),
    meaning: ROW_STATUS_WORDS[rowStatusOf(row)].words,
    causes: causesInWords(causesOf(row)),
    ...counts,
    checkedAt: checkedAtOf(row),
    notes: notesOf(row).join('. '),
    report,
  };
}

function problemCells({ is, text, problem }: ProblemLine) {
  return { orcid: text, status: is, meaning: LINE_PROBLEMS[is], problem };
}

function jsonFile({ list, rows, prefix }: Results, origin: string): string {
  const lines = exportLines(list, rows);
  const ids = lines.flatMap((each) => ('row' in each ? [jsonRow(each.row, reportAddress(each.row.id, prefix, origin))] : []));
  const problems = lines.flatMap((each) => {
    if ('row' in each) return [];
    const { line, is, text, problem } = each;
    return [{ line, status: is, text, problem, cells: list.cells.get(line) ?? [] }];
  });
  const about = JSON.stringify({ version: 1, prefix, columns: list.columns, problems });
  // One iD on each line keeps the file small, and people can still read it.
  return `${about.slice(0, -1)},"ids":[\n${ids.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;
}

function jsonRow(row: Row, report: string) {
  const answer = row.outcome.is === 'answered' ? row.outcome.answer : null;
  return {
    orcid: row.id,
    lines: row.lines,
    cells: row.cells,
    status: rowStatusOf(row),
    ...(answer && answer.orcid !== row.id && { mergedInto: answer.orcid }),
    record: answer?.record ?? null,
    counts: answer?.counts ?? null,
    causes: answer?.causes.map(({ id, title, count }) => ({ id, title, count })) ?? null,
    checkedAt: checkedAtOf(row),
    notes: notesOf(row),
    report,
    // All that is needed to find out later what has changed.
    compared: answer?.compared ?? null,
  };
}
