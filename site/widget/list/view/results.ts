/** One run over a list: starts it, shows its progress and results, and offers them as files. */
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { checkWith } from '../check-one.ts';
import { csvOf, jsonOf } from '../export.ts';
import { isChecked, isWorthAgain, type Outcome, type Row } from '../outcome.ts';
import { Announcer, progressInWords } from '../progress.ts';
import { Queue, type QueueState } from '../queue.ts';
import type { ListedId } from '../read-list.ts';
import { Pace } from '../time-left.ts';
import { itemsInWords, totalsOf } from '../totals.ts';
import { download } from './download.ts';
import { FilterBar } from './filter-bar.ts';
import { type Parts, parts } from './parts.ts';
import { Picture } from './picture.ts';
import { Table } from './table.ts';

/** The shortest time between two updates of the numbers. */
const REDRAW_MS = 250;

export class Results {
  readonly #parts: Parts;
  readonly #table: Table;
  readonly #filterBar: FilterBar;
  readonly #picture: Picture;
  readonly #announcer: Announcer;
  readonly #pace = new Pace();
  readonly #rows = new Map<OrcidId, Row>();
  #queue: Queue | null = null;
  #state: QueueState = { is: 'ended' };
  #prefix: string | null = null;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #ticking: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#parts = parts(root);
    this.#table = new Table(this.#parts.table);
    this.#filterBar = new FilterBar(this.#parts, this.#table, (words) => this.#announce(words));
    this.#picture = new Picture(this.#parts.picture);
    this.#announcer = new Announcer((words) => this.#announce(words));
    this.#listen();
  }

  start(ids: readonly ListedId[], prefix: string | null): void {
    this.clear();
    this.#prefix = prefix;
    for (const { id, lines } of ids) this.#rows.set(id, { id, lines, outcome: { is: 'queued' } });
    this.#table.show([...this.#rows.values()]);
    this.#parts.results.hidden = false;
    // Moving the focus forces a layout. The next frame does one anyway.
    requestAnimationFrame(() => this.#parts.heading.focus());
    this.#queue = new Queue({
      check: checkWith({ fetch: globalThis.fetch.bind(globalThis), origin: location.origin, prefix }),
      onOutcome: (id, outcome) => this.#record(id, outcome),
      onState: (state) => this.#changeState(state),
    });
    this.#queue.add([...this.#rows.keys()]);
    this.#draw();
  }

  /** Whether leaving the page would lose results. */
  get hasResults(): boolean {
    return this.#rows.size > 0;
  }

  clear(): void {
    this.#queue?.cancel();
    this.#queue = null;
    this.#stopDrawing();
    this.#rows.clear();
    this.#pace.forget();
    this.#table.show([]);
    this.#filterBar.clear();
    this.#parts.results.hidden = true;
    this.#announce('');
  }

  #listen(): void {
    const { pause, cancel, again, table, csv, json } = this.#parts;
    pause.addEventListener('click', () => (this.#state.is === 'paused' ? this.#queue?.resume() : this.#queue?.pause()));
    cancel.addEventListener('click', () => this.#queue?.cancel());
    again.addEventListener('click', () => this.#checkAgain([...this.#rows.values()].filter(isWorthAgain)));
    table.addEventListener('click', ({ target }) => {
      const id = target instanceof Element ? target.closest<HTMLElement>('[data-again]')?.dataset.again : undefined;
      this.#checkAgain([...this.#rows.values()].filter((row) => row.id === id));
    });
    csv.addEventListener('click', () => this.#save('csv', 'text/csv;charset=utf-8', csvOf));
    json.addEventListener('click', () => this.#save('json', 'application/json', jsonOf));
  }

  #checkAgain(rows: Row[]): void {
    if (rows.length === 0) return;
    if (this.#parts.again === document.activeElement) this.#parts.heading.focus();
    this.#queue?.add(
      rows.map(({ id }) => id),
      true,
    );
  }

  #record(id: OrcidId, outcome: Outcome): void {
    const row = this.#rows.get(id);
    if (!row) return;
    row.outcome = outcome;
    if (isChecked(row)) this.#pace.finish(Date.now());
    this.#table.write(row);
    this.#drawSoon();
  }

  #changeState(state: QueueState): void {
    this.#state = state;
    if (state.is !== 'running') {
      this.#pace.forget();
      if (state.is !== 'held') this.#table.reorder();
    }
    this.#announcer.state(state, totalsOf([...this.#rows.values()]), Date.now());
    this.#draw();
  }

  #drawSoon(): void {
    this.#drawing ??= setTimeout(() => this.#draw(), REDRAW_MS);
  }

  #stopDrawing(): void {
    clearTimeout(this.#drawing);
    clearTimeout(this.#ticking);
    this.#drawing = undefined;
  }

  #draw(): void {
    this.#stopDrawing();
    const rows = [...this.#rows.values()];
    const totals = totalsOf(rows);
    const isOver = this.#state.is === 'ended' || this.#state.is === 'cancelled';
    const { heading, progress, words, pause, cancel, again, over, items } = this.#parts;
    const now = Date.now();

    progress.max = Math.max(1, totals.ids);
    progress.value = totals.checked;
    words.textContent = progressInWords(this.#state, totals, this.#pace.left(totals.statuses['not-checked'], now), now);
    this.#announcer.progress(totals, now);
    items.textContent = itemsInWords(totals);
    this.#picture.show(totals);
    this.#filterBar.draw(rows);

    if (isOver && (pause === document.activeElement || cancel === document.activeElement)) heading.focus();
    pause.textContent = this.#state.is === 'paused' ? 'Resume' : 'Pause';
    pause.hidden = isOver;
    cancel.hidden = isOver;
    over.hidden = !isOver;
    const unfinished = rows.filter(isWorthAgain).length;
    again.hidden = !isOver || unfinished === 0;
    again.textContent = `Check ${unfinished} unfinished again`;
    // The remaining time changes even if no answer arrives.
    if (this.#state.is === 'running' || this.#state.is === 'held') this.#ticking = setTimeout(() => this.#draw(), 1000);
  }

  #announce(words: string): void {
    this.#parts.live.textContent = words;
  }

  #save(ending: string, type: string, make: typeof csvOf): void {
    const content = make([...this.#rows.values()], { origin: location.origin, prefix: this.#prefix });
    download(`orcid-list-${new Date().toISOString().slice(0, 10)}.${ending}`, type, content);
  }
}
