/** The fields that filter the rows by status and by text. */
import { ROW_STATUS_WORDS, ROW_STATUSES, type Row, rowStatusOf } from '../outcome.ts';
import type { Parts } from './parts.ts';
import type { Table } from './table.ts';

/** How long after the last key press the filter is applied. */
const TYPING_PAUSE_MS = 300;

export class FilterBar {
  readonly #parts: Pick<Parts, 'status' | 'text' | 'shown'>;
  readonly #table: Table;
  readonly #announce: (words: string) => void;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts, table: Table, announce: (words: string) => void) {
    this.#parts = parts;
    this.#table = table;
    this.#announce = announce;
    parts.status.addEventListener('change', () => this.#apply());
    parts.text.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#apply(), TYPING_PAUSE_MS);
    });
  }

  clear(): void {
    clearTimeout(this.#typing);
    this.#parts.status.value = '';
    this.#parts.text.value = '';
  }

  draw(rows: readonly Row[]): void {
    for (const option of this.#parts.status.options) {
      const status = ROW_STATUSES.find((each) => each === option.value);
      const count = status ? rows.filter((row) => rowStatusOf(row) === status).length : rows.length;
      option.textContent = `${status ? ROW_STATUS_WORDS[status].words : 'All'} (${count})`;
    }
    this.#parts.shown.textContent = this.#table.shownInWords();
  }

  #apply(): void {
    const { status, text, shown } = this.#parts;
    this.#table.filter({ status: ROW_STATUSES.find((each) => each === status.value) ?? null, text: text.value });
    shown.textContent = this.#table.shownInWords();
    this.#announce(shown.textContent);
  }
}
