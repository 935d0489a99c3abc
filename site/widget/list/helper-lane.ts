/**
 * A second way of checking, which takes iDs off the queue while our server is busy or its limit is reached. It only ever makes the list
 * faster: what it cannot answer completely is left to our server, and if that happens several times in a row, it stops.
 */
import type { Attempt, CheckOne, CheckRequest } from './check-one.ts';

export interface Helper {
  check: CheckOne;
  /** The shortest time between the starts of two checks. */
  gapMs: number;
  maxConcurrent: number;
}

type Good = Extract<Attempt, { is: 'answered' | 'no-record' }>;

const TROUBLES_BEFORE_OFF = 3;

export class HelperLane {
  readonly #helper: Helper;
  #running = 0;
  #nextStart = 0;
  #troublesInARow = 0;

  constructor(helper: Helper) {
    this.#helper = helper;
  }

  get isOff(): boolean {
    return this.#troublesInARow >= TROUBLES_BEFORE_OFF;
  }

  /** When it can start another check, as `Date.now()`. Null while it cannot tell, because it is off or has enough to do. */
  get freeAt(): number | null {
    return this.isOff || this.#running >= this.#helper.maxConcurrent ? null : this.#nextStart;
  }

  /** @returns Null if our server has to check the iD instead. */
  async attempt(request: CheckRequest, now: number): Promise<Good | null> {
    this.#nextStart = now + this.#helper.gapMs;
    this.#running += 1;
    const attempt = await this.#helper.check(request).catch((): null => null);
    this.#running -= 1;
    const good = attempt?.is === 'answered' || attempt?.is === 'no-record' ? attempt : null;
    if (!request.signal.aborted) this.#troublesInARow = good ? 0 : this.#troublesInARow + 1;
    return good;
  }
}
