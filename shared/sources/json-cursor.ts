/**
 * Passes over a JSON text value by value, as strictly as `JSON.parse`, and builds only what is asked for.
 *
 * It looks at bytes, which is twice as fast as looking at characters, and cuts what it builds out of the text.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
import type { Member, Plan } from './json-shape.ts';

/** Far deeper than any answer; each level is a call within a call. */
export const MAX_DEPTH = 500;

/** Thrown where the text ends within a value and more of it may come. */
export const INCOMPLETE = Symbol('incomplete');

/** Longer than an escape or a literal that is cut off: so near the end, what looks wrong may only lack its rest. */
const CUT_BYTES = 8;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACE = 0x20;
const COMMA = 0x2c;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const FIRST_BEYOND_ASCII = 0x80;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

/** V8 copies up to so many characters anyway. */
const LONGEST_COPIED = 12;

/** 1 for every byte that means nothing but itself in a text, and is a character. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, code) =>
  Number(code >= SPACE && code < FIRST_BEYOND_ASCII && code !== QUOTE && code !== BACKSLASH),
);

const LITERALS = [codesOf('null'), codesOf('true'), codesOf('false')] as const;
const AFTER_BACKSLASH = codesOf('"\\/bfnrtu');
const UNICODE = 0x75;
const HEX_DIGITS = codesOf('0123456789abcdefABCDEF');
const EXPONENT = codesOf('eE');

function codesOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Where the last character ends that is all there. What is no UTF-8 may be cut anywhere. */
function wholeCharacters(bytes: Uint8Array, end: number): number {
  let start = end - 1;
  while (start > end - 4 && isContinuation(bytes[start])) start -= 1;
  return start + characterBytes(bytes[start] ?? 0) > end ? start : end;
}

function isContinuation(code = 0): boolean {
  return code >= FIRST_BEYOND_ASCII && code < 0xc0;
}

/** How many bytes the character has that begins with this one. */
function characterBytes(code: number): number {
  if (code < 0xc0) return 1;
  if (code < 0xe0) return 2;
  return code < 0xf0 ? 3 : 4;
}

/** Every method takes the place to begin at, and returns the place behind what it read. */
export class JsonCursor {
  /** What `pick` built last. */
  picked: unknown;
  /** The member that `name` found last: one of those that are read, or undefined. */
  member: Member | undefined;
  #text = '';
  /** The text, and a zero behind it, which is nowhere part of JSON: every way ends there at the latest. */
  #bytes = new Uint8Array(1);
  #length = 0;
  /** The beginning of a character that is not all there yet. */
  #tail = new Uint8Array(0);
  #isLast = false;
  #lastEscape = -1;
  /** By how many the bytes that were passed are more than their characters. */
  #surplus = 0;

  get length(): number {
    return this.#length;
  }

