/** Reads the text of a file that the visitor chose or dropped. */

/** Enough for 500 iDs with names and several other columns. */
export const MAX_BYTES = 1_000_000;

export const FILE_PROBLEMS = {
  spreadsheet: 'This is a spreadsheet. Save it as CSV in your spreadsheet program, then choose the CSV file.',
  'no-text': 'This file isn’t plain text. Choose a text or CSV file.',
  'too-large': 'This file is too large for a list of 500 iDs. Remove the columns that you don’t need.',
  several: 'Choose one file at a time.',
  unreadable: 'We couldn’t read this file. Choose it again.',
} as const;
type FileProblemCode = keyof typeof FILE_PROBLEMS;

export type FileResult = { ok: true; text: string } | { ok: false; problem: { code: FileProblemCode; detail: string } };

/** The first bytes of every zip file, which .xlsx, .ods and .numbers files are, and of the older .xls. */
const SPREADSHEETS = ['504b0304', 'd0cf11e0'];

export async function readFile(file: Blob, maxBytes = MAX_BYTES): Promise<FileResult> {
  try {
    const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    if (SPREADSHEETS.includes([...start].map((byte) => byte.toString(16).padStart(2, '0')).join(''))) return failure('spreadsheet');
    if (file.size > maxBytes) return failure('too-large');
    const text = decoded(new Uint8Array(await file.arrayBuffer()));
    return text.includes('\u0000') ? failure('no-text') : { ok: true, text };
  } catch {
    return failure('unreadable');
  }
}

export function failure(code: FileProblemCode): FileResult {
  return { ok: false, problem: { code, detail: FILE_PROBLEMS[code] } };
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
