/** Who asks for an iD that is being collected already waits for that collection. */
import type { CollectOptions } from '../../shared/collect.ts';
import type { SourceName, SourceResult } from '../../shared/model.ts';
import type { Kept } from './kept.ts';

export type OnAnswer = NonNullable<CollectOptions['onAnswer']>;

interface Flight {
  landed: Promise<Kept>;
  /** Promises, because a request may not write to the stream of another, but may wait for what another brings. */
  heard: Record<SourceName, PromiseWithResolvers<SourceResult<unknown>>>;
}

export class Flights {
  readonly #inFlight = new Map<string, Flight>();

  isInFlight(key: string): boolean {
    return this.#inFlight.has(key);
  }

  /**
   * @param patienceMs After so long a follower no longer waits: whoever began may have been ended by the platform.
   * @param collect Begins a collection. Called if none is in flight, or if it does not land.
   */
  async join(key: string, patienceMs: number, onAnswer: OnAnswer, collect: (tell: OnAnswer) => Promise<Kept>): Promise<Kept> {
    const flight = this.#inFlight.get(key);
    if (!flight) return this.#start(key, onAnswer, collect);
    for (const [source, { promise }] of Object.entries(flight.heard)) {
      void promise.then((result) => onAnswer(source as SourceName, result));
    }
    return (await withPatience(flight.landed, patienceMs)) ?? collect(onAnswer);
  }

  #start(key: string, onAnswer: OnAnswer, collect: (tell: OnAnswer) => Promise<Kept>): Promise<Kept> {
    const heard: Flight['heard'] = {
      orcid: Promise.withResolvers(),
      datacite: Promise.withResolvers(),
      figshare: Promise.withResolvers(),
    };
    const landed = collect((source, result) => {
      heard[source].resolve(result);
      onAnswer(source, result);
    }).finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, { landed, heard });
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
