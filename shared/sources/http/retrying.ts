/** One more try where a service is overloaded for a moment, if there is time for it. */
import type { Fetch } from './get-json.ts';

/** Full jitter: anything up to this, so that callers who failed together do not come back together. */
const MAX_PAUSE_MS = 800;
/** What an answer needs at least; with less time left, a second try would only cost the service another call. */
const ROOM_MS = 1000;

export interface Clock {
  /** Milliseconds, as `Date.now()`. */
  now: () => number;
  /** Never ends early: who comes back before the time that a service named is refused again. */
  pause: (ms: number) => Promise<void>;
  random: () => number;
}

export const CLOCK: Clock = {
  now: () => Date.now(),
  pause: async (ms) => {
    const end = Date.now() + ms;
    for (let left = ms; left > 0; left = end - Date.now()) await timer(left);
  },
  random: () => Math.random(),
};

/** May end a moment before `Date.now()` has gone on by as much. */
function timer(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * @param until When the whole collection has to be done, as `Date.now()`.
 * @returns A `fetch` that repeats a request once after 502, 503, or a 429 that says when to come back. A 429 that does not
 *   say so means a quota that is used up: there another try would be one more call against it.
 */
export function retrying(fetch: Fetch, until: number, { now, pause, random }: Clock = CLOCK): Fetch {
  return async (url, init) => {
    const response = await fetch(url, init);
    const wait = pauseAfter(response, now(), random);
    if (wait === null || now() + wait + ROOM_MS > until) return response;
    response.body?.cancel().catch(() => undefined);
    await pause(wait);
    return fetch(url, init);
  };
}

function pauseAfter(response: Response, now: number, random: () => number): number | null {
  const { status } = response;
  const told = retryAfterMs(response, now);
  if (status === 429) return told;
  return status === 502 || status === 503 ? (told ?? random() * MAX_PAUSE_MS) : null;
}

/**
 * How long a response asks callers to stay away; null if it does not say.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfterMs(response: Response, now: number): number | null {
  const text = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}
