/** The collection for an iD: the cached one while it is new enough, else a new one, else the last good one. */
import { collect, DEADLINE_MS } from '../../shared/collect/collect-report.ts';
import { exampleOf } from '../../shared/examples/ids.ts';
import type { OrcidId } from '../../shared/identifiers/orcid-id.ts';
import type { Env } from '../env.ts';
import { freshSeconds, LIFETIMES } from '../http/lifetimes.ts';
import { MAX_REQUESTS } from '../upstreams/budget.ts';
import type { ResilientUpstreams } from '../upstreams/resilient-fetch.ts';
import type { CachedCollection, CollectionCache } from './collection-cache.ts';
import { type InFlightCollection, type OnAnswer, SingleFlight } from './single-flight.ts';

/** A caller who asks us to bypass the cache still gets a copy that is newer than this. */
const MIN_REFRESH_SECONDS = 30;
/** How long a request waits for another's collection beyond its deadline. */
const GRACE_MS = 500;

const { fresh, whileRevalidating, ifError } = LIFETIMES.complete;

export interface CollectionRequest {
  id: OrcidId;
  env: Env;
  /** Bypasses the cached copy. */
  refresh: boolean;
  /** Whether the caller may cause another collection. */
  mayCollect: () => Promise<boolean>;
  onAnswer: OnAnswer;
  waitUntil: (work: Promise<unknown>) => void;
}

export interface CurrentCollection extends CachedCollection {
  /** A service has just failed, and this is the last collection in which all answered. */
  stale: boolean;
  /** The caller may not cause another collection, and so got an older one. */
  limited: boolean;
}

interface Dependencies {
  resilient: ResilientUpstreams;
  cache: CollectionCache;
  now: () => Date;
  deadlineMs?: number | undefined;
}

export function createCurrentCollection({ resilient, cache, now, deadlineMs = DEADLINE_MS }: Dependencies) {
  const inFlight = new SingleFlight();

  async function collectNow({ id, env }: CollectionRequest, onAnswer: OnAnswer): Promise<CachedCollection> {
    const collectedAt = now();
    const upstreams = resilient.upstreamsFor(env, Date.now() + deadlineMs, MAX_REQUESTS);
    return { collection: await collect(id, { upstreams, now: collectedAt, deadlineMs, onAnswer }), collectedAt };
  }

  /** The caller does not wait until the collection is stored. */
  function start(request: CollectionRequest, onAnswer: OnAnswer): InFlightCollection {
    const { id, env, waitUntil } = request;
    const collected = collectNow(request, onAnswer);
    const stored = collected.then((made) => (isUseful(made) ? cache.write(id, env, made, storedSeconds(made)) : undefined));
    // Others may be waiting for it even after this caller has gone.
    waitUntil(stored.catch(() => undefined));
    return { collected, stored };
  }

  function collectOrJoin(request: CollectionRequest): Promise<CachedCollection> {
    return inFlight.join(request.id, deadlineMs + GRACE_MS, request.onAnswer, (onAnswer) => start(request, onAnswer));
  }

  function refreshInTheBackground(request: CollectionRequest): void {
    request.waitUntil(collectOrJoin({ ...request, onAnswer: () => {} }).catch(() => undefined));
  }

  /** @param old A copy that is no longer new enough, if there is one. */
  async function refreshed(
    request: CollectionRequest,
    old: CachedCollection | undefined,
    ageSeconds: number,
  ): Promise<CurrentCollection | null> {
    const isAllowed = inFlight.isInFlight(request.id) || (await request.mayCollect());
    if (!isAllowed) return old ? { ...old, stale: false, limited: true } : null;
    if (old && ageSeconds < fresh + whileRevalidating && !request.refresh) {
      refreshInTheBackground(request);
      return { ...old, stale: false, limited: false };
    }
    const made = await collectOrJoin(request);
    return old && !isUseful(made) ? { ...old, stale: true, limited: false } : { ...made, stale: false, limited: false };
  }

  /** @returns Null if there is no copy and the caller may not cause another collection. */
  return async function currentCollection(request: CollectionRequest): Promise<CurrentCollection | null> {
    if (exampleOf(request.id)) return { ...(await collectNow(request, request.onAnswer)), stale: false, limited: false };
    const found = await cache.read(request.id, request.env);
    const ageSeconds = found ? (now().getTime() - found.collectedAt.getTime()) / 1000 : Number.POSITIVE_INFINITY;
    const old = found && ageSeconds < storedSeconds(found) ? found : undefined;
    const isNewEnough = ageSeconds < (request.refresh ? MIN_REFRESH_SECONDS : fresh);
    return old && isNewEnough ? { ...old, stale: false, limited: false } : refreshed(request, old, ageSeconds);
  };
}

/** All three services answered, even if with nothing, or ORCID has no record with this iD. */
function isUseful({ collection }: CachedCollection): boolean {
  return !collection || [collection.works, collection.registrations, collection.deposits].every(({ ok }) => ok);
}

function storedSeconds({ collection }: CachedCollection): number {
  return collection ? fresh + ifError : freshSeconds('unknownId');
}
