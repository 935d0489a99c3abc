/** The table of all iDs. Only changed rows are written, a few in each frame, so that the page always responds. */
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { element } from '../../dom/create-element.ts';
import { COLUMNS, type Column, type Filter, isShown, type Order, sorted } from '../order.ts';
import type { Row } from '../outcome.ts';
import { blankRow, fill } from './cells.ts';
import { FrameQueue } from './frame-queue.ts';

/** How many rows are moved in one frame when the order changes. */
const ROWS_PER_MOVE = 100;

const AS_LISTED: Order = { by: 'line', isDescending: false };

export class Table {
  readonly #body = element('tbody', { role: 'rowgroup' });
  readonly #headings = new Map<Column, HTMLTableCellElement>();
  readonly #drawn = new Map<OrcidId, HTMLTableRowElement>();
  readonly #stale = new Set<OrcidId>();
  readonly #writing = new FrameQueue();
  readonly #moving = new FrameQueue();
  #rows: readonly Row[] = [];
  #order = AS_LISTED;
  #filter: Filter = { status: null, text: '' };

  constructor(table: HTMLTableElement) {
    const head = element('tr', { role: 'row' }, ...COLUMNS.map(({ key, title }) => this.#heading(key, title)));
    // The style sheet draws the rows as grids, which makes some browsers drop the roles of a table.
    table.setAttribute('role', 'table');
    table.append(element('thead', { role: 'rowgroup' }, head), this.#body);
  }

  /** Replaces the rows with those of another list. */
  show(rows: readonly Row[]): void {
    this.#writing.clear();
    this.#moving.clear();
    this.#drawn.clear();
    this.#stale.clear();
    this.#body.replaceChildren();
    this.#rows = rows;
    this.#order = AS_LISTED;
    this.#filter = { status: null, text: '' };
    this.#markOrder();
    for (const row of rows) this.write(row);
  }

  write(row: Row): void {
    if (this.#stale.has(row.id)) return;
    this.#stale.add(row.id);
    this.#writing.add(() => this.#write(row));
  }

  filter(filter: Filter): void {
    this.#filter = filter;
    for (const row of this.#rows) this.#drawn.get(row.id)?.toggleAttribute('hidden', !isShown(row, filter));
  }

  shownInWords(): string {
    return `${this.#rows.filter((row) => isShown(row, this.#filter)).length} of ${this.#rows.length} shown.`;
  }

  /** Sorts the rows. They do not move by themselves while answers arrive. */
  reorder(): void {
    this.#moving.clear();
    const rows = sorted(this.#rows, this.#order).flatMap(({ id }) => this.#drawn.get(id) ?? []);
    if (rows.every((row, index) => row === this.#body.rows[index])) return;
    // An element that is moved loses the focus.
    const focused = this.#body.contains(document.activeElement) ? document.activeElement : null;
    for (let from = 0; from < rows.length; from += ROWS_PER_MOVE) {
      this.#moving.add(() => this.#body.append(...rows.slice(from, from + ROWS_PER_MOVE)));
    }
    if (focused instanceof HTMLElement) this.#moving.add(() => focused.focus({ preventScroll: true }));
  }

  #write(row: Row): void {
    this.#stale.delete(row.id);
    const known = this.#drawn.get(row.id);
    const tr = known ?? blankRow(row);
    // If the button with the focus disappears here, the focus stays in its row, even if the filter would now hide that row.
    const hadFocus = tr.contains(document.activeElement);
    fill(tr, row);
    if (!hadFocus) tr.toggleAttribute('hidden', !isShown(row, this.#filter));
    else if (!tr.contains(document.activeElement)) tr.querySelector('a')?.focus();
    if (known) return;
    this.#drawn.set(row.id, tr);
    this.#body.append(tr);
  }

  #heading(key: Column, title: string): HTMLTableCellElement {
    const button = element('button', { type: 'button' }, title);
    button.addEventListener('click', () => this.#sortBy(key));
    const heading = element('th', { role: 'columnheader', scope: 'col', class: key }, button);
    this.#headings.set(key, heading);
    return heading;
  }

  #sortBy(by: Column): void {
    this.#order = { by, isDescending: this.#order.by === by && !this.#order.isDescending };
    this.#markOrder();
    this.reorder();
  }

  #markOrder(): void {
    for (const [key, heading] of this.#headings) {
      if (key === this.#order.by) heading.setAttribute('aria-sort', this.#order.isDescending ? 'descending' : 'ascending');
      else heading.removeAttribute('aria-sort');
    }
  }
}
