/** A file of somebody's as text, or a sentence that says why not. */

/** A list of 500 iDs with names and much else needs less. */
export const MAX_BYTES = 1_000_000;

export const FILE_PROBLEMS = {
  spreadsheet: 'This is a spreadsheet. In your spreadsheet program save it as CSV, then choose the CSV file.',
  'no-text': 'This file is not a list in text form. Choose a text or CSV file.',
  'too-large': 'This file is larger than 1 MB. Make a smaller one, with only the column of iDs.',
  several: 'Choose one file at a time.',
  unreadable: 'This file could not be read. Choose it again, or paste the iDs.',
} as const;
export type FileProblem = keyof typeof FILE_PROBLEMS;

/** The first bytes of every zip file, as .xlsx, .ods and .numbers are, and of the older .xls. */
const SPREADSHEETS = ['504b0304', 'd0cf11e0'];

export async function readFile(file: Blob): Promise<{ text: string } | { problem: FileProblem }> {
  try {
    const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    if (SPREADSHEETS.includes([...start].map((byte) => byte.toString(16).padStart(2, '0')).join('')))
      return { problem: 'spreadsheet' };
    if (file.size > MAX_BYTES) return { problem: 'too-large' };
    const text = decoded(new Uint8Array(await file.arrayBuffer()));
    return text.includes('\u0000') ? { problem: 'no-text' } : { text };
  } catch {
    return { problem: 'unreadable' };
  }
}

/** Spreadsheet programs write UTF-8, UTF-16 (“Unicode text”), or the encoding of Windows. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
