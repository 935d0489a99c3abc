/** Reads a JSON document that is one record, once all of it is there. */

import type { BodyReader } from './body-reader.ts';
import { withoutMark } from './byte-order-mark.ts';
import { JsonCursor, type Read } from './cursor.ts';

export class RecordReader<Draft> implements BodyReader {
  readonly #draft: Draft;
  readonly #read: Read<Draft>;
  readonly #cursor = new JsonCursor();
  readonly #pieces: Uint8Array[] = [];

  constructor(draft: Draft, read: Read<Draft>) {
    this.#draft = draft;
    this.#read = read;
  }

  push(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
  }

  /** @returns Null for a record that does not fit. */
  end(): Draft | null {
    const cursor = this.#cursor;
    cursor.extend(0, withoutMark(this.#pieces), true);
    const end = cursor.blanks(this.#read(cursor, 0, this.#draft));
    if (end < cursor.length) cursor.fail(end);
    return cursor.fits ? this.#draft : null;
  }

  /** The same record with everything that it has. */
  whole(): unknown {
    return JSON.parse(this.#cursor.decoded(0, this.#cursor.length));
  }
}
