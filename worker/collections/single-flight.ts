/** Single flight: requests for an iD whose collection is in flight share that collection, and do not start another. */
import type { CollectOptions } from '../../shared/collect/collect-report.ts';
import type { SourceName, SourceResult } from '../../shared/registers/source-result.ts';
import type { CachedCollection } from './collection-cache.ts';

export type OnAnswer = NonNullable<CollectOptions['onAnswer']>;

export interface InFlightCollection {
  collected: Promise<CachedCollection>;
  /**
   * Settles when the collection is in the cache or will not be. Until then it stays in flight, because later requests would
   * not find it in the cache yet.
   */
  stored: Promise<unknown>;
}

/** Starts a collection, which calls `onAnswer` as each service answers. */
type Start = (onAnswer: OnAnswer) => InFlightCollection;

interface Flight {
  collected: Promise<CachedCollection>;
  /** Promises, because a Worker may not write to the stream of another request, but may await what another request resolves. */
  answers: Record<SourceName, PromiseWithResolvers<SourceResult<unknown>>>;
  /** Compared with `Date.now()`. After this time nobody joins, because the platform may have ended the first request. */
  joinableUntil: number;
}

export class SingleFlight {
  readonly #flights = new Map<string, Flight>();

  isInFlight(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  /**
   * Joins the collection in flight. Starts one if there is none, or if it does not end in time.
   *
   * @param joinableMs How long after its start others may join a collection, and wait for it.
   */
  async join(key: string, joinableMs: number, onAnswer: OnAnswer, start: Start): Promise<CachedCollection> {
    const flight = this.#find(key);
    if (!flight) return this.#begin(key, joinableMs, onAnswer, start);
    for (const [source, { promise }] of Object.entries(flight.answers)) {
      void promise.then((result) => onAnswer(source as SourceName, result));
    }
    return (await withTimeout(flight.collected, flight.joinableUntil - Date.now())) ?? start(onAnswer).collected;
  }

  #find(key: string): Flight | undefined {
    const flight = this.#flights.get(key);
    return flight && Date.now() < flight.joinableUntil ? flight : undefined;
  }

  #begin(key: string, joinableMs: number, onAnswer: OnAnswer, start: Start): Promise<CachedCollection> {
    const answers: Flight['answers'] = {
      orcid: Promise.withResolvers(),
      datacite: Promise.withResolvers(),
      figshare: Promise.withResolvers(),
    };
    const { collected, stored } = start((source, result) => {
      answers[source].resolve(result);
      onAnswer(source, result);
    });
    const flight = { collected, answers, joinableUntil: Date.now() + joinableMs };
    this.#flights.set(key, flight);
    // A later flight may have taken this one's place.
    const end = () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    stored.then(end, end);
    return collected;
  }
}

/** @returns Undefined if the promise does not settle in time. */
async function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
