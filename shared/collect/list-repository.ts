/**
 * Reads the DOI records of a whole repository, page by page and one request at a time. A read can be stopped and go on where it was,
 * and a page that fails is a gap that can be read later, never a repository without those DOIs.
 */
import type { Doi } from '../identifiers/doi.ts';
import type { ListedDoi } from '../registers/listed-doi.ts';
import type { RepositorySelection } from '../registers/repository-overview.ts';
import { MAX_LISTED } from '../sources/datacite/list.ts';
import { fetchRepositoryPage, type Registered, type RepositoryPage } from '../sources/datacite/repository.ts';
import { UpstreamError } from '../sources/http/upstream-error.ts';
import type { Upstreams } from '../sources/http/upstreams.ts';
import { partsOf, slicesOf } from './listing-slices.ts';
import { ANSWER_DEADLINE_MS, type Pause, type ReadEnd, Waits } from './pauses.ts';

/** Page sizes, from the usual one to the one that is tried last before a page counts as a gap. Each divides the one before it. */
const SIZES: readonly number[] = [1000, 500, 250];
const SMALLEST = 250;
/** After this many gaps in a row, we take the service or the connection to be down. */
const MAX_GAPS_IN_A_ROW = 2;

/** What is still to be read: the records of a slice from an offset to its end, or of one page that failed. */
interface Stretch {
  registered: Registered | null;
  from: number;
  /** Null until the first answer tells the end. */
  to: number | null;
  isGap: boolean;
}

export interface ListingOptions {
  upstreams: Upstreams;
  selection: RepositorySelection;
  /** How many DOIs the overview counted. */
  total: number;
  now: Date;
  pause?: Pause;
  /** Called with the DOIs of each page that have not come before. */
  onDois: (dois: ListedDoi[]) => void;
  /** Called after each answer, and before each wait. */
  onProgress?: () => void;
}

export class RepositoryListing {
  readonly #options: ListingOptions;
  readonly #seen = new Set<Doi>();
  #todo: Stretch[];
  /** An index into the sizes. */
  #size = 0;
  readonly #unreadable = new Set<Doi>();
  #unreadableWithoutDoi = 0;
  readonly #waits: Waits;
  /** The most recent number of all DOIs, which can change while they are read. */
  total: number;
  requests = 0;

  constructor(options: ListingOptions) {
    this.#options = options;
    this.#waits = new Waits(options.pause);
    this.total = options.total;
    this.#todo = slicesOf(options.total, options.now).map((registered) => ({ registered, from: 0, to: null, isGap: false }));
  }

  /** DOIs that came, each counted once, and records that we could not read. */
  get received(): number {
    return this.#seen.size + this.unreadable;
  }

  /** Records that came but that we could not read. */
  get unreadable(): number {
    return this.#unreadable.size + this.#unreadableWithoutDoi;
  }

  /** How many DOIs are in pages that failed. */
  get missing(): number {
    return this.#todo.reduce((sum, { isGap, from, to }) => sum + (isGap && to !== null ? to - from : 0), 0);
  }

  /** Until when we wait because DataCite is busy, as `Date.now()`; null if we do not. */
  get waitsUntil(): number | null {
    return this.#waits.until;
  }

  get isDone(): boolean {
    return this.#todo.length === 0 || (this.missing === 0 && this.received >= this.total);
  }

  /** Reads on until everything is read, the signal is aborted, or DataCite keeps failing. Pages that failed before come last. */
  async read(signal: AbortSignal): Promise<ReadEnd> {
    this.#retryGaps();
    let gapsInARow = 0;
    for (let next = this.#next(); next && !signal.aborted; next = this.#next()) {
      const end = await this.#readPage(next, signal);
      this.#options.onProgress?.();
      gapsInARow = end === 'gap' ? gapsInARow + 1 : 0;
      if (end === 'paused' || gapsInARow >= MAX_GAPS_IN_A_ROW) return 'paused';
    }
    if (signal.aborted) return 'stopped';
    return this.missing > 0 ? 'paused' : 'done';
  }

  #next(): Stretch | null {
    if (this.isDone) return null;
    return this.#todo.find(({ isGap }) => !isGap) ?? null;
  }

  #retryGaps(): void {
    const retried = this.#todo.filter(({ isGap }) => isGap).map((gap) => ({ ...gap, isGap: false }));
    this.#todo = [...this.#todo.filter(({ isGap }) => !isGap), ...retried];
  }

  async #readPage(stretch: Stretch, signal: AbortSignal): Promise<'page' | 'again' | 'gap' | 'paused'> {
    // After a failure the sizes grow again, as soon as a larger page begins at this place.
    const size = SIZES.slice(this.#size).find((each) => stretch.from % each === 0) ?? SMALLEST;
    const { selection } = this.#options;
    try {
      const page = { selection, registered: stretch.registered, size, number: stretch.from / size + 1 };
      await this.#takePage(stretch, page, signal);
      this.#waits.reset();
      this.#size = Math.max(0, this.#size - 1);
      return 'page';
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      if (signal.aborted) return 'again';
      if (error.reason !== 'rate-limited') return this.#retreat(stretch, size);
      return (await this.#waits.take(signal, () => this.#options.onProgress?.())) ? 'again' : 'paused';
    }
  }

  /** After a failure: a smaller page may be answered in time. */
  #retreat(stretch: Stretch, size: number): 'again' | 'gap' {
    if (size > SMALLEST) {
      this.#size = SIZES.indexOf(size) + 1;
      return 'again';
    }
    this.#leaveGap(stretch, size);
    return 'gap';
  }

  async #takePage(stretch: Stretch, page: RepositoryPage, signal: AbortSignal): Promise<void> {
    const { upstreams, onDois } = this.#options;
    const access = { ...upstreams, signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_DEADLINE_MS)]) };
    this.requests += 1;
    const { records, total, length } = await fetchRepositoryPage(page, access);
    const fresh = records.entries.filter(({ registration: { doi } }) => !this.#seen.has(doi) && this.#seen.add(doi));
    for (const doi of records.malformed) {
      if (doi) this.#unreadable.add(doi);
      else this.#unreadableWithoutDoi += 1;
    }
    if (stretch.registered === null) this.total = total;
    stretch.from += page.size;
    stretch.to ??= total;
    if (stretch.registered !== null && total > MAX_LISTED) this.#cut(stretch);
    else if (length === 0 || stretch.from >= Math.min(stretch.to, MAX_LISTED)) this.#finish(stretch);
    onDois(fresh);
  }

  /** Replaces a slice that is too large. A single day cannot be cut, so what is behind its 10,000th record stays out of reach. */
  #cut(stretch: Stretch): void {
    const parts = stretch.registered && partsOf(stretch.registered);
    if (!parts) {
      if (stretch.from >= MAX_LISTED) this.#finish(stretch);
      return;
    }
    const at = this.#todo.indexOf(stretch);
    this.#todo.splice(at, 1, ...parts.map((registered) => ({ registered, from: 0, to: null, isGap: false })));
  }

  #finish(stretch: Stretch): void {
    this.#todo.splice(this.#todo.indexOf(stretch), 1);
  }

  #leaveGap(stretch: Stretch, size: number): void {
    const end = stretch.to ?? Math.min(MAX_LISTED, this.total);
    const next = stretch.from + size;
    const gap = { ...stretch, to: Math.min(next, end), isGap: true };
    const rest = next < end ? [{ ...stretch, from: next }] : [];
    this.#todo.splice(this.#todo.indexOf(stretch), 1, ...rest, gap);
  }
}
