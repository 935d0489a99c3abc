/** How long the reads of a whole repository wait, so that they never press a service that is busy. */

/** A browser cannot read `Retry-After`, because the services do not expose it, so these are guesses that grow. */
export const WAITS_MS: readonly number[] = [5000, 15_000, 45_000];

/** The time that a single answer may take. DataCite has needed up to 24 seconds for a full page. */
export const ANSWER_DEADLINE_MS = 60_000;

/** How a read ended: `paused` when the service kept failing, so that going on at once would help nobody. */
export type ReadEnd = 'done' | 'stopped' | 'paused';

/** Resolves after the time, or as soon as the signal is aborted. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

export const pause: Pause = (ms, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => resolve();
    signal.addEventListener('abort', end, { once: true });
    setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
  });

/** Waits that become longer each time, until an answer comes. Requests that are refused at the same time share one wait. */
export class Waits {
  readonly #pause: Pause;
  #taken = 0;
  #current: Promise<boolean> | null = null;
  /** Until when we wait, as `Date.now()`; null if we do not. */
  until: number | null = null;

  constructor(how: Pause = pause) {
    this.#pause = how;
  }

  /** An answer came, so the next wait is a short one again. */
  reset(): void {
    this.#taken = 0;
  }

  /** @returns False, at once, after the longest wait has been in vain. */
  take(signal: AbortSignal, onWait: () => void): Promise<boolean> {
    this.#current ??= this.#wait(signal, onWait).finally(() => {
      this.#current = null;
    });
    return this.#current;
  }

  async #wait(signal: AbortSignal, onWait: () => void): Promise<boolean> {
    const ms = WAITS_MS[this.#taken];
    if (ms === undefined) {
      this.reset();
      return false;
    }
    this.#taken += 1;
    this.until = Date.now() + ms;
    onWait();
    await this.#pause(ms, signal);
    this.until = null;
    return true;
  }
}
