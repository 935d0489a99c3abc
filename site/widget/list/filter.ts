/** Chooses the rows to show: by status, by cause, and by any text in them. */
import { inFigures } from '../../../shared/report/words.ts';
import { causesOf, notesOf, ROW_STATUS_WORDS, type Row, type RowStatus, rowStatusOf } from './outcome.ts';

export interface Filter {
  status: RowStatus | null;
  /** The id of a cause. */
  cause: string | null;
  text: string;
}

export const EVERY_ROW: Filter = { status: null, cause: null, text: '' };

export function isEveryRow({ status, cause, text }: Filter): boolean {
  return status === null && cause === null && text.trim() === '';
}

export function isShown(row: Row, { status, cause, text }: Filter): boolean {
  if (status !== null && rowStatusOf(row) !== status) return false;
  if (cause !== null && !causesOf(row).some(({ id }) => id === cause)) return false;
  const wanted = text.trim().toLowerCase();
  return wanted === '' || wordsOf(row).includes(wanted);
}

export function shownInWords(rows: readonly Row[], filter: Filter): string {
  return `${inFigures(rows.filter((row) => isShown(row, filter)).length)} of ${inFigures(rows.length)} shown.`;
}

/** A row whose outcome changes is replaced by a new one, so its words never change. */
const words = new WeakMap<Row, string>();

function wordsOf(row: Row): string {
  const known = words.get(row);
  if (known !== undefined) return known;
  const { id, lines, cells } = row;
  const causes = causesOf(row).map(({ title }) => title);
  const status = ROW_STATUS_WORDS[rowStatusOf(row)].words;
  const all = [id, id.replaceAll('-', ''), `line ${lines.join(', ')}`, status, ...cells, ...causes, ...notesOf(row)]
    .join('\n')
    .toLowerCase();
  words.set(row, all);
  return all;
}
