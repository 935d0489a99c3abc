/** How long the rest of a list will take, judged by how fast it went lately. */
import { amount } from '../../../shared/report/words.ts';

/** So many finished ones say how fast it goes; fewer than five say nothing. */
const LATELY = 30;
const ENOUGH = 5;
const MINUTE = 60_000;

export class Pace {
  #finished: number[] = [];

  finish(now: number): void {
    this.#finished = [...this.#finished, now].slice(-LATELY);
  }

  /** After a pause, what was before it says nothing. */
  forget(): void {
    this.#finished = [];
  }

  /** @returns Milliseconds, or null if it is too early to say. */
  left(remaining: number, now: number): number | null {
    const [first] = this.#finished;
    if (first === undefined || this.#finished.length < ENOUGH) return null;
    // Up to now, not up to the last one: where nothing comes any more, the time grows.
    return ((now - first) / (this.#finished.length - 1)) * remaining;
  }
}

export function timeLeftInWords(left: number | null): string {
  if (left === null) return '';
  if (left < MINUTE) return 'less than a minute left';
  const minutes = Math.ceil(left / MINUTE);
  return minutes < 60 ? `about ${amount(minutes, 'minute')} left` : 'more than an hour left';
}
