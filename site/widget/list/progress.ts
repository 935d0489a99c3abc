/** The progress of a run in words: one text to read at any time, and a few announcements for screen readers. */
import { amount, inFigures } from '../../../shared/report/words.ts';
import type { QueueState } from './queue.ts';
import { timeLeftInWords } from './time-left.ts';
import type { Totals } from './totals.ts';

/** The shortest time between two announcements, so that a screen reader can finish the first one. */
const MIN_ANNOUNCEMENT_GAP_MS = 5000;

export function progressInWords(state: QueueState, totals: Totals, left: number | null, now: number): string {
  const done = doneInWords(totals);
  switch (state.is) {
    case 'running':
      return [done, timeLeftInWords(left)]
        .filter((part) => part !== '')
        .join('; ')
        .concat('.');
    case 'held':
      return `${done}. Our server is busy. The checks continue in ${amount(Math.max(1, Math.ceil((state.until - now) / 1000)), 'second')}.`;
    case 'paused':
      return `${PAUSED[state.because]} ${done}.`;
    case 'cancelled':
      return `Cancelled. ${done}. The results so far are kept.`;
    case 'ended':
      return `Finished. ${done}.`;
  }
}

const PAUSED = {
  requested: 'Paused.',
  busy: 'Paused, because our server is still busy. Wait a few minutes, then select Resume.',
  failing: 'Paused, because the last checks all failed. Look at your connection, then select Resume.',
} as const;

function doneInWords({ ids, statuses }: Totals): string {
  const { failed } = statuses;
  const checked = ids - statuses['not-checked'] - failed;
  const words = `${inFigures(checked)} of ${amount(ids, 'iD')} checked`;
  return failed === 0 ? words : `${words}, ${inFigures(failed)} failed`;
}

/** Announces each tenth of the list, and each change of the run's state. */
export class Announcer {
  readonly #announce: (words: string) => void;
  #tenth = 0;
  #announcedAt = Number.NEGATIVE_INFINITY;

  constructor(announce: (words: string) => void) {
    this.#announce = announce;
  }

  progress({ checked, ids }: Pick<Totals, 'checked' | 'ids'>, now: number): void {
    const tenth = Math.floor((checked / ids) * 10);
    const isNews = tenth > this.#tenth && tenth < 10 && now - this.#announcedAt >= MIN_ANNOUNCEMENT_GAP_MS;
    if (tenth < this.#tenth) this.#tenth = tenth;
    if (!isNews) return;
    this.#tenth = tenth;
    this.#announcedAt = now;
    this.#announce(`${tenth * 10} % checked.`);
  }

  state(state: QueueState, totals: Totals, now: number): void {
    if (state.is === 'running') return;
    this.#announcedAt = now;
    this.#announce(state.is === 'held' ? 'Our server is busy. Waiting.' : progressInWords(state, totals, null, now));
  }
}
