/** A JSON text that arrives piece by piece: its bytes, to be looked at, and what is cut out of them. */

/** Thrown where the text ends within a value and more of it may come. */
export const INCOMPLETE = Symbol('incomplete');

/** Longer than an escape or a literal that is cut off: so near the end, what looks wrong may only lack its rest. */
const CUT_BYTES = 8;

const QUOTE = 0x22;
/** So many quotes stand behind the text: whatever passes over it ends there at the latest, also behind a backslash. */
const QUOTES_BEHIND = 4;

/** The highest bit of each of four bytes. */
const BEYOND_ASCII = 0x80808080;

/** V8 copies up to so many characters anyway. */
const LONGEST_COPIED = 12;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class JsonText {
  /** With quotes behind the text, and anything behind those. */
  bytes = roomFor(0);
  length = 0;
  isLast = false;
  #piece: string | null = null;
  /** Where in the piece bytes beyond ASCII are, to the nearest four, in order. */
  #beyondAscii: number[] = [];

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
    this.#piece = null;
  }

  /**
   * A character for each byte, and the same one for each that is not ASCII. Texts are cut out of this sixteen times as fast
   * as bytes are decoded.
   */
  get piece(): string {
    this.#piece ??= this.#inAscii();
    return this.#piece;
  }

  /** What stands between two places, if it is all ASCII. It keeps the whole piece in memory: what is to stay must be copied. */
  ascii(start: number, end: number): string {
    return this.piece.slice(start, end);
  }

  /** Whether all between two places of the piece, or a little more, is ASCII. Told once the piece was asked for. */
  isAscii(start: number, end: number): boolean {
    const places = this.#beyondAscii;
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) + 4 <= start) low = middle + 1;
      else high = middle;
    }
    return (places[low] ?? end) >= end;
  }

  /** What is not ASCII is taken out of the bytes, and put back once the rest is decoded. */
  #inAscii(): string {
    this.#beyondAscii = [];
    const words = new Uint32Array(this.bytes.buffer);
    const taken: number[] = [];
    for (let index = 0; 4 * index < this.length; index += 4) {
      const any = (words[index] ?? 0) | (words[index + 1] ?? 0) | (words[index + 2] ?? 0) | (words[index + 3] ?? 0);
      if ((any & BEYOND_ASCII) !== 0) this.#takeOut(words, index, taken);
    }
    const piece = decoder.decode(this.bytes.subarray(0, this.length));
    for (const [index, place] of this.#beyondAscii.entries()) words[place / 4] = taken[index] ?? 0;
    return piece;
  }

  #takeOut(words: Uint32Array, from: number, taken: number[]): void {
    for (let index = from; index < from + 4; index += 1) {
      const word = words[index] ?? 0;
      const beyond = word & BEYOND_ASCII;
      if (beyond !== 0) {
        words[index] = word & ~Math.imul(beyond >>> 7, 0xff);
        this.#beyondAscii.push(4 * index);
        taken.push(word);
      }
    }
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

/** A text of its own: one that is cut out of another keeps the whole of that in memory. Only `join` always makes one. */
export function copied(text: string): string {
  return text.length > LONGEST_COPIED ? joined(text.slice(0, 1), text.slice(1)) : text;
}

/** No list in brackets, for the reason that `json-drafts.ts` has. */
function joined(...parts: string[]): string {
  return parts.join('');
}

/** The same of a text or nothing. */
export function ownText(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : copied(text);
}

/** A multiple of sixteen bytes, and some more, so that sixteen can be looked at at once. */
function roomFor(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(16 * Math.ceil(length / 16) + QUOTES_BEHIND);
}
