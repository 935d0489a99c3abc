/** A JSON text that arrives piece by piece: its bytes, to be looked at, and what is cut out of them. */

/** Thrown where the text ends within a value and more of it may come. */
export const INCOMPLETE = Symbol('incomplete');

/** Longer than an escape or a literal that is cut off: so near the end, what looks wrong may only lack its rest. */
const CUT_BYTES = 8;

const QUOTE = 0x22;
/** So many quotes stand behind the text: whatever passes over it ends there at the latest, also behind a backslash. */
const QUOTES_BEHIND = 4;

/** Each of four bytes without its highest bit. */
const ASCII = 0x7f7f7f7f;

/** V8 copies up to so many characters anyway. */
const LONGEST_COPIED = 12;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class JsonText {
  /** With quotes behind the text, and anything behind those. */
  bytes = roomFor(0);
  length = 0;
  isLast = false;
  /** A character for each byte; wrong for every byte beyond ASCII, but cut out sixteen times as fast as bytes are decoded. */
  #ascii: string | null = null;
  #plain = roomFor(0);

  /** Takes in more bytes, in place of what stands before `at`. */
  extend(at: number, more: readonly Uint8Array[], isLast: boolean): void {
    const parts = [this.bytes.subarray(at, this.length), ...more];
    const total = parts.reduce((sum, { length }) => sum + length, 0);
    const bytes = this.bytes.length >= total + QUOTES_BEHIND ? this.bytes : roomFor(2 * total);
    let end = 0;
    for (const part of parts) {
      bytes.set(part, end);
      end += part.length;
    }
    bytes.fill(QUOTE, end, end + QUOTES_BEHIND);
    this.bytes = bytes;
    this.length = end;
    this.isLast = isLast;
    this.#ascii = null;
  }

  /** What stands between two places, if it is all ASCII. It keeps the whole piece in memory: what is to stay must be copied. */
  ascii(start: number, end: number): string {
    this.#ascii ??= this.#inAscii();
    return this.#ascii.slice(start, end);
  }

  #inAscii(): string {
    if (this.#plain.length < this.length) this.#plain = roomFor(this.length);
    const from = new Uint32Array(this.bytes.buffer);
    const to = new Uint32Array(this.#plain.buffer);
    const words = Math.ceil(this.length / 4);
    for (let index = 0; index < words; index += 1) to[index] = (from[index] ?? 0) & ASCII;
    return decoder.decode(this.#plain.subarray(0, this.length));
  }

  /** What stands between two places. */
  decoded(start: number, end: number): string {
    return decoder.decode(this.bytes.subarray(start, end));
  }

  /** @throws INCOMPLETE or a SyntaxError. */
  fail(at: number): never {
    if (!this.isLast && at + CUT_BYTES > this.length) throw INCOMPLETE;
    throw new SyntaxError('not JSON');
  }
}

/** A text of its own: one that is cut out of another keeps the whole of that in memory. */
export function copied(text: string): string {
  return text.length > LONGEST_COPIED ? ` ${text}`.slice(1) : text;
}

/** The same of a text or nothing. */
export function ownText(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : copied(text);
}

/** A multiple of four bytes, so that four can be looked at at once. */
function roomFor(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(4 * Math.ceil(length / 4) + QUOTES_BEHIND);
}
