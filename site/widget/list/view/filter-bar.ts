/** Choosing which rows are shown: by status and by text. */
import { type Row, STANDING_WORDS, STANDINGS, standingOf } from '../outcome.ts';
import type { Parts } from './parts.ts';
import type { Table } from './table.ts';

/** Until somebody has stopped typing. */
const TYPING = 300;

export class FilterBar {
  readonly #parts: Pick<Parts, 'standing' | 'text' | 'shown'>;
  readonly #table: Table;
  readonly #say: (words: string) => void;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts, table: Table, say: (words: string) => void) {
    this.#parts = parts;
    this.#table = table;
    this.#say = say;
    parts.standing.addEventListener('change', () => this.#apply());
    parts.text.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#apply(), TYPING);
    });
  }

  clear(): void {
    clearTimeout(this.#typing);
    this.#parts.standing.value = '';
    this.#parts.text.value = '';
  }

  draw(rows: readonly Row[]): void {
    for (const option of this.#parts.standing.options) {
      const standing = STANDINGS.find((each) => each === option.value);
      const count = standing ? rows.filter((row) => standingOf(row) === standing).length : rows.length;
      option.textContent = `${standing ? STANDING_WORDS[standing].words : 'All'} (${count})`;
    }
    this.#parts.shown.textContent = this.#table.shownInWords();
  }

  #apply(): void {
    const { standing, text, shown } = this.#parts;
    this.#table.filter({ standing: STANDINGS.find((each) => each === standing.value) ?? null, text: text.value });
    shown.textContent = this.#table.shownInWords();
    this.#say(shown.textContent);
  }
}
