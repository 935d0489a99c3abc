/**
 * Leaves a service alone while it is in trouble. Known to this isolate only; nothing of it is kept.
 *
 * @see https://martinfowler.com/bliki/CircuitBreaker.html
 */
import type { Fetch } from '../../shared/sources/http/get-json.ts';
import { retryAfterMs } from '../../shared/sources/http/retrying.ts';

export const BREAKER_STATES = ['closed', 'open', 'half-open'] as const;
export type BreakerState = (typeof BREAKER_STATES)[number];

/** So many failures in a row are no coincidence. */
const ENOUGH_FAILURES = 5;
/** Short, so that we are back soon after the service is. */
const PAUSE_MS = 3000;
/** After a refusal that does not say for how long. */
const QUOTA_PAUSE_MS = 60_000;
/** Longer than this no service is left alone, whatever it says. */
const MAX_PAUSE_MS = 600_000;

export class Breaker {
  readonly #now: () => number;
  #failures = 0;
  #openUntil: number | null = null;
  #probing = false;
  /** Tells callers whether the service is out of order or refuses us. */
  #status: 429 | 503 = 503;
  lastAnswer: number | null = null;
  lastFailure: number | null = null;

  constructor(now: () => number) {
    this.#now = now;
  }

  get state(): BreakerState {
    if (this.#openUntil === null) return 'closed';
    return this.#now() < this.#openUntil ? 'open' : 'half-open';
  }

  /** A `fetch` that answers 429 or 503 by itself while the service is left alone. Half open, it lets one request try. */
  guard(fetch: Fetch): Fetch {
    return (url, init) => {
      const { state } = this;
      if (state === 'open' || (state === 'half-open' && this.#probing)) {
        return Promise.resolve(new Response(null, { status: this.#status }));
      }
      this.#probing = state === 'half-open';
      return this.#watch(fetch(url, init), init.signal);
    };
  }

  /** Also a service that does not notice that we gave up has failed. */
  async #watch(answer: Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response> {
    let isOpen = true;
    const conclude = (note: () => void) => {
      if (isOpen) note();
      isOpen = false;
    };
    const gaveUp = () => conclude(() => this.#fail());
    signal?.addEventListener('abort', gaveUp, { once: true });
    try {
      const response = await answer;
      conclude(() => this.#note(response));
      return response;
    } catch (error) {
      gaveUp();
      throw error;
    } finally {
      signal?.removeEventListener('abort', gaveUp);
    }
  }

  #note(response: Response): void {
    const { status } = response;
    if (status === 429) this.#open(429, retryAfterMs(response, this.#now()) ?? QUOTA_PAUSE_MS);
    else if (status === 403) this.#fail(429);
    else if (status >= 500) this.#fail();
    else this.#close();
  }

  #close(): void {
    this.#failures = 0;
    this.#openUntil = null;
    this.#probing = false;
    this.lastAnswer = this.#now();
  }

  #fail(status: 429 | 503 = 503): void {
    this.#failures += 1;
    this.lastFailure = this.#now();
    if (this.#probing || this.#failures >= ENOUGH_FAILURES) this.#open(status, PAUSE_MS);
  }

  #open(status: 429 | 503, pause: number): void {
    this.lastFailure = this.#now();
    this.#status = status;
    this.#openUntil = this.#now() + Math.min(pause, MAX_PAUSE_MS);
    this.#probing = false;
  }
}