  /** Takes in more bytes, in place of what stands before `at`. */
  extend(at: number, more: readonly Uint8Array[], isLast: boolean): void {
    const parts = [this.#bytes.subarray(at, this.#length), this.#tail, ...more];
    const total = parts.reduce((sum, { length }) => sum + length, 0);
    const bytes = this.#bytes.length > total ? this.#bytes : new Uint8Array(2 * total + 1);
    let end = 0;
    for (const part of parts) {
      bytes.set(part, end);
      end += part.length;
    }
    this.#length = isLast ? end : wholeCharacters(bytes, end);
    this.#tail = bytes.slice(this.#length, end);
    this.#bytes = bytes;
    this.#text = decode(bytes.subarray(0, this.#length));
    // Where something was no UTF-8, the text has another character in its place, and the bytes must agree with it.
    if (this.#text.includes('\ufffd')) this.#setBytes(encoder.encode(this.#text));
    this.#bytes[this.#length] = 0;
    this.#isLast = isLast;
    this.#lastEscape = -1;
    this.#surplus = 0;
  }

  #setBytes(bytes: Uint8Array): void {
    this.#bytes = new Uint8Array(2 * bytes.length + 1);
    this.#bytes.set(bytes);
    this.#length = bytes.length;
  }

  slice(start: number, end: number): string {
    return decode(this.#bytes.subarray(start, end));
  }

  /** The byte at a place; 0 behind the end. */
  codeAt(at: number): number {
    return this.#bytes[at] ?? 0;
  }

  blanks(from: number): number {
    const bytes = this.#bytes;
    if ((bytes[from] ?? 0) > SPACE) return from;
    let at = from;
    for (;;) {
      const code = bytes[at];
      if (code !== SPACE && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
      at += 1;
    }
  }

  /** Reads one value, as much of it as is planned. */
  pick(plan: Plan, from: number, depth: number): number {
    const at = this.blanks(from);
    const code = this.#bytes[at];
    if (code === OPEN_OBJECT && plan.kind === 'members') return this.#object(plan.members, at, depth);
    if (code === OPEN_LIST && plan.kind === 'list') return this.#list(plan.element, at, depth);
    const start = at - this.#surplus;
    const end = this.skip(at, depth);
    const text = this.#text.slice(start, end - this.#surplus);
    this.picked = code === QUOTE && this.#lastEscape < at ? copied(text.slice(1, -1)) : JSON.parse(text);
    return end;
  }

  /** Passes one value and builds nothing. */
  skip(from: number, depth: number): number {
    const at = this.blanks(from);
    const code = this.codeAt(at);
    if (code === QUOTE) return this.#string(at);
    if (code === OPEN_OBJECT) return this.#skipObject(at, depth);
    if (code === OPEN_LIST) return this.#skipList(at, depth);
    return code === MINUS || (code >= ZERO && code <= NINE) ? this.#number(at) : this.#literal(at);
  }

  /** Passes the name of a member and its colon. */
  name(members: readonly Member[], from: number): number {
    const at = this.blanks(from);
    const end = this.#nameOnly(at);
    this.member = this.#memberNamed(members, at + 1, end - 1);
    return this.#colon(end);
  }

  /** Passes the bracket that opens an object or a list; also the one that closes it, if nothing is in it. */
  enter(close: number, at: number, depth: number): number {
    if (depth >= MAX_DEPTH) throw new SyntaxError('nested too deeply');
    const inside = this.blanks(at + 1);
    if (inside >= this.#length) this.fail(inside);
    return this.codeAt(inside) === close ? inside + 1 : inside;
  }

  /** Passes the comma or bracket behind an entry. */
  behindEntry(close: number, from: number): number {
    const at = this.blanks(from);
    const code = this.codeAt(at);
    if (code !== COMMA && code !== close) this.fail(at);
    return at + 1;
  }

  /** Whether what was passed last closes an object or a list. */
  isOver(close: number, at: number): boolean {
    return this.codeAt(at - 1) === close;
  }

  fail(at: number): never {
    if (!this.#isLast && at + CUT_BYTES > this.#length) throw INCOMPLETE;
    throw new SyntaxError('not JSON');
  }

  #object(members: readonly Member[], start: number, depth: number): number {
    const picked: Record<string, unknown> = {};
    let at = this.enter(CLOSE_OBJECT, start, depth);
    while (!this.isOver(CLOSE_OBJECT, at)) {
      at = this.name(members, at);
      const { member } = this;
      if (member) {
        at = this.pick(member.plan, at, depth + 1);
        picked[member.name] = this.picked;
      } else {
        at = this.skip(at, depth + 1);
      }
      at = this.behindEntry(CLOSE_OBJECT, at);
    }
    this.picked = picked;
    return at;
  }

  #list(element: Plan, start: number, depth: number): number {
    const picked: unknown[] = [];
    let at = this.enter(CLOSE_LIST, start, depth);
    while (!this.isOver(CLOSE_LIST, at)) {
      at = this.pick(element, at, depth + 1);
      picked.push(this.picked);
      at = this.behindEntry(CLOSE_LIST, at);
    }
    this.picked = picked;
    return at;
  }

  #skipObject(start: number, depth: number): number {
    let at = this.enter(CLOSE_OBJECT, start, depth);
    while (!this.isOver(CLOSE_OBJECT, at)) {
      at = this.#colon(this.#nameOnly(this.blanks(at)));
      at = this.behindEntry(CLOSE_OBJECT, this.skip(at, depth + 1));
    }
    return at;
  }

  #skipList(start: number, depth: number): number {
    let at = this.enter(CLOSE_LIST, start, depth);
    while (!this.isOver(CLOSE_LIST, at)) at = this.behindEntry(CLOSE_LIST, this.skip(at, depth + 1));
    return at;
  }

  #nameOnly(at: number): number {
    if (this.codeAt(at) !== QUOTE) this.fail(at);
    return this.#string(at);
  }

