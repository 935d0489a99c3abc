/**
 * Walks over a JSON text value by value and builds only what a reader wants.
 *
 * It looks at bytes, which is twice as fast as looking at characters. In values that it skips it is less strict than
 * `JSON.parse`: there it checks that brackets and quotes match and that a string is followed by something that may follow one.
 * So nothing can hide behind a stray quote, and an answer that was cut off is never taken for a complete one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
import type { JsonNames } from './names.ts';
import { JsonText } from './text.ts';

/** Far deeper than any answer. */
export const MAX_DEPTH = 500;

export const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const SPACE = 0x20;
const FIRST_BEYOND_ASCII = 0x80;
const ZERO = 0x30;
const NINE = 0x39;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

const NULL = [0x6e, 0x75, 0x6c, 0x6c] as const;

/** Integers of up to this many digits are exact. */
const MAX_EXACT_DIGITS = 15;

/** 1 for every byte that may follow a string or a number. */
const ENDS_VALUE = new Uint8Array(256);
for (const code of [COMMA, COLON, CLOSE_LIST, CLOSE_OBJECT, SPACE, 0x09, 0x0a, 0x0d]) ENDS_VALUE[code] = 1;

/** By how many levels of nesting a byte leads deeper. */
const DEEPER = new Int8Array(256);
for (const code of [OPEN_LIST, OPEN_OBJECT]) DEEPER[code] = 1;
for (const code of [CLOSE_LIST, CLOSE_OBJECT]) DEEPER[code] = -1;

/** Reads one value into a draft. @returns The position after the value. */
export type ReadBytes<Draft> = (cursor: JsonCursor, at: number, draft: Draft) => number;

/** Every method that takes a position to begin at returns the position after what it read. */
export class JsonCursor extends JsonText {
  /** False once a value was not of the kind that its reader wants. */
  fits = true;
  /** What `readText` or `readScalar` read last. */
  value: unknown;

  skipBlanks(from: number): number {
    const { bytes } = this;
    let at = from;
    for (;;) {
      const code = bytes[at] ?? QUOTE;
      if (code > SPACE || (code !== SPACE && code !== 0x0a && code !== 0x0d && code !== 0x09)) return at;
      at += 1;
    }
  }

  skipValue(from: number): number {
    const at = this.skipBlanks(from);
    const code = this.bytes[at];
    if (code === QUOTE) return this.skipText(at);
    return code === OPEN_OBJECT || code === OPEN_LIST ? this.readMembers(at, null, undefined) : this.#skipScalar(at);
  }

  /** Skips a value of the wrong kind. Null is never wrong: it means the same as a missing member. */
  skipMisfit(at: number): number {
    const { bytes } = this;
    const isNull = bytes[at] === NULL[0] && bytes[at + 1] === NULL[1] && bytes[at + 2] === NULL[2] && bytes[at + 3] === NULL[3];
    if (isNull) return at + NULL.length;
    this.fits = false;
    return this.skipValue(at);
  }

  /** Skips the name of a member. */
  skipName(at: number): number {
    return this.bytes[at] === QUOTE ? this.skipText(at) : this.fail(at);
  }

  skipText(start: number): number {
    const end = closingQuote(this.bytes, start + 1) + 1;
    return end > this.length ? this.fail(end) : end;
  }

  /** Reads a string into `value`. */
  readText(start: number): number {
    const { bytes } = this;
    let at = start + 1;
    let hasEscape = false;
    let isAscii = true;
    for (let code = bytes[at]; code !== QUOTE; code = bytes[at]) {
      if (code === BACKSLASH) {
        hasEscape = true;
        at += 1;
      } else if (code !== undefined && code >= FIRST_BEYOND_ASCII) {
        isAscii = false;
      }
      at += 1;
    }
    const end = at + 1;
    if (end > this.length) this.fail(end);
    if (hasEscape) this.value = JSON.parse(this.decoded(start, end));
    else this.value = isAscii ? this.ascii(start + 1, at) : this.decoded(start + 1, at);
    return end;
  }

