/** One way in which a record is written: which names it has, in which order, and of which kind each of its values is. */
import { NONE, withOneMore } from '../lean-list.ts';
import type { JsonCursor } from './json-cursor.ts';
import { type Pattern, patternOf, UNTOLD } from './json-pattern.ts';
import type { Step } from './json-trace.ts';

const ZERO = 0x30;

type Draft = Record<string, unknown>;

export class Shape {
  /** The shape of the record that last followed one of this shape. */
  next: Shape | null = null;
  readonly #steps: readonly Step[];
  readonly #pattern: Pattern;
  readonly #whole: RegExp;
  /** What stands before a value. Rarely needed, and made when it is. */
  readonly #before: RegExp[] = [];

  private constructor(steps: readonly Step[], pattern: Pattern) {
    this.#steps = steps;
    this.#pattern = pattern;
    this.#whole = new RegExp(pattern.source, 'y');
  }

  /**
   * @param record As it stands in the piece.
   * @param steps What was done while it was read.
   * @returns Null for one that no pattern can be made of.
   */
  static of(record: string, steps: readonly Step[]): Shape | null {
    const pattern = patternOf(record, new Set(steps.flatMap((step) => ('at' in step ? step.at : []))));
    return pattern && new Shape(steps, pattern);
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
    const drafts = [draft];
    let value = 0;
    for (const step of this.#steps) {
      const into = drafts[step.draft] as Draft;
      if (step.kind === 'entry') {
        drafts.push(withEntry(into, step.key, new step.Draft()));
      } else if (step.kind === 'assign') {
        into[step.key] = step.make();
      } else {
        const text = found[value + 1] ?? '';
        into[step.key] = step.kind === 'number' ? numberOf(text) : this.#said(text, value, cursor, at);
        value += 1;
      }
    }
  }

  /** What is not all ASCII is read from the bytes: it stands behind what stands before it. */
  #said(text: string, value: number, cursor: JsonCursor | null, at: number): string {
    if (!cursor || !text.includes(UNTOLD)) return text;
    const { source, values } = this.#pattern;
    this.#before[value] ??= new RegExp(`${source.slice(0, values[value])}"`, 'y');
    const before = this.#before[value];
    before.lastIndex = at;
    before.test(cursor.piece);
    return cursor.decoded(before.lastIndex, before.lastIndex + text.length);
  }
}

/** The new entry of a list. */
function withEntry(draft: Draft, key: string, created: object): Draft {
  draft[key] = withOneMore((draft[key] ?? NONE) as object[], created);
  return created as Draft;
}

/** Faster than `Number`, for digits that give an exact one. */
function numberOf(digits: string): number {
  let number = 0;
  for (let index = 0; index < digits.length; index += 1) number = 10 * number + digits.charCodeAt(index) - ZERO;
  return number;
}
