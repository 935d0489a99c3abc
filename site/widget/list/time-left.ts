/** Estimates how long the rest of a list will take, from how fast the latest iDs were checked. */
import { amount } from '../../../shared/report/words.ts';

/** How many of the latest checks count. */
const WINDOW = 30;
/** With fewer checks than this there is no estimate. */
const MIN_FINISHED = 5;
const MINUTE_MS = 60_000;

export class Pace {
  #finished: number[] = [];

  finish(now: number): void {
    this.#finished = [...this.#finished, now].slice(-WINDOW);
  }

  /** Called after a pause, because the time before it says nothing about the time after it. */
  forget(): void {
    this.#finished = [];
  }

  /** @returns Milliseconds, or null if it is too early to say. */
  left(remaining: number, now: number): number | null {
    const [first] = this.#finished;
    if (first === undefined || this.#finished.length < MIN_FINISHED) return null;
    // Measured until now, not until the latest check, so that the estimate grows if no more answers arrive.
    return ((now - first) / (this.#finished.length - 1)) * remaining;
  }
}

export function timeLeftInWords(left: number | null): string {
  if (left === null) return '';
  if (left < MINUTE_MS) return 'less than a minute left';
  const minutes = Math.ceil(left / MINUTE_MS);
  return minutes < 60 ? `about ${amount(minutes, 'minute')} left` : 'more than an hour left';
}
