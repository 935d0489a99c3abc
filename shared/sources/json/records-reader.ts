/** Reads a long list of records from a JSON document while it arrives, one record after the other. */

import type { BodyReader } from './body-reader.ts';
import { MARK_BYTES, withoutMark } from './byte-order-mark.ts';
import { CLOSE_LIST, CLOSE_OBJECT, JsonCursor, OPEN_LIST, OPEN_OBJECT, type Read } from './cursor.ts';
import type { Fields } from './fields.ts';
import { JsonNames } from './names.ts';
import { INCOMPLETE } from './text.ts';

/** Where the records of a kind of document are, and what is read of it. */
export interface Layout<Draft, Outline> {
  /** The member that is the list of records; null where the document itself is the list. */
  list: string | null;
  Draft: new () => Draft;
  record: Read<Draft>;
  Outline: new () => Outline;
  /** What is read beside the records. */
  outline: Fields<Outline>;
}

/**
 * @param record Null for one that does not fit.
 * @param whole The same record with everything that it has.
 */
export type TakeRecord<Draft> = (record: Draft | null, whole: () => unknown) => void;

/** More at once is no faster, and takes more memory. */
const PIECE_BYTES = 65_536;

/** Marks the list among what is read of a document. */
const LIST = () => 0;

/**
 * Takes a document piece by piece.
 *
 * Where the list is named twice, the last one counts, as for `JSON.parse`: then `onList` is called again.
 */
export class RecordsReader<Draft, Outline> implements BodyReader {
  readonly #layout: Layout<Draft, Outline>;
  readonly #members: JsonNames<Read<Outline>>;
  readonly #onList: () => TakeRecord<Draft>;
  readonly #outline: Outline;
  readonly #cursor = new JsonCursor();
  #at = 0;
  /** Reads on from `#at`, or throws and leaves it where it is. */
  #step = this.#begin;
  #take: TakeRecord<Draft> = () => {};
  #recordEnd = 0;
  /** Of the record before: where less is left, there is hardly another. */
  #lastLength = 0;
  readonly #whole = () => JSON.parse(this.#cursor.decoded(this.#at, this.#recordEnd));
  #hasList = false;
  #fits = true;
  #isOver = false;
  /** What came since the text was last too short. */
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #isFirst = true;

  constructor(layout: Layout<Draft, Outline>, onList: () => TakeRecord<Draft>) {
    this.#layout = layout;
    this.#onList = onList;
    this.#outline = new layout.Outline();
    this.#members = new JsonNames({ ...layout.outline, ...(layout.list !== null && { [layout.list]: LIST }) });
  }

  /** @throws {SyntaxError} if this is not JSON. */
  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) this.#wait(bytes.subarray(at, at + PIECE_BYTES));
  }

  #wait(piece: Uint8Array): void {
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    // A record that is longer than what is there is tried again only when there is twice as much.
    if (this.#waitingBytes >= Math.max(MARK_BYTES, this.#cursor.length - this.#at)) this.#goOn(false);
  }

  end(): void {
    this.#goOn(true);
  }

  /** What stands beside the list of records; null if there is no such list, or if that does not fit. */
  get outline(): Outline | null {
    return this.#hasList && this.#fits ? this.#outline : null;
  }

  #goOn(isLast: boolean): void {
    this.#cursor.extend(this.#at, this.#isFirst ? withoutMark(this.#waiting) : this.#waiting, isLast);
    this.#isFirst = false;
    this.#at = 0;
    this.#waiting = [];
    this.#waitingBytes = 0;
    try {
      while (!this.#isOver) this.#step();
    } catch (error) {
      if (error !== INCOMPLETE) throw error;
    }
  }

  #goTo(at: number, step: () => void): void {
    this.#at = at;
    this.#step = step;
  }

  #begin(): void {
    const at = this.#cursor.blanks(this.#at);
    const code = this.#cursor.bytes[at];
    const { list } = this.#layout;
    if (list === null && code === OPEN_LIST) this.#enterList(at);
    else if (list !== null && code === OPEN_OBJECT) this.#passMember(this.#cursor.enter(CLOSE_OBJECT, at));
    else this.#goTo(this.#cursor.skip(at), this.#end);
  }

  #member(): void {
    const cursor = this.#cursor;
    const name = cursor.blanks(this.#at);
    const nameEnd = cursor.nameEnd(name);
    const read = this.#members.find(cursor.bytes, name + 1, nameEnd - 1);
    const at = cursor.blanks(cursor.colon(nameEnd));
    if (read === LIST && cursor.bytes[at] === OPEN_LIST) this.#enterList(at);
    else this.#passMember(this.#memberEnd(read, at));
  }

  #memberEnd(read: Read<Outline> | undefined, at: number): number {
    const cursor = this.#cursor;
    cursor.fits = true;
    const end = read && read !== LIST ? read(cursor, at, this.#outline) : cursor.skip(at);
    const next = cursor.behindEntry(CLOSE_OBJECT, end);
    if (read === LIST) this.#hasList = false;
    this.#fits &&= cursor.fits;
    return next;
  }

  #passMember(at: number): void {
    this.#goTo(at, this.#cursor.isOver(CLOSE_OBJECT, at) ? this.#end : this.#member);
  }

  #enterList(start: number): void {
    const at = this.#cursor.enter(CLOSE_LIST, start);
    this.#hasList = true;
    this.#take = this.#onList();
    this.#passRecord(at);
  }

  /** A record is told once what follows it is there too, so none is told twice. */
  #record(): void {
    const cursor = this.#cursor;
    const start = this.#at;
    if (!cursor.isLast && cursor.length - start < this.#lastLength) throw INCOMPLETE;
    const draft = new this.#layout.Draft();
    cursor.fits = true;
    this.#recordEnd = this.#layout.record(cursor, start, draft);
    const next = cursor.behindEntry(CLOSE_LIST, this.#recordEnd);
    this.#lastLength = next - start;
    this.#take(cursor.fits ? draft : null, this.#whole);
    this.#passRecord(next);
  }

  #passRecord(at: number): void {
    const isOver = this.#cursor.isOver(CLOSE_LIST, at);
    this.#goTo(at, isOver ? this.#behindList : this.#record);
  }

  #behindList(): void {
    if (this.#layout.list === null) this.#goTo(this.#at, this.#end);
    else this.#passMember(this.#cursor.behindEntry(CLOSE_OBJECT, this.#at));
  }

  #end(): void {
    this.#at = this.#cursor.blanks(this.#at);
    if (this.#at < this.#cursor.length || !this.#cursor.isLast) this.#cursor.fail(this.#at);
    this.#isOver = true;
  }
}
