/**
 * Most records of a list are written like others before them: with the same names in the same order, and values of the same
 * kinds. Once one was read byte by byte, a pattern that is made of it reads its like in half the time.
 *
 * What is read is the same: a record that fits no pattern is read byte by byte. No value is kept, only how values are named.
 */
import type { JsonCursor, Read } from './cursor.ts';
import { Shape } from './shape.ts';
import { Trace } from './trace.ts';

/** A pattern takes as long to make as so many records take to read. */
const FIRST_RECORDS = 100;
const MAX_SHAPES = 16;
/** If so many more records are new than alike, looking for likeness takes longer than it saves. */
const MAX_NEW = 64;
/** So many records are then read without. */
const PAUSE = 1000;
/** So long a record is hardly one of many that are alike, and its pattern would be longer than the engine takes. */
const MAX_RECORD_BYTES = 20_000;
/** With a record in it that is longer than a piece. */
const MAX_PIECE_BYTES = 200_000;

/** Reads the same, the faster the more records are alike. */
export function alike<Draft extends object>(read: Read<Draft>): Read<Draft> {
  const shapes = new Shapes(read);
  return (cursor, at, draft) => shapes.read(cursor, at, draft);
}

class Shapes<Draft extends object> {
  readonly #readAny: Read<Draft>;
  #shapes: Shape[] = [];
  #last: Shape | null = null;
  #new = 0;
  /** How many records more are read without. */
  #pause = FIRST_RECORDS;

  constructor(readAny: Read<Draft>) {
    this.#readAny = readAny;
  }

  read(cursor: JsonCursor, at: number, draft: Draft): number {
    cursor.trace = null;
    if (cursor.length > MAX_PIECE_BYTES) return this.#readAny(cursor, at, draft);
    if (this.#pause === 0) return this.#readAlike(cursor, at, draft) || this.#readNew(cursor, at, draft);
    this.#pause -= 1;
    return this.#readAny(cursor, at, draft);
  }

  /** @returns The place behind the record; 0 if it is like none before it. */
  #readAlike(cursor: JsonCursor, at: number, draft: Draft): number {
    const expected = this.#last?.next ?? null;
    const end = expected?.read(cursor, at, draft) ?? 0;
    if (expected && end > 0) return this.#found(expected, end);
    for (const shape of this.#shapes) {
      const place = shape === expected ? 0 : shape.read(cursor, at, draft);
      if (place > 0) return this.#found(shape, place);
    }
    return 0;
  }

  #found(shape: Shape, end: number): number {
    if (this.#last) this.#last.next = shape;
    this.#last = shape;
    this.#new = Math.max(0, this.#new - 1);
    return end;
  }

  #readNew(cursor: JsonCursor, at: number, draft: Draft): number {
    const trace = new Trace(at, draft);
    cursor.trace = trace;
    const end = this.#readAny(cursor, at, draft);
    const isFit = cursor.trace !== null && end - at <= MAX_RECORD_BYTES;
    cursor.trace = null;
    const shape = isFit && Shape.of(cursor.ascii(at, end), trace);
    if (shape) this.#shapes = [shape, ...this.#shapes.slice(0, MAX_SHAPES - 1)];
    this.#new += 1;
    if (this.#new > MAX_NEW) [this.#new, this.#pause] = [0, PAUSE];
    return end;
  }
}
