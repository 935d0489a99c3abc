/** Who asks for an iD that is being collected already waits for that collection. */
import type { CollectOptions } from '../../shared/collect/collect-report.ts';
import type { SourceName, SourceResult } from '../../shared/registers/source-result.ts';
import type { Kept } from './collection-cache.ts';

export type OnAnswer = NonNullable<CollectOptions['onAnswer']>;

/** A collection that was begun. */
export interface Begun {
  landed: Promise<Kept>;
  /** Until then others take part in it: what landed has to be kept before they find it elsewhere. */
  over: Promise<unknown>;
}

interface Flight extends Pick<Begun, 'landed'> {
  /** Promises, because a request may not write to the stream of another, but may wait for what another brings. */
  heard: Record<SourceName, PromiseWithResolvers<SourceResult<unknown>>>;
  /** As `Date.now()`. From then on nobody takes part: whoever began may have been ended by the platform. */
  until: number;
}

export class Flights {
  readonly #inFlight = new Map<string, Flight>();

  isInFlight(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  /**
   * @param patienceMs For so long from its beginning others take part in a collection, and wait for it.
   * @param begin Begins a collection. Called if none is in flight, or if it does not land.
   */
  async join(key: string, patienceMs: number, onAnswer: OnAnswer, begin: (tell: OnAnswer) => Begun): Promise<Kept> {
    const flight = this.#find(key);
    if (!flight) return this.#start(key, patienceMs, onAnswer, begin);
    for (const [source, { promise }] of Object.entries(flight.heard)) {
      void promise.then((result) => onAnswer(source as SourceName, result));
    }
    return (await withPatience(flight.landed, flight.until - Date.now())) ?? begin(onAnswer).landed;
  }

  #find(key: string): Flight | undefined {
    const flight = this.#inFlight.get(key);
    return flight && Date.now() < flight.until ? flight : undefined;
  }

  #start(key: string, patienceMs: number, onAnswer: OnAnswer, begin: (tell: OnAnswer) => Begun): Promise<Kept> {
    const heard: Flight['heard'] = {
      orcid: Promise.withResolvers(),
      datacite: Promise.withResolvers(),
      figshare: Promise.withResolvers(),
    };
    const { landed, over } = begin((source, result) => {
      heard[source].resolve(result);
      onAnswer(source, result);
    });
    const flight = { landed, heard, until: Date.now() + patienceMs };
    this.#inFlight.set(key, flight);
    const end = () => {
      if (this.#inFlight.get(key) === flight) this.#inFlight.delete(key);
    };
    over.then(end, end);
    return landed;
  }
}

async function withPatience<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([promise, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