  /** Reads a number, true, false or null into `value`. */
  readScalar(start: number): number {
    const { bytes } = this;
    let at = start;
    let number = 0;
    for (let code = bytes[at] ?? QUOTE; code >= ZERO && code <= NINE; code = bytes[at] ?? QUOTE) {
      number = 10 * number + code - ZERO;
      at += 1;
    }
    const digits = at - start;
    const isPlain = digits > 0 && digits <= MAX_EXACT_DIGITS && bytes[start] !== ZERO && ENDS_VALUE[bytes[at] ?? QUOTE] === 1;
    const end = isPlain ? at : this.#skipScalar(start);
    this.value = isPlain ? number : JSON.parse(this.ascii(start, end));
    return end;
  }

  /** Skips the bracket that opens an object or a list. If that is empty, skips its closing bracket too. */
  enter(close: number, at: number): number {
    const inside = this.skipBlanks(at + 1);
    if (inside >= this.length) this.fail(inside);
    return this.bytes[inside] === close ? inside + 1 : inside;
  }

  /** Skips the colon after a name. */
  skipColon(from: number): number {
    const at = this.bytes[from] === COLON ? from : this.skipBlanks(from);
    return this.bytes[at] === COLON ? at + 1 : this.fail(at);
  }

  /** Skips the comma or the closing bracket after an entry. */
  leaveEntry(close: number, from: number): number {
    const at = this.skipBlanks(from);
    const code = this.bytes[at];
    if (code !== COMMA && code !== close) this.fail(at);
    return at + 1;
  }

  /** Whether the byte before this position closed the object or list. */
  isClosed(close: number, at: number): boolean {
    return this.bytes[at - 1] === close;
  }

  /** Walks over an object or a list, and reads those of its own members (not of nested values) that `names` has. */
  readMembers<Draft>(start: number, names: JsonNames<ReadBytes<Draft>> | null, draft: Draft): number {
    const { bytes } = this;
    let at = start;
    let depth = 0;
    do {
      const code = bytes[at] ?? QUOTE;
      at += 1;
      if (code === QUOTE) {
        const end = closingQuote(bytes, at);
        const next = this.#leaveText(end + 1);
        at = depth === 1 && names ? this.#readMember(names, at, end, next, draft) : next;
      } else {
        depth += DEEPER[code] ?? 0;
        if (depth > MAX_DEPTH) throw new SyntaxError('nested too deeply');
      }
    } while (depth > 0);
    return at;
  }

  /** Reads the value after a string, if the string is one of the names. */
  #readMember<Draft>(names: JsonNames<ReadBytes<Draft>>, start: number, end: number, next: number, draft: Draft): number {
    const isName = this.bytes[next - 1] === COLON;
    const read = isName ? names.find(this.bytes, start, end) : undefined;
    return read === undefined ? next : read(this, next, draft);
  }

  /** Skips the colon or comma after a string. Otherwise only a closing bracket may follow it. */
  #leaveText(end: number): number {
    const code = this.bytes[end];
    if (code === COLON || code === COMMA) return end + 1;
    if (code === CLOSE_OBJECT || code === CLOSE_LIST) return end;
    const at = this.skipBlanks(end);
    return at === end ? this.fail(at) : this.#leaveText(at);
  }

  #skipScalar(start: number): number {
    const { bytes } = this;
    let at = start;
    while (bytes[at] !== QUOTE && ENDS_VALUE[bytes[at] ?? QUOTE] !== 1) at += 1;
    // At the end of the bytes, more digits may still arrive.
    if (at === start || (at >= this.length && !this.isLast)) this.fail(at);
    return at;
  }
}

/** The position of the quote that closes the string around `from`; at the latest one of the sentinel quotes. */
function closingQuote(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let code = bytes[at]; code !== QUOTE; code = bytes[at]) at += code === BACKSLASH ? 2 : 1;
  return at;
}
