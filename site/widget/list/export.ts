/** The results as CSV and JSON files. Of the visitor's list they contain only the iDs and their line numbers. */
import Papa from 'papaparse';
import { checkedAtOf, notesOf, ROW_STATUS_WORDS, type Row, rowStatusOf } from './outcome.ts';

export interface ExportOptions {
  /** The origin of this service, for the links to the reports. */
  origin: string;
  prefix: string | null;
}

interface Line {
  orcid: string;
  lines: string;
  status: string;
  meaning: string;
  items: number | null;
  visible: number | null;
  action: number | null;
  waiting: number | null;
  unknown: number | null;
  duplicates: number | null;
  checkedAt: string | null;
  notes: string;
  report: string;
}

/** Made for spreadsheet programs: it begins with a byte order mark, and no cell can be mistaken for a formula. */
export function csvOf(rows: readonly Row[], options: ExportOptions): string {
  return `\ufeff${Papa.unparse(
    rows.map((row) => lineOf(row, options)),
    { newline: '\r\n', escapeFormulae: true },
  )}\r\n`;
}

export function jsonOf(rows: readonly Row[], options: ExportOptions): string {
  const ids = rows.map((row) => {
    const { outcome } = row;
    const answer = outcome.is === 'answered' ? outcome.answer : null;
    const { checkedAt, report } = lineOf(row, options);
    const merged = answer && answer.orcid !== row.id ? { mergedInto: answer.orcid } : {};
    return {
      orcid: row.id,
      lines: row.lines,
      status: rowStatusOf(row),
      ...merged,
      record: answer?.record ?? null,
      counts: answer?.counts ?? null,
      checkedAt,
      notes: notesOf(row),
      report,
    };
  });
  return `${JSON.stringify({ version: 1, prefix: options.prefix, ids }, null, 2)}\n`;
}

/** Cells without a count are empty: an iD that was not counted is not the same as one with 0 items. */
function lineOf(row: Row, { origin }: ExportOptions): Line {
  const { id, lines, outcome } = row;
  const counts = outcome.is === 'answered' ? outcome.answer.counts : null;
  return {
    orcid: id,
    lines: lines.join(' '),
    status: rowStatusOf(row),
    meaning: ROW_STATUS_WORDS[rowStatusOf(row)].words,
    items: counts?.items ?? null,
    visible: counts?.visible ?? null,
    action: counts?.action ?? null,
    waiting: counts?.waiting ?? null,
    unknown: counts?.unknown ?? null,
    duplicates: counts?.duplicates ?? null,
    checkedAt: checkedAtOf(row),
    notes: notesOf(row).join('. '),
    report: new URL(`/report/${id}`, origin).href,
  };
}
