/** Reads the records of a long document one after the other while it arrives. */
import type { BodyReader } from './body-reader.ts';
import { MARK_BYTES, withoutMark } from './byte-order-mark.ts';
import { CLOSE_LIST, CLOSE_OBJECT, JsonCursor, OPEN_LIST, OPEN_OBJECT, type ReadBytes } from './cursor.ts';
import type { Layout, TakeRecord } from './layout.ts';
import { JsonNames } from './names.ts';
import { INCOMPLETE } from './text.ts';

/** Larger pieces are no faster and take more memory. */
const PIECE_BYTES = 65_536;

/** A placeholder for the list among the members that are read. */
const LIST = () => 0;

/** If the list comes twice, the last one counts, as with `JSON.parse`: then `onList` is called again. */
export class LongAnswer<Draft, Outline> implements BodyReader {
  readonly #layout: Layout<Draft, Outline>;
  readonly #members: JsonNames<ReadBytes<Outline>>;
  readonly #onList: () => TakeRecord<Draft>;
  readonly #outline: Outline;
  readonly #cursor = new JsonCursor();
  #at = 0;
  /** Reads on from `#at`, or throws and leaves `#at` where it is. */
  #step = this.#begin;
  #take: TakeRecord<Draft> = () => {};
  #recordEnd = 0;
  /** Bytes of the record before. If fewer bytes are left, the next record is hardly complete. */
  #lastLength = 0;
  readonly #whole = () => JSON.parse(this.#cursor.decoded(this.#at, this.#recordEnd));
  #hasList = false;
  #fits = true;
  #isOver = false;
  /** What arrived since the bytes last ended inside a value. */
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #isFirst = true;

  constructor(layout: Layout<Draft, Outline>, onList: () => TakeRecord<Draft>) {
    const { Outline, outline, list } = layout;
    this.#layout = layout;
    this.#onList = onList;
    this.#outline = new Outline();
    const members = Object.entries(outline).map(([name, reader]) => [name, reader.bytes] as const);
    this.#members = new JsonNames({ ...Object.fromEntries(members), ...(list !== null && { [list]: LIST }) });
  }

  /** @throws {SyntaxError} if this is not JSON. */
  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) this.#wait(bytes.subarray(at, at + PIECE_BYTES));
  }

  #wait(piece: Uint8Array): void {
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    // A record that is longer than what we have is only tried again when we have twice as much.
    if (this.#waitingBytes >= Math.max(MARK_BYTES, this.#cursor.length - this.#at)) this.#readOn(false);
  }

  end(): void {
    this.#readOn(true);
  }

  /** The members beside the list; null if there is no such list, or if one of them does not fit. */
  get outline(): Outline | null {
    return this.#hasList && this.#fits ? this.#outline : null;
  }

  #readOn(isLast: boolean): void {
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
    const at = this.#cursor.skipBlanks(this.#at);
    const code = this.#cursor.bytes[at];
    const { list } = this.#layout;
    if (list === null && code === OPEN_LIST) this.#enterList(at);
    else if (list !== null && code === OPEN_OBJECT) this.#leaveMember(this.#cursor.enter(CLOSE_OBJECT, at));
    else this.#goTo(this.#cursor.skipValue(at), this.#end);
  }

  #readMember(): void {
    const cursor = this.#cursor;
    const name = cursor.skipBlanks(this.#at);
    const nameEnd = cursor.skipName(name);
    const read = this.#members.find(cursor.bytes, name + 1, nameEnd - 1);
    const at = cursor.skipBlanks(cursor.skipColon(nameEnd));
    if (read === LIST && cursor.bytes[at] === OPEN_LIST) this.#enterList(at);
    else this.#leaveMember(this.#memberEnd(read, at));
  }

  #memberEnd(read: ReadBytes<Outline> | undefined, at: number): number {
    const cursor = this.#cursor;
    cursor.fits = true;
    const end = read && read !== LIST ? read(cursor, at, this.#outline) : cursor.skipValue(at);
    const next = cursor.leaveEntry(CLOSE_OBJECT, end);
    if (read === LIST) this.#hasList = false;
    this.#fits &&= cursor.fits;
    return next;
  }

  #leaveMember(at: number): void {
    this.#goTo(at, this.#cursor.isClosed(CLOSE_OBJECT, at) ? this.#end : this.#readMember);
  }

  #enterList(start: number): void {
    const at = this.#cursor.enter(CLOSE_LIST, start);
    this.#hasList = true;
    this.#take = this.#onList();
    this.#leaveRecord(at);
  }

  /** Hands a record over once we have read what follows it, so none is handed over twice. */
  #readRecord(): void {
    const cursor = this.#cursor;
    const start = this.#at;
    if (!cursor.isLast && cursor.length - start < this.#lastLength) throw INCOMPLETE;
    const draft = new this.#layout.Draft();
    cursor.fits = true;
    this.#recordEnd = this.#layout.record.bytes(cursor, start, draft);
    const next = cursor.leaveEntry(CLOSE_LIST, this.#recordEnd);
    this.#lastLength = next - start;
    this.#take(cursor.fits ? draft : null, this.#whole);
    this.#leaveRecord(next);
  }

  #leaveRecord(at: number): void {
    this.#goTo(at, this.#cursor.isClosed(CLOSE_LIST, at) ? this.#leaveList : this.#readRecord);
  }

  #leaveList(): void {
    if (this.#layout.list === null) this.#goTo(this.#at, this.#end);
    else this.#leaveMember(this.#cursor.leaveEntry(CLOSE_OBJECT, this.#at));
  }

  #end(): void {
    this.#at = this.#cursor.skipBlanks(this.#at);
    if (this.#at < this.#cursor.length || !this.#cursor.isLast) this.#cursor.fail(this.#at);
    this.#isOver = true;
  }
}
