/** Reads a long list of records from a JSON document while it arrives, one record after the other. */
import { CLOSE_LIST, CLOSE_OBJECT, INCOMPLETE, JsonCursor, OPEN_LIST, OPEN_OBJECT } from './json-cursor.ts';
import { type Plan, planOf, type Shape } from './json-shape.ts';

/** Where the records of a kind of document are, and what is read of it. */
export interface Layout {
  /** The member that is the list of records; null where the document itself is the list. */
  list: string | null;
  record: Shape;
  /** What is read beside the records. */
  beside?: Readonly<Record<string, Shape>>;
}

/** @param whole The same record with everything that it has. */
export type ReadRecord = (record: unknown, whole: () => unknown) => void;

export interface Plans {
  list: string | null;
  record: Plan;
  document: Extract<Plan, { kind: 'members' }>;
}

/** As text of two bytes for each character, more would be an allocation of its own in V8, which is slow. */
const PIECE_BYTES = 32_768;

/** The length of a byte order mark, which may stand before a document. */
const MARK_BYTES = 3;

export function plansOf({ list, record, beside = {} }: Layout): Plans {
  const document = planOf(list === null ? beside : { ...beside, [list]: [record] });
  if (document.kind !== 'members') throw new Error('a layout names members');
  return { list, record: planOf(record), document };
}

/**
 * Takes a document piece by piece.
 *
 * Where the list is named twice, the last one counts, as for `JSON.parse`: then `onList` is called again.
 */
export class RecordsReader {
  readonly #cursor = new JsonCursor();
  #at = 0;
  readonly #run: Generator<undefined, unknown, undefined>;
  /** What came since the text was last too short. */
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #isFirst = true;
  #isLast = false;

  constructor(plans: Plans, onList: () => ReadRecord) {
    this.#run = this.#document(plans, onList);
  }

  /** @throws {SyntaxError} if this is not JSON. */
  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) this.#take(bytes.subarray(at, at + PIECE_BYTES));
  }

  #take(piece: Uint8Array): void {
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    // A record that is longer than what is there is tried again only when there is twice as much.
    if (this.#waitingBytes >= Math.max(MARK_BYTES, this.#cursor.length - this.#at)) this.#goOn();
  }

  /** @returns The document: its records are an empty list, what is not read is missing. */
  end(): unknown {
    this.#isLast = true;
    return this.#goOn().value;
  }

  #goOn() {
    const more = this.#isFirst ? withoutMark(this.#waiting) : this.#waiting;
    this.#isFirst = false;
    this.#cursor.extend(this.#at, more, this.#isLast);
    this.#at = 0;
    this.#waiting = [];
    this.#waitingBytes = 0;
    return this.#run.next();
  }

  *#document({ list, record, document }: Plans, onList: () => ReadRecord): Generator<undefined, unknown, undefined> {
    const code = yield* this.#next();
    let value: unknown;
    if (list === null && code === OPEN_LIST) value = yield* this.#records(record, 0, onList());
    else if (list !== null && code === OPEN_OBJECT) value = yield* this.#members(document, list, record, onList);
    else value = yield* this.#pick(list === null ? record : document, 0);
    while (!this.#isLast) {
      this.#passBlanks();
      yield;
    }
    this.#passBlanks();
    if (this.#at < this.#cursor.length) this.#cursor.fail(this.#at);
    return value;
  }

  *#members(
    { members }: Plans['document'],
    list: string,
    record: Plan,
    onList: () => ReadRecord,
  ): Generator<undefined, Record<string, unknown>, undefined> {
    const picked: Record<string, unknown> = {};
    let isOver = yield* this.#step((cursor, at) => cursor.enter(CLOSE_OBJECT, at, 0), CLOSE_OBJECT);
    while (!isOver) {
      yield* this.#step((cursor, at) => cursor.name(members, at));
      const { member } = this.#cursor;
      const code = yield* this.#next();
      if (!member) yield* this.#step((cursor, at) => cursor.skip(at, 1));
      else if (member.name === list && code === OPEN_LIST) picked[list] = yield* this.#records(record, 1, onList());
      else picked[member.name] = yield* this.#pick(member.plan, 1);
      isOver = yield* this.#step((cursor, at) => cursor.behindEntry(CLOSE_OBJECT, at), CLOSE_OBJECT);
    }
    return picked;
  }

  *#records(record: Plan, depth: number, read: ReadRecord): Generator<undefined, never[], undefined> {
    let isOver = yield* this.#step((cursor, at) => cursor.enter(CLOSE_LIST, at, depth), CLOSE_LIST);
    while (!isOver) isOver = yield* this.#step(() => this.#readAllHere(record, depth + 1, read), CLOSE_LIST);
    return [];
  }

  /** A record is told once what follows it is there too, so none is told twice. */
  #readAllHere(record: Plan, depth: number, read: ReadRecord): number {
    const cursor = this.#cursor;
    let start = this.#at;
    let end = start;
    const whole = () => JSON.parse(cursor.slice(start, end));
    for (;;) {
      start = this.#at;
      end = cursor.pick(record, start, depth);
      const next = cursor.behindEntry(CLOSE_LIST, end);
      read(cursor.picked, whole);
      this.#at = next;
      if (cursor.isOver(CLOSE_LIST, next)) return next;
    }
  }

  /** The code of the next character behind blanks. */
  *#next(): Generator<undefined, number, undefined> {
    this.#passBlanks();
    while (this.#at >= this.#cursor.length) {
      if (this.#isLast) this.#cursor.fail(this.#at);
      yield;
      this.#passBlanks();
    }
    return this.#cursor.codeAt(this.#at);
  }

  *#pick(plan: Plan, depth: number): Generator<undefined, unknown, undefined> {
    yield* this.#step((cursor, at) => cursor.pick(plan, at, depth));
    return this.#cursor.picked;
  }

  /** Passes one thing, again from its beginning whenever the text was too short for it. @returns Whether that closes a bracket. */
  *#step(pass: (cursor: JsonCursor, at: number) => number, close = 0): Generator<undefined, boolean, undefined> {
    for (;;) {
      try {
        this.#at = pass(this.#cursor, this.#at);
        return this.#cursor.isOver(close, this.#at);
      } catch (error) {
        if (error !== INCOMPLETE) throw error;
      }
      yield;
    }
  }

  #passBlanks(): void {
    this.#at = this.#cursor.blanks(this.#at);
  }
}

function withoutMark(parts: readonly Uint8Array[]): Uint8Array[] {
  const bytes = parts.flatMap((part) => [...part.subarray(0, MARK_BYTES)]).slice(0, MARK_BYTES);
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return [...parts];
  let left = MARK_BYTES;
  return parts.map((part) => {
    const mark = Math.min(left, part.length);
    left -= mark;
    return part.subarray(mark);
  });
}
