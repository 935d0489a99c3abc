/** Reads the public works of many ORCID records, a few at a time. A read can be stopped and go on where it was. */
import type { OrcidId } from '../identifiers/orcid-id.ts';
import type { Work } from '../registers/work.ts';
import type { UpstreamAccess, Upstreams } from '../sources/http/upstreams.ts';
import { fetchWorks, type OrcidAnswer } from '../sources/orcid/works.ts';
import { ANSWER_DEADLINE_MS, type Pause, type ReadEnd, Waits } from './pauses.ts';

/** ORCID allows 12 calls a second for an address. Four at a time stay below that, because an answer takes about half a second. */
const AT_ONCE = 4;
/** After this many failures in a row, we take the service or the connection to be down. */
const MAX_FAILURES_IN_A_ROW = 8;

export interface RecordsOptions {
  upstreams: Upstreams;
  ids: Iterable<OrcidId>;
  pause?: Pause;
  onWorks: (id: OrcidId, works: Work[]) => void;
  onProgress?: () => void;
}

export class RecordsReading {
  readonly #options: RecordsOptions;
  readonly #waits: Waits;
  #todo: OrcidId[];
  #failed: OrcidId[] = [];
  #failuresInARow = 0;
  readonly total: number;
  /** Records whose works came completely. */
  read = 0;
  /** Records with works that we could not read. */
  unclear = 0;
  /** Records that ORCID shows to nobody, because they are locked, deactivated or merged into another one. */
  closed = 0;

  constructor(options: RecordsOptions) {
    this.#options = options;
    this.#waits = new Waits(options.pause);
    this.#todo = [...options.ids];
    this.total = this.#todo.length;
  }

  /** Records that ORCID did not give us, so that we do not know what they show. */
  get failed(): number {
    return this.#failed.length;
  }

  get waitsUntil(): number | null {
    return this.#waits.until;
  }

  /** Whether we know what every record shows. */
  get isComplete(): boolean {
    return this.read + this.closed === this.total;
  }

  /** Reads on. Records that failed before come again, at the end. */
  async readOn(signal: AbortSignal): Promise<ReadEnd> {
    this.#todo.push(...this.#failed);
    this.#failed = [];
    this.#failuresInARow = 0;
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#readSome(signal)));
    if (signal.aborted) return 'stopped';
    return this.#todo.length > 0 || this.#failed.length > 0 ? 'paused' : 'done';
  }

  async #readSome(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.#failuresInARow < MAX_FAILURES_IN_A_ROW) {
      const id = this.#todo.shift();
      if (id === undefined) return;
      await this.#readOne(id, signal);
      this.#options.onProgress?.();
    }
  }

  async #readOne(id: OrcidId, signal: AbortSignal): Promise<void> {
    const { upstreams } = this.#options;
    const access: UpstreamAccess = { ...upstreams, signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_DEADLINE_MS)]) };
    const answer = await fetchWorks(id, access);
    if (signal.aborted) this.#todo.unshift(id);
    else if (isRateLimited(answer) && (await this.#waits.take(signal, () => this.#options.onProgress?.()))) this.#todo.unshift(id);
    else this.#take(id, answer);
  }

  #take(id: OrcidId, answer: OrcidAnswer): void {
    const isFailure = answer.kind === 'record' && !answer.works.ok;
    this.#failuresInARow = isFailure ? this.#failuresInARow + 1 : 0;
    if (isFailure) this.#failed.push(id);
    else this.#waits.reset();
    if (answer.kind !== 'record') this.closed += 1;
    else if (answer.record === 'open' && answer.works.skipped > 0) this.unclear += 1;
    else if (answer.record === 'open') this.read += 1;
    else if (!isFailure) this.closed += 1;
    // What a record shows, it shows, even if its answer then broke off.
    if (answer.kind === 'record') this.#options.onWorks(id, answer.works.entries);
  }
}

function isRateLimited(answer: OrcidAnswer): boolean {
  return answer.kind === 'record' && !answer.works.ok && answer.works.reason === 'rate-limited';
}
