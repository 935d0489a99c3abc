/**
 * Checks many iDs, a few at a time. It does not depend on the page.
 *
 * If the service is busy, all iDs wait, except those that a helper can check. If one check fails, it is repeated later while the others
 * go on. If all checks fail, the queue pauses by itself, so that an outage does not use up the attempts of the whole list.
 */
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { Attempt, CheckOne, CheckRequest } from './check-one.ts';
import { type Helper, HelperLane } from './helper-lane.ts';
import { type Check, type Job, Jobs, soonest } from './jobs.ts';
import { answerFrom, type Outcome } from './outcome.ts';
import { growingPause, ServerHold } from './server-hold.ts';

export const MAX_CONCURRENT = 4;
/** The first attempt and three more. */
const MAX_ATTEMPTS = 4;
/** Consecutive failures before the queue takes them for an outage and pauses. */
const FAILURES_BEFORE_PAUSE = 8;

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
  helper?: Helper | null;
  onOutcome: (id: OrcidId, outcome: Outcome) => void;
  onState: (state: QueueState) => void;
  now?: () => number;
  /** @returns A number from 0 to 1. */
  random?: () => number;
}

export class Queue {
  readonly #options: Required<QueueOptions>;
  readonly #helper: HelperLane | null;
  readonly #hold = new ServerHold();
  readonly #jobs = new Jobs();
  #state: QueueState = { is: 'ended' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failuresInARow = 0;

  constructor(options: QueueOptions) {
    this.#options = { now: Date.now, random: Math.random, helper: null, ...options };
    this.#helper = options.helper ? new HelperLane(options.helper) : null;
  }

  get isHelperOff(): boolean {
    return this.#helper?.isOff ?? false;
  }

  /** @param again Bypasses the browser's HTTP cache. */
  add(ids: readonly OrcidId[], again = false): void {
    for (const id of this.#jobs.add(ids, again)) this.#options.onOutcome(id, { is: 'queued' });
    if (this.#state.is !== 'paused') this.#pump();
  }

  /** Checks that have begun are still completed. */
  pause(): void {
    if (this.#state.is === 'running' || this.#state.is === 'held') this.#pause('requested');
  }

  resume(): void {
    if (this.#state.is !== 'paused') return;
    this.#hold.reset();
    this.#failuresInARow = 0;
    this.#setState({ is: 'running' });
    this.#pump();
  }

  cancel(): void {
    if (this.#state.is === 'ended') return;
    clearTimeout(this.#timer);
    for (const id of this.#jobs.cancel()) this.#options.onOutcome(id, { is: 'cancelled' });
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
    if (this.#jobs.isEmpty) {
      this.#setState({ is: 'ended' });
    } else if (this.#state.is === 'paused') {
      // New iDs wait until the queue is resumed.
    } else {
      const isHeld = now < this.#hold.until;
      const isHelped = this.#forHelper().length > 0 || this.#jobs.running({ isHelped: true }) > 0;
      this.#setState(isHeld && !isHelped ? { is: 'held', until: this.#hold.until } : { is: 'running' });
      if (!isHeld) this.#fill(now);
      this.#fillHelper(now);
      this.#wakeAt(now, [isHeld ? this.#hold.until : this.#nextForServer(), this.#nextForHelper()]);
    }
  }

  #fill(now: number): void {
    while (this.#hasRoom()) {
      const job = this.#jobs.waiting.find(({ notBefore }) => notBefore <= now);
      if (!job) break;
      void this.#start(job);
    }
  }

  #fillHelper(now: number): void {
    const job = this.#forHelper().find(({ notBefore }) => notBefore <= now);
    const freeAt = this.#helper?.freeAt ?? null;
    if (this.#helper && job && freeAt !== null && freeAt <= now) void this.#startHelped(job, this.#helper);
  }

  #hasRoom(): boolean {
    return this.#jobs.running({ isHelped: false }) < MAX_CONCURRENT;
  }

  #forHelper(): readonly Job[] {
    return this.#helper === null || this.#helper.isOff ? [] : this.#jobs.waitingForAnyone;
  }

  #nextForServer(): number {
    return this.#hasRoom() ? soonest(this.#jobs.waiting) : Number.POSITIVE_INFINITY;
  }

  #nextForHelper(): number {
    return Math.max(this.#helper?.freeAt ?? Number.POSITIVE_INFINITY, soonest(this.#forHelper()));
  }

  /** What ends in the meantime calls `#pump` itself. */
  #wakeAt(now: number, moments: readonly number[]): void {
    const next = Math.min(...moments);
    if (next < Number.POSITIVE_INFINITY) this.#timer = setTimeout(() => this.#pump(), next - now);
  }

  async #start(job: Job): Promise<void> {
    const startedAt = this.#options.now();
    const check = this.#begin(job, false);
    const attempt = await this.#options.check(requestFor(job, check)).catch((): null => null);
    if (!this.#jobs.end(job, check)) return;
    this.#judge(job, attempt ?? { is: 'broken', why: 'We couldn’t reach our server' }, startedAt);
    this.#pump();
  }

  async #startHelped(job: Job, helper: HelperLane): Promise<void> {
    const check = this.#begin(job, true);
    const attempt = await helper.attempt(requestFor(job, check), this.#options.now());
    if (!this.#jobs.end(job, check)) return;
    if (attempt) this.#options.onOutcome(job.id, this.#outcomeOf(attempt));
    else this.#putBack({ ...job, isForServer: true }, { is: 'queued' });
    this.#pump();
  }

  #begin(job: Job, isHelped: boolean): Check {
    const check = this.#jobs.begin(job, isHelped);
    this.#options.onOutcome(job.id, { is: 'checking' });
    return check;
  }

  #judge(job: Job, attempt: Attempt, startedAt: number): void {
    const { now, random } = this.#options;
    if (attempt.is === 'busy') {
      // A busy service says nothing about this iD, so this does not count as one of its attempts.
      this.#putBack(job, { is: 'retrying' });
      this.#hold.extend(attempt.waitMs, startedAt, now(), random());
      if (this.#hold.isTooLong) this.#pause('busy');
    } else if (attempt.is === 'broken' && job.failures + 1 < MAX_ATTEMPTS) {
      const notBefore = now() + growingPause(job.failures, random());
      this.#jobs.putLast({ ...job, failures: job.failures + 1, notBefore });
      this.#options.onOutcome(job.id, { is: 'retrying' });
    } else {
      this.#options.onOutcome(job.id, this.#outcomeOf(attempt));
      this.#hold.reset();
      this.#failuresInARow = attempt.is === 'broken' ? this.#failuresInARow + 1 : 0;
      if (this.#failuresInARow >= FAILURES_BEFORE_PAUSE) this.#pause('failing');
    }
  }

  #putBack(job: Job, outcome: Outcome): void {
    this.#jobs.putFirst(job);
    this.#options.onOutcome(job.id, outcome);
  }

  #outcomeOf(attempt: Exclude<Attempt, { is: 'busy' }>): Outcome {
    if (attempt.is === 'answered') return { is: 'answered', answer: answerFrom(attempt.report) };
    if (attempt.is === 'no-record') return { is: 'no-record', checkedAt: new Date(this.#options.now()).toISOString() };
    return { is: 'failed', why: attempt.why };
  }
}

function requestFor({ id, again }: Job, { controller }: Check): CheckRequest {
  return { id, again, signal: controller.signal };
}
