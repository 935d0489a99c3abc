/** How long to wait if our server says that it is busy, or if a check failed. */

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
const BUSY_BEFORE_PAUSE = 8;

/** @param random From 0 to 1. It spreads the retries, so that they do not all arrive at once. */
export function growingPause(attempts: number, random: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** attempts, LONGEST_PAUSE_MS) * (1 + random / 2);
}

export class ServerHold {
  /** As `Date.now()`. */
  until = 0;
  #since = 0;
  #inARow = 0;

  /** Whether the server has been busy so often in a row that waiting on is no use. */
  get isTooLong(): boolean {
    return this.#inARow >= BUSY_BEFORE_PAUSE;
  }

  reset(): void {
    this.#inARow = 0;
  }

  /**
   * @param waitMs What the server said; null if it said nothing.
   * @param startedAt When the request started that was refused.
   */
  extend(waitMs: number | null, startedAt: number, now: number, random: number): void {
    // Requests that ran at the same time were refused for the same reason, so they count once.
    if (startedAt >= this.#since) this.#inARow += 1;
    this.#since = now + 1;
    const wait = waitMs === null ? growingPause(this.#inARow, random) : waitMs + random * FIRST_PAUSE_MS;
    this.until = Math.max(this.until, now + wait);
  }
}
