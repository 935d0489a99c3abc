/** Reads a text as a table with any separator. Every row keeps the number of the line on which it begins. */
import Papa from 'papaparse';

export interface TableRow {
  /** Counted from 1, as in a text editor. */
  line: number;
  cells: string[];
}

/** A quoted cell may span several lines. The row then has the number of the first. */
export function tableRows(text: string): TableRow[] {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // Spreadsheet programs may name the separator in the first line.
  const tidy = plain.replace(/^"?sep=.?"?(?=\n)/i, '');
  let line = 1;
  return cellsOf(tidy).map((cells) => {
    const row = { line, cells };
    line += cells.join('').split('\n').length;
    return row;
  });
}

/** If a quotation mark is not closed, all of them are read as plain characters. Otherwise one cell would swallow the rest of the list. */
function cellsOf(text: string): string[][] {
  const { data, errors, meta } = Papa.parse<string[]>(text, { newline: '\n' });
  if (!errors.some(({ type }) => type === 'Quotes')) return data;
  return Papa.parse<string[]>(text, { newline: '\n', delimiter: meta.delimiter, fastMode: true }).data;
}
