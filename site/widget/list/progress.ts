/** How a run is going, in words: to be read at any time, and to be heard sparingly. */
import { amount, inFigures } from '../../../shared/report/words.ts';
import type { QueueState } from './queue.ts';
import { timeLeftInWords } from './time-left.ts';
import type { Totals } from './totals.ts';

/** Not more often than a screen reader needs to speak it. */
const QUIET = 5000;

export function progressInWords(state: QueueState, totals: Totals, left: number | null, now: number): string {
  const done = doneInWords(totals);
  switch (state.is) {
    case 'running':
      return [done, timeLeftInWords(left)]
        .filter((part) => part !== '')
        .join('; ')
        .concat('.');
    case 'held':
      return `${done}. The service is busy. Going on in ${amount(Math.max(1, Math.ceil((state.until - now) / 1000)), 'second')}.`;
    case 'paused':
      return `${PAUSED[state.because]} ${done}.`;
    case 'cancelled':
      return `Cancelled. ${done}. What was checked is kept.`;
    case 'ended':
      return `Finished. ${done}.`;
  }
}

const PAUSED = {
  asked: 'Paused.',
  busy: 'Paused, because the service stays busy. Wait a few minutes, then press Resume.',
  failing: 'Paused, because nothing succeeds any more. Look at your connection, then press Resume.',
} as const;

function doneInWords({ ids, standings }: Totals): string {
  const { failed } = standings;
  const checked = ids - standings['not-checked'] - failed;
  const words = `${inFigures(checked)} of ${amount(ids, 'iD')} checked`;
  return failed === 0 ? words : `${words}, ${inFigures(failed)} could not be checked`;
}

/** Says something at each tenth of the way, and when the run changes its state. */
export class Announcer {
  readonly #say: (words: string) => void;
  #tenth = 0;
  #saidAt = Number.NEGATIVE_INFINITY;

  constructor(say: (words: string) => void) {
    this.#say = say;
  }

  progress({ checked, ids }: Totals, now: number): void {
    const tenth = Math.floor((checked / ids) * 10);
    const isNews = tenth > this.#tenth && tenth < 10 && now - this.#saidAt >= QUIET;
    if (tenth < this.#tenth) this.#tenth = tenth;
    if (!isNews) return;
    this.#tenth = tenth;
    this.#saidAt = now;
    this.#say(`${tenth * 10} % checked.`);
  }

  state(state: QueueState, totals: Totals, now: number): void {
    if (state.is === 'running') return;
    this.#saidAt = now;
    this.#say(state.is === 'held' ? 'The service is busy. Waiting.' : progressInWords(state, totals, null, now));
  }
}
