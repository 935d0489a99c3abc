/** A pattern that fits every record that is written like a given one. */

/** A text, with the colon behind it if it is a name; a number or a truth value; or what stands around those. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*|true|false)|(?:[\s{}[\],]|null)+/y;
const SPECIAL = /[\\^$.*+?()[\]{}|]/g;

/** As everything looks in the piece that is not ASCII: of such names, no pattern could tell one from another. */
export const UNTOLD = '\0';

/** Without escapes. */
const TEXT = '"([^"\\\\]*)"';
const PASSED_TEXT = '"[^"\\\\]*"';
/** Always exact, and not negative. */
const NUMBER = '(0|[1-9]\\d{0,14})';
const PASSED_SCALAR = '(?:-?\\d[\\d.eE+-]*|true|false)';

export interface Pattern {
  /** With a group for each value that is read, its quotes left out. */
  source: string;
  /** Where in the source each of those values begins. */
  values: readonly number[];
}

/**
 * @param record As it stands in the piece.
 * @param read Where in it the values begin that are read.
 * @returns Null if no pattern can be made of it.
 */
export function patternOf(record: string, read: ReadonlySet<number>): Pattern | null {
  const values: number[] = [];
  let source = '';
  for (let at = 0; at < record.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const part = partFor(TOKEN.exec(record), read.has(at));
    if (part === null) return null;
    if (read.has(at)) values.push(source.length);
    source += part;
  }
  return values.length === read.size ? { source, values } : null;
}

function partFor(found: RegExpExecArray | null, isRead: boolean): string | null {
  if (!found) return null;
  const [token, text, colon, scalar] = found;
  if (text && !colon) return isRead ? TEXT : PASSED_TEXT;
  if (scalar) return isRead ? NUMBER : PASSED_SCALAR;
  return token.includes(UNTOLD) ? null : token.replace(SPECIAL, '\\$&');
}
