/** The results as files. Nothing of the list but the iDs and their lines is in them. */
import Papa from 'papaparse';
import { type Row, STANDING_WORDS, standingOf } from './outcome.ts';

/** What the results are about, besides the iDs. */
export interface Setting {
  /** Of this service, for the links. */
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

/** For spreadsheets: with a mark that says UTF-8, and with nothing that they would take for a formula. */
export function csvOf(rows: readonly Row[], setting: Setting): string {
  return `\ufeff${Papa.unparse(
    rows.map((row) => lineOf(row, setting)),
    { newline: '\r\n', escapeFormulae: true },
  )}\r\n`;
}

export function jsonOf(rows: readonly Row[], setting: Setting): string {
  const ids = rows.map((row) => {
    const { outcome } = row;
    const answer = outcome.is === 'answered' ? outcome.answer : null;
    const { checkedAt, report } = lineOf(row, setting);
    const merged = answer && answer.orcid !== row.id ? { mergedInto: answer.orcid } : {};
    return {
      orcid: row.id,
      lines: row.lines,
      status: standingOf(row),
      ...merged,
      record: answer?.record ?? null,
      counts: answer?.counts ?? null,
      checkedAt,
      notes: notesOf(row),
      report,
    };
  });
  return `${JSON.stringify({ version: 1, prefix: setting.prefix, ids }, null, 2)}\n`;
}

/** Where there are no counts, the cells are empty: nothing was counted, which is not the same as none. */
function lineOf(row: Row, { origin }: Setting): Line {
  const { id, lines, outcome } = row;
  const counts = outcome.is === 'answered' ? outcome.answer.counts : null;
  return {
    orcid: id,
    lines: lines.join(' '),
    status: standingOf(row),
    meaning: STANDING_WORDS[standingOf(row)].words,
    items: counts?.items ?? null,
    visible: counts?.visible ?? null,
    action: counts?.action ?? null,
    waiting: counts?.waiting ?? null,
    unknown: counts?.unknown ?? null,
    duplicates: counts?.duplicates ?? null,
    checkedAt: checkedAtOf(row),
    notes: notesOf(row).join('. '),
    report: new URL(`/#${id}`, origin).href,
  };
}

function checkedAtOf({ outcome }: Row): string | null {
  if (outcome.is === 'no-record') return outcome.checkedAt;
  return outcome.is === 'answered' ? outcome.answer.checkedAt : null;
}

function notesOf({ outcome }: Row): string[] {
  if (outcome.is === 'answered') return outcome.answer.notes;
  return outcome.is === 'failed' ? [outcome.why] : [];
}
