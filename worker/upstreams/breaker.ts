/**
 * A circuit breaker: stops sending requests to a service while it fails or refuses us. Its state is in memory, so each isolate of
 * the Worker has its own.
 *
 * @see https://martinfowler.com/bliki/CircuitBreaker.html
 */
import type { Fetch } from '../../shared/sources/http/get-json.ts';
import { retryAfterMs } from '../../shared/sources/http/retrying.ts';

export const BREAKER_STATES = ['closed', 'open', 'half-open'] as const;
export type BreakerState = (typeof BREAKER_STATES)[number];

/** Consecutive failures before the circuit opens. */
const MAX_FAILURES = 5;
/** Short, so that we notice soon when the service works again. */
const PAUSE_MS = 3000;
/** After a 429 without `Retry-After`. */
const QUOTA_PAUSE_MS = 60_000;
/** The longest pause, even if `Retry-After` asks for more. */
const MAX_PAUSE_MS = 600_000;

export class Breaker {
  readonly #now: () => number;
  #failures = 0;
  #openUntil: number | null = null;
  #probing = false;
  /** The status that callers get while the circuit is open: 503 if the service fails, 429 if it refuses us. */
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

  /** Wraps `fetch`. While the circuit is open, it returns 429 or 503 itself. While half open, it lets one request through. */
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

  /** An aborted request counts as a failure at once, because a hanging service may never settle the promise. */
  async #watch(pending: Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response> {
    let isPending = true;
    const conclude = (note: () => void) => {
      if (isPending) note();
      isPending = false;
    };
    const gaveUp = () => conclude(() => this.#fail());
    signal?.addEventListener('abort', gaveUp, { once: true });
    try {
      const response = await pending;
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
    if (this.#probing || this.#failures >= MAX_FAILURES) this.#open(status, PAUSE_MS);
  }

  #open(status: 429 | 503, pause: number): void {
    this.lastFailure = this.#now();
    this.#status = status;
    this.#openUntil = this.#now() + Math.min(pause, MAX_PAUSE_MS);
    this.#probing = false;
  }
}
