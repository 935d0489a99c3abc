/**
 * Checks many iDs, a few at a time. It does not depend on the page.
 *
 * If the service is busy, all iDs wait. If one check fails, it is repeated later while the others go on. If all checks fail, the
 * queue pauses by itself, so that an outage does not use up the attempts of the whole list.
 */
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { Attempt, CheckOne } from './check-one.ts';
import { answerFrom, type Outcome } from './outcome.ts';

export const MAX_CONCURRENT = 4;
/** The first attempt and three more. */
const MAX_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** Consecutive failures before the queue takes them for an outage and pauses. */
const FAILURES_BEFORE_PAUSE = 8;
const BUSY_BEFORE_PAUSE = 8;

type PauseReason = 'requested' | 'busy' | 'failing';

export type QueueState =
  | { is: 'running' }
  /** The service told us to wait. `until` is in milliseconds since 1970. */
  | { is: 'held'; until: number }
  | { is: 'paused'; because: PauseReason }
  | { is: 'cancelled' }
  | { is: 'ended' };

export interface QueueOptions {
  check: CheckOne;
  onOutcome: (id: OrcidId, outcome: Outcome) => void;
  onState: (state: QueueState) => void;
  now?: () => number;
  /** @returns A number from 0 to 1. It spreads the retries, so that they do not all arrive at once. */
  random?: () => number;
}

interface Job {
  id: OrcidId;
  /** Bypasses the browser's HTTP cache. */
  again: boolean;
  failures: number;
  notBefore: number;
}

export class Queue {
  readonly #options: Required<QueueOptions>;
  readonly #running = new Map<OrcidId, AbortController>();
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

  /** @param again Bypasses the browser's HTTP cache. */
  add(ids: readonly OrcidId[], again = false): void {
    const known = new Set([...this.#running.keys(), ...this.#waiting.map(({ id }) => id)]);
    for (const id of ids.filter((each) => !known.has(each))) {
      this.#waiting.push({ id, again, failures: 0, notBefore: 0 });
      this.#options.onOutcome(id, { is: 'queued' });
    }
    if (this.#state.is !== 'paused') this.#pump();
  }

  /** Checks that have begun are still completed. */
  pause(): void {
    if (this.#state.is === 'running' || this.#state.is === 'held') this.#pause('requested');
  }

  resume(): void {
    if (this.#state.is !== 'paused') return;
    this.#busyInARow = 0;
    this.#failuresInARow = 0;
    this.#setState({ is: 'running' });
    this.#pump();
  }

  cancel(): void {
    if (this.#state.is === 'ended') return;
    clearTimeout(this.#timer);
    const ids = [...this.#running.keys(), ...this.#waiting.map(({ id }) => id)];
    for (const controller of this.#running.values()) controller.abort();
    this.#running.clear();
    this.#waiting = [];
    for (const id of ids) this.#options.onOutcome(id, { is: 'cancelled' });
    this.#setState({ is: 'cancelled' });
  }

  /** The first reason for a pause is the one that is reported. */
  #pause(because: PauseReason): void {
    if (this.#state.is === 'paused') return;
    clearTimeout(this.#timer);
    this.#setState({ is: 'paused', because });
  }

  #setState(state: QueueState): void {
    const before = this.#state;
    this.#state = state;
    const isLonger = state.is === 'held' && before.is === 'held' && state.until !== before.until;
    if (state.is !== before.is || isLonger) this.#options.onState(state);
  }

  /** Starts as many checks as are allowed now, and returns when more are allowed. */
  #pump(): void {
    clearTimeout(this.#timer);
    const now = this.#options.now();
    if (this.#waiting.length === 0 && this.#running.size === 0) {
      this.#setState({ is: 'ended' });
    } else if (this.#state.is === 'paused') {
      // New iDs wait until the queue is resumed.
    } else if (now < this.#heldUntil) {
      this.#timer = setTimeout(() => this.#pump(), this.#heldUntil - now);
      this.#setState({ is: 'held', until: this.#heldUntil });
    } else {
      this.#setState({ is: 'running' });
      this.#fill(now);
    }
  }

  #fill(now: number): void {
    while (this.#running.size < MAX_CONCURRENT) {
      const job = this.#waiting.find(({ notBefore }) => notBefore <= now);
      if (!job) break;
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
      void this.#start(job);
    }
    const next = Math.min(...this.#waiting.map(({ notBefore }) => notBefore));
    if (this.#running.size < MAX_CONCURRENT && this.#waiting.length > 0) this.#timer = setTimeout(() => this.#pump(), next - now);
  }

  async #start(job: Job): Promise<void> {
    const controller = new AbortController();
    const startedAt = this.#options.now();
    this.#running.set(job.id, controller);
    this.#options.onOutcome(job.id, { is: 'checking' });
    const { id, again } = job;
    const attempt = await this.#options.check({ id, again, signal: controller.signal }).catch((): null => null);
    // It was cancelled in the meantime, and perhaps added again.
    if (this.#running.get(id) !== controller) return;
    this.#running.delete(id);
    this.#judge(job, attempt ?? { is: 'broken', why: 'The service could not be reached' }, startedAt);
    this.#pump();
  }

  #judge(job: Job, attempt: Attempt, startedAt: number): void {
    if (attempt.is === 'busy') {
      this.#waitForService(job, attempt.waitMs, startedAt);
    } else if (attempt.is === 'broken' && job.failures + 1 < MAX_ATTEMPTS) {
      this.#retryLater(job);
    } else {
      this.#options.onOutcome(job.id, this.#outcomeOf(attempt));
      this.#busyInARow = 0;
      this.#failuresInARow = attempt.is === 'broken' ? this.#failuresInARow + 1 : 0;
      if (this.#failuresInARow >= FAILURES_BEFORE_PAUSE) this.#pause('failing');
    }
  }

  #outcomeOf(attempt: Exclude<Attempt, { is: 'busy' }>): Outcome {
    if (attempt.is === 'answered') return { is: 'answered', answer: answerFrom(attempt.report) };
    if (attempt.is === 'no-record') return { is: 'no-record', checkedAt: new Date(this.#options.now()).toISOString() };
    return { is: 'failed', why: attempt.why };
  }

  #retryLater(job: Job): void {
    const notBefore = this.#options.now() + this.#growingPause(job.failures);
    this.#waiting.push({ ...job, failures: job.failures + 1, notBefore });
    this.#options.onOutcome(job.id, { is: 'retrying' });
  }

  /** A busy service says nothing about this iD, so this does not count as one of its attempts. */
  #waitForService(job: Job, waitMs: number | null, startedAt: number): void {
    this.#waiting.unshift(job);
    this.#options.onOutcome(job.id, { is: 'retrying' });
    // Requests that ran at the same time were refused for the same reason, so they count once.
    if (startedAt >= this.#heldSince) this.#busyInARow += 1;
    this.#heldSince = this.#options.now() + 1;
    const stated = waitMs === null ? this.#growingPause(this.#busyInARow) : waitMs + this.#options.random() * FIRST_PAUSE_MS;
    this.#heldUntil = Math.max(this.#heldUntil, this.#options.now() + stated);
    if (this.#busyInARow >= BUSY_BEFORE_PAUSE) this.#pause('busy');
  }

  #growingPause(attempts: number): number {
    return Math.min(FIRST_PAUSE_MS * 2 ** attempts, LONGEST_PAUSE_MS) * (1 + this.#options.random() / 2);
  }
}
