/**
 * Asks about many iDs, a few at a time. It knows nothing of the page.
 *
 * When the service is busy, all wait; when one question fails, that one is asked again later and the others go on. Where
 * nothing succeeds any more, it pauses by itself, so that an outage does not use up the whole list.
 */
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { Ask, Attempt } from './ask-one.ts';
import { answerFrom, type Outcome } from './outcome.ts';

export const AT_ONCE = 4;
/** The first, and three more. */
const TRIES = 4;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** So many without a success between them are an outage, not bad luck. */
const FAILURES_IN_A_ROW = 8;
const BUSY_IN_A_ROW = 8;

export type QueueState =
  | { is: 'running' }
  /** The service asked us to wait; `until` in milliseconds of the clock. */
  | { is: 'held'; until: number }
  | { is: 'paused'; because: 'asked' | 'busy' | 'failing' }
  | { is: 'cancelled' }
  | { is: 'ended' };

export interface QueueOptions {
  ask: Ask;
  onOutcome: (id: OrcidId, outcome: Outcome) => void;
  onState: (state: QueueState) => void;
  now?: () => number;
  /** From 0 to 1, so that many who were sent away do not come back together. */
  random?: () => number;
}

interface Job {
  id: OrcidId;
  isAgain: boolean;
  failures: number;
  notBefore: number;
}

export class Queue {
  readonly #options: Required<QueueOptions>;
  readonly #asked = new Map<OrcidId, AbortController>();
  #waiting: Job[] = [];
  #state: QueueState = { is: 'ended' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heldUntil = 0;
  #heldSince = 0;
  #busyInARow = 0;
  #failuresInARow = 0;

  constructor(options: QueueOptions) {
    this.#options = { now: Date.now, random: Math.random, ...options };
  }

  /** @param isAgain Past copies of an earlier answer. */
  add(ids: readonly OrcidId[], isAgain = false): void {
    const known = new Set([...this.#asked.keys(), ...this.#waiting.map(({ id }) => id)]);
    for (const id of ids.filter((each) => !known.has(each))) {
      this.#waiting.push({ id, isAgain, failures: 0, notBefore: 0 });
      this.#options.onOutcome(id, { is: 'queued' });
    }
    if (this.#state.is !== 'paused') this.#pump();
  }

  /** What was asked already is waited for. */
  pause(): void {
    if (this.#state.is === 'running' || this.#state.is === 'held') this.#pause('asked');
  }

  resume(): void {
    if (this.#state.is !== 'paused') return;
    this.#busyInARow = 0;
    this.#failuresInARow = 0;
    this.#tell({ is: 'running' });
    this.#pump();
  }

  cancel(): void {
    if (this.#state.is === 'ended') return;
    clearTimeout(this.#timer);
    const ids = [...this.#asked.keys(), ...this.#waiting.map(({ id }) => id)];
    for (const controller of this.#asked.values()) controller.abort();
    this.#asked.clear();
    this.#waiting = [];
    for (const id of ids) this.#options.onOutcome(id, { is: 'cancelled' });
    this.#tell({ is: 'cancelled' });
  }

  /** Whoever paused it first has said why. */
  #pause(because: 'asked' | 'busy' | 'failing'): void {
    if (this.#state.is === 'paused') return;
    clearTimeout(this.#timer);
    this.#tell({ is: 'paused', because });
  }

  #tell(state: QueueState): void {
    const before = this.#state;
    this.#state = state;
    const isLonger = state.is === 'held' && before.is === 'held' && state.until !== before.until;
    if (state.is !== before.is || isLonger) this.#options.onState(state);
  }

  /** Asks as much as may be asked now, and comes back when more may be. */
  #pump(): void {
    clearTimeout(this.#timer);
    const now = this.#options.now();
    if (this.#waiting.length === 0 && this.#asked.size === 0) {
      this.#tell({ is: 'ended' });
    } else if (this.#state.is === 'paused') {
      // What comes in now waits with the others.
    } else if (now < this.#heldUntil) {
      this.#timer = setTimeout(() => this.#pump(), this.#heldUntil - now);
      this.#tell({ is: 'held', until: this.#heldUntil });
    } else {
      this.#tell({ is: 'running' });
      this.#fill(now);
    }
  }

  #fill(now: number): void {
    while (this.#asked.size < AT_ONCE) {
      const job = this.#waiting.find(({ notBefore }) => notBefore <= now);
      if (!job) break;
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
      void this.#start(job);
    }
    const next = Math.min(...this.#waiting.map(({ notBefore }) => notBefore));
    if (this.#asked.size < AT_ONCE && this.#waiting.length > 0) this.#timer = setTimeout(() => this.#pump(), next - now);
  }

  async #start(job: Job): Promise<void> {
    const controller = new AbortController();
    const startedAt = this.#options.now();
    this.#asked.set(job.id, controller);
    this.#options.onOutcome(job.id, { is: 'asking' });
    const { id, isAgain } = job;
    const attempt = await this.#options.ask({ id, isAgain, signal: controller.signal }).catch((): null => null);
    // Cancelled meanwhile, and perhaps asked anew.
    if (this.#asked.get(id) !== controller) return;
    this.#asked.delete(id);
    this.#judge(job, attempt ?? { is: 'broken', why: 'The service could not be reached' }, startedAt);
    this.#pump();
  }

  #judge(job: Job, attempt: Attempt, startedAt: number): void {
    if (attempt.is === 'busy') {
      this.#sentAway(job, attempt.waitMs, startedAt);
    } else if (attempt.is === 'broken' && job.failures + 1 < TRIES) {
      this.#askLater(job);
    } else {
      this.#options.onOutcome(job.id, this.#outcomeOf(attempt));
      this.#busyInARow = 0;
      this.#failuresInARow = attempt.is === 'broken' ? this.#failuresInARow + 1 : 0;
      if (this.#failuresInARow >= FAILURES_IN_A_ROW) this.#pause('failing');
    }
  }

  #outcomeOf(attempt: Exclude<Attempt, { is: 'busy' }>): Outcome {
    if (attempt.is === 'answered') return { is: 'answered', answer: answerFrom(attempt.report) };
    if (attempt.is === 'no-record') return { is: 'no-record', checkedAt: new Date(this.#options.now()).toISOString() };
    return { is: 'failed', why: attempt.why };
  }

  #askLater(job: Job): void {
    const notBefore = this.#options.now() + this.#growing(job.failures);
    this.#waiting.push({ ...job, failures: job.failures + 1, notBefore });
    this.#options.onOutcome(job.id, { is: 'again' });
  }

  /** Being busy is no fault of this iD's, so it costs none of its tries. */
  #sentAway(job: Job, waitMs: number | null, startedAt: number): void {
    this.#waiting.unshift(job);
    this.#options.onOutcome(job.id, { is: 'again' });
    // Those that were under way together were sent away together: that counts once.
    if (startedAt >= this.#heldSince) this.#busyInARow += 1;
    this.#heldSince = this.#options.now() + 1;
    const stated = waitMs === null ? this.#growing(this.#busyInARow) : waitMs + this.#options.random() * FIRST_PAUSE;
    this.#heldUntil = Math.max(this.#heldUntil, this.#options.now() + stated);
    if (this.#busyInARow >= BUSY_IN_A_ROW) this.#pause('busy');
  }

  #growing(times: number): number {
    return Math.min(FIRST_PAUSE * 2 ** times, LONGEST_PAUSE) * (1 + this.#options.random() / 2);
  }
}
