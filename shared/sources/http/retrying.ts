/** Repeats a request once if a service is briefly overloaded and there is time for it. */
import type { Fetch } from './get-json.ts';

/** Full jitter: a random pause up to this, so that callers that failed together do not retry together. */
const MAX_PAUSE_MS = 800;
/** An answer takes at least this long. With less time left, a second try would cost the service a call for nothing. */
const ROOM_MS = 1000;

export interface Clock {
  /** Milliseconds, as `Date.now()`. */
  now: () => number;
  /** Never ends early: a service refuses a retry that comes before the time it named. */
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

/** A timer can fire up to a millisecond before `Date.now()` has advanced as far. */
function timer(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * @param until When the whole collection must be done, as `Date.now()`.
 * @returns A `fetch` that repeats a request once after 502, 503, or a 429 with a `Retry-After`. A 429 without one means that a
 *   quota is used up, and another try would count against it.
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
 * How long a response tells callers to wait, in ms; null if it has no valid `Retry-After`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfterMs(response: Response, now: number): number | null {
  const text = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}
