/**
 * Reads a document with a list of records: a short one with `JSON.parse`, a long one while it arrives.
 *
 * Reading bytes is cheap once V8 has compiled its loops, which takes longer than a short document does. Parsing needs no loops
 * of ours, but keeps everything in the document in memory at once. Measured in a new workerd process, CPU of the first report
 * at 100 works: 0.66 to 0.70 of what it costs with the byte reader alone.
 */
import type { BodyReader } from './body-reader.ts';
import { isObject, membersReader } from './containers.ts';
import type { Layout, TakeRecord } from './layout.ts';
import { LongAnswer } from './long-answer.ts';

/** About 250 DOI records. */
const MAX_SHORT_BYTES = 262_144;

export class AnswerReader<Draft, Outline> implements BodyReader {
  readonly #layout: Layout<Draft, Outline>;
  readonly #onList: () => TakeRecord<Draft>;
  readonly #long: LongAnswer<Draft, Outline>;
  /** Everything that has arrived, or null once that is too long. */
  #short: Uint8Array[] | null = [];
  #bytes = 0;
  #outline: Outline | null = null;

  constructor(layout: Layout<Draft, Outline>, onList: () => TakeRecord<Draft>) {
    this.#layout = layout;
    this.#onList = onList;
    this.#long = new LongAnswer(layout, onList);
  }

  /** @throws {SyntaxError} if this is not JSON. */
  push(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    if (this.#short) this.#short.push(bytes);
    else this.#long.push(bytes);
    if (this.#short && this.#bytes > MAX_SHORT_BYTES) this.#readAsLong(this.#short);
  }

  /** @throws {SyntaxError} if this is not JSON. */
  end(): void {
    if (this.#short && this.#readAsShort(this.#short)) return;
    if (this.#short) this.#readAsLong(this.#short);
    this.#long.end();
  }

  /** The members beside the list of records; null if there is no such list, or if one of them does not fit. */
  get outline(): Outline | null {
    return this.#outline ?? this.#long.outline;
  }

  #readAsLong(pieces: readonly Uint8Array[]): void {
    this.#short = null;
    for (const bytes of pieces) this.#long.push(bytes);
  }

  /** @returns False if anything is not as it should be. The byte reader then reads it again and decides. */
  #readAsShort(pieces: readonly Uint8Array[]): boolean {
    const document = parsed(pieces);
    const { list, Draft, record, Outline, outline } = this.#layout;
    const found = new Outline();
    const isOutlined = list === null || (isObject(document) && membersReader(outline)(document, found));
    const records = list === null ? document : isObject(document) && document[list];
    if (!isOutlined || !Array.isArray(records)) return false;
    const drafts = records.map(() => new Draft());
    if (!drafts.every((draft, index) => record.value(records[index], draft))) return false;
    const take = this.#onList();
    for (const [index, draft] of drafts.entries()) take(draft, () => records[index]);
    this.#outline = found;
    return true;
  }
}

/** Undefined if it is not JSON. */
function parsed(pieces: readonly Uint8Array[]): unknown {
  const decoder = new TextDecoder();
  const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
