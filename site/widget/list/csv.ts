/** Writes CSV for spreadsheet programs: it begins with a byte order mark, and no cell can be mistaken for a formula. */
import Papa from 'papaparse';

type Cell = string | number | null;

export function csvOf(fields: readonly string[], data: readonly (readonly Cell[])[]): string {
  // A formula may also come after blanks or after invisible characters, which some programs skip.
  const escapeFormulae = /^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠]/u;
  const table = { fields: [...fields], data: data.map((row) => [...row]) };
  return `\ufeff${Papa.unparse(table, { newline: '\r\n', escapeFormulae })}\r\n`;
}