  #colon(from: number): number {
    if (this.#bytes[from] === COLON) return from + 1;
    const at = this.blanks(from);
    if (this.#bytes[at] !== COLON) this.fail(at);
    return at + 1;
  }

  #memberNamed(members: readonly Member[], start: number, end: number): Member | undefined {
    if (this.#lastEscape >= start) {
      const name = JSON.parse(this.slice(start - 1, end + 1));
      return members.find((each) => each.name === name);
    }
    for (const member of members) if (this.#isHere(member.codes, start, end - start)) return member;
    return undefined;
  }

  #isHere(codes: readonly number[], at: number, length: number): boolean {
    const bytes = this.#bytes;
    if (codes.length !== length) return false;
    for (let index = 0; index < length; index += 1) if (bytes[at + index] !== codes[index]) return false;
    return true;
  }

  #string(start: number): number {
    const bytes = this.#bytes;
    let at = start + 1;
    for (;;) {
      while (PLAIN[bytes[at] ?? 0] === 1) at += 1;
      const code = bytes[at] ?? 0;
      if (code === QUOTE) return at + 1;
      if (code >= FIRST_BEYOND_ASCII) {
        this.#surplus += surplusOf(code);
        at += 1;
      } else if (code === BACKSLASH) {
        this.#lastEscape = at;
        at = this.#escape(at + 1);
      } else {
        this.fail(at);
      }
    }
  }

  #escape(at: number): number {
    const code = this.codeAt(at);
    if (!AFTER_BACKSLASH.includes(code)) this.fail(at);
    if (code !== UNICODE) return at + 1;
    for (let digit = at + 1; digit < at + 5; digit += 1) if (!HEX_DIGITS.includes(this.codeAt(digit))) this.fail(digit);
    return at + 5;
  }

  #number(start: number): number {
    let at = this.codeAt(start) === MINUS ? start + 1 : start;
    at = this.codeAt(at) === ZERO ? at + 1 : this.#digits(at);
    if (this.codeAt(at) === POINT) at = this.#digits(at + 1);
    if (EXPONENT.includes(this.codeAt(at))) {
      const sign = this.codeAt(at + 1);
      at = this.#digits(sign === PLUS || sign === MINUS ? at + 2 : at + 1);
    }
    if (at >= this.#length && !this.#isLast) throw INCOMPLETE;
    return at;
  }

  #digits(start: number): number {
    let at = start;
    while (this.codeAt(at) >= ZERO && this.codeAt(at) <= NINE) at += 1;
    return at > start ? at : this.fail(at);
  }

  #literal(at: number): number {
    for (const codes of LITERALS) if (this.#isHere(codes, at, codes.length)) return at + codes.length;
    return this.fail(at);
  }
}

/** A text of its own: one that is cut out of another keeps the whole of that in memory. */
function copied(text: string): string {
  return text.length > LONGEST_COPIED ? ` ${text}`.slice(1) : text;
}

/** Two bytes are one character, three are one, four are two. */
function surplusOf(code: number): number {
  if (code < 0xc0) return 1;
  return code >= 0xf0 ? -1 : 0;
}
