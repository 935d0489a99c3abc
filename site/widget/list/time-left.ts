/** Estimates how long the rest of a list will take, from how fast the latest iDs were checked and from our own limit. */
import { amount } from '../../../shared/report/words.ts';

/** How many new reports a minute one visitor may ask our server for. `COLLECTION_LIMIT` in `wrangler.toml` sets it. */
export const PER_MINUTE = 60;

const MINUTE_MS = 60_000;
/** Long enough for a burst and the wait after it. */
const WINDOW_MS = 2 * MINUTE_MS;
/** With fewer checks than this there is no estimate. */
const MIN_FINISHED = 5;

export class Pace {
  readonly #perMinute: number;
  #finished: number[] = [];

  /** @param perMinute How many new iDs can be checked in a minute. */
  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  finish(now: number): void {
    this.#finished.push(now);
  }

  /** Called after a pause, because the time before it says nothing about the time after it. */
  forget(): void {
    this.#finished = [];
  }

  /** @returns Milliseconds, or null if it is too early to say. */
  left(remaining: number, now: number): number | null {
    if (this.#finished.length < MIN_FINISHED) return null;
    const recent = this.#since(now - WINDOW_MS);
    const counted = recent.length < MIN_FINISHED ? this.#finished.slice(-MIN_FINISHED) : recent;
    const [first = now] = counted;
    // Measured until now, not until the latest check, so that the estimate grows if no more answers arrive.
    const measured = ((now - first) / (counted.length - 1)) * remaining;
    // More answers than that in a minute come from a cache, where the limit does not count.
    const isLimited = this.#since(now - MINUTE_MS).length <= this.#perMinute;
    const atLeast = isLimited ? ((remaining - this.#perMinute) / this.#perMinute) * MINUTE_MS : 0;
    return Math.max(measured, atLeast);
  }

  #since(start: number): number[] {
    return this.#finished.filter((moment) => moment >= start);
  }
}

export function timeLeftInWords(left: number | null): string {
  if (left === null) return '';
  if (left < MINUTE_MS) return 'less than a minute left';
  const minutes = Math.ceil(left / MINUTE_MS);
  return minutes < 60 ? `about ${amount(minutes, 'minute')} left` : 'more than an hour left';
}
