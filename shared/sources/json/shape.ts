/** One way in which a record is written: which names it has, in which order, and of which kind each of its values is. */
import type { JsonCursor } from './cursor.ts';
import { withDraft } from './drafts.ts';
import { type Pattern, patternOf, UNTOLD } from './pattern.ts';
import type { Made, Trace, Value } from './trace.ts';

const ZERO = 0x30;

type Draft = Record<string, unknown>;

export class Shape {
  /** The shape of the record that last followed one of this shape. */
  next: Shape | null = null;
  readonly #made: readonly Made[];
  readonly #values: readonly Value[];
  readonly #drafts: number;
  readonly #pattern: Pattern;
  readonly #whole: RegExp;
  /** What stands before a value. Rarely needed, and made when it is. */
  readonly #before: RegExp[] = [];

  private constructor({ made, values }: Trace, pattern: Pattern) {
    this.#made = made;
    this.#values = values;
    this.#drafts = 1 + made.filter(({ isEntry }) => isEntry).length;
    this.#pattern = pattern;
    this.#whole = new RegExp(pattern.source, 'y');
  }

  /**
   * @param record As it stands in the piece.
   * @param trace What was done while it was read.
   * @returns Null for one that no pattern can be made of.
   */
  static of(record: string, trace: Trace): Shape | null {
    const pattern = patternOf(record, new Set(trace.values.map(({ at }) => at)));
    return pattern && new Shape(trace, pattern);
  }

  /** Reads a record into a draft, if it is written so. @returns The place behind it; 0 if it is not. */
  read(cursor: JsonCursor, at: number, draft: object): number {
    const whole = this.#whole;
    whole.lastIndex = at;
    const found = whole.exec(cursor.piece);
    if (!found) return 0;
    const end = whole.lastIndex;
    this.#fill(draft as Draft, found, cursor.isAscii(at, end) ? null : cursor, at);
    return end;
  }

  /** @param cursor Has the bytes of a record that is not all ASCII. */
  #fill(draft: Draft, found: RegExpExecArray, cursor: JsonCursor | null, at: number): void {
    const drafts = this.#within(draft);
    let group = 0;
    for (const { draft: number, key, kind } of this.#values) {
      group += 1;
      const text = found[group] ?? '';
      const into = drafts[number] as Draft;
      if (kind === 'number') into[key] = numberOf(text);
      else into[key] = cursor ? this.#said(text, group - 1, cursor, at) : text;
    }
  }

  /** @returns The draft, and those that are made within it. */
  #within(draft: Draft): Draft[] {
    const drafts = Array<Draft>(this.#drafts);
    drafts[0] = draft;
    let count = 1;
    for (const { draft: number, key, make, isEntry } of this.#made) {
      const into = drafts[number] as Draft;
      if (isEntry) {
        const created = make() as Draft;
        into[key] = withDraft(into[key] as Draft[] | null, created);
        drafts[count] = created;
        count += 1;
      } else {
        into[key] = make();
      }
    }
    return drafts;
  }

  /** What is not all ASCII is read from the bytes: it stands behind what stands before it. */
  #said(text: string, value: number, cursor: JsonCursor, at: number): string {
    if (!text.includes(UNTOLD)) return text;
    const { source, values } = this.#pattern;
    this.#before[value] ??= new RegExp(`${source.slice(0, values[value])}"`, 'y');
    const before = this.#before[value];
    before.lastIndex = at;
    before.test(cursor.piece);
    return cursor.decoded(before.lastIndex, before.lastIndex + text.length);
  }
}

/** Faster than `Number`, for digits that give an exact one. */
function numberOf(digits: string): number {
  let number = 0;
  for (let index = 0; index < digits.length; index += 1) number = 10 * number + digits.charCodeAt(index) - ZERO;
  return number;
}
