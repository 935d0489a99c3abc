/** One run over a list: what is known about each iD, how far the run is, and what a screen reader announces. It has no page. */
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { CheckOne } from './check-one.ts';
import type { Helper } from './helper-lane.ts';
import { isChecked, isWorthAgain, type Outcome, type Row } from './outcome.ts';
import { Announcer, progressInWords } from './progress.ts';
import { Queue, type QueueState } from './queue.ts';
import type { ReadList } from './read-list.ts';
import { Pace, PER_MINUTE } from './time-left.ts';
import { type Totals, totalsOf } from './totals.ts';

export interface RunOptions {
  list: ReadList;
  check: CheckOne;
  /** Checks some of the iDs in another way; null if there is none. */
  helper: Helper | null;
  /** Only DOIs with this prefix were asked for; null for all. */
  prefix: string | null;
  announce: (words: string) => void;
}

/** It starts at once. */
export class Run {
  readonly list: ReadList;
  readonly prefix: string | null;
  /** Called after every change, of which there can be many in a moment. */
  onChange: () => void = () => {};
  readonly #rows: Map<OrcidId, Row>;
  readonly #queue: Queue;
  readonly #pace: Pace;
  readonly #announcer: Announcer;
  #state: QueueState = { is: 'running' };
  #stops = 0;

  constructor({ list, check, helper, prefix, announce }: RunOptions) {
    this.list = list;
    this.prefix = prefix;
    this.#pace = new Pace(helper ? 2 * PER_MINUTE : PER_MINUTE);
    this.#announcer = new Announcer(announce);
    this.#rows = new Map(
      list.ids.map(({ id, lines }) => [id, { id, lines, cells: list.cells.get(lines[0] ?? 0) ?? [], outcome: { is: 'queued' } }]),
    );
    this.#queue = new Queue({
      check,
      helper,
      onOutcome: (id, outcome) => this.#record(id, outcome),
      onState: (state) => this.#changeState(state),
    });
    this.#queue.add([...this.#rows.keys()]);
  }

  /** In the order of the list. A row whose outcome changes is replaced by a new object. */
  get rows(): Row[] {
    return [...this.#rows.values()];
  }

  get isPaused(): boolean {
    return this.#state.is === 'paused';
  }

  get isOver(): boolean {
    return this.#state.is === 'ended' || this.#state.is === 'cancelled';
  }

  /** Whether the other way of checking gave no complete answers several times, and is no longer used. */
  get isHelperOff(): boolean {
    return this.#queue.isHelperOff;
  }

  /** How many times the run has paused or ended. */
  get stops(): number {
    return this.#stops;
  }

  /** @returns The rows of these iDs, in their order. */
  rowsOf(ids: readonly OrcidId[]): Row[] {
    return ids.flatMap((id) => this.#rows.get(id) ?? []);
  }

  inWords(totals: Totals): string {
    const now = Date.now();
    return progressInWords(this.#state, totals, this.#pace.left(totals.statuses['not-checked'], now), now);
  }

  pauseOrResume(): void {
    if (this.isPaused) this.#queue.resume();
    else this.#queue.pause();
  }

  cancel(): void {
    this.#queue.cancel();
  }

  checkAgain(id: OrcidId): void {
    this.#queue.add([id], true);
  }

  checkUnfinishedAgain(): void {
    const unfinished = this.rows.filter(isWorthAgain);
    this.#queue.add(
      unfinished.map(({ id }) => id),
      true,
    );
  }

  #record(id: OrcidId, outcome: Outcome): void {
    const before = this.#rows.get(id);
    if (!before) return;
    const row = { ...before, outcome };
    this.#rows.set(id, row);
    if (isChecked(row)) {
      const now = Date.now();
      this.#pace.finish(now);
      this.#announcer.progress({ checked: this.rows.filter(isChecked).length, ids: this.#rows.size }, now);
    }
    this.onChange();
  }

  #changeState(state: QueueState): void {
    this.#state = state;
    if (state.is !== 'running') this.#pace.forget();
    if (this.isPaused || this.isOver) this.#stops += 1;
    this.#announcer.state(state, totalsOf(this.rows), Date.now());
    this.onChange();
  }
}
