/** Makes the reports that every route shows, and holds what all requests to one isolate share. */
import type { Context } from 'hono';
import { type CollectOptions, DEADLINE_MS } from '../shared/collect/collect-report.ts';
import { exampleFetch } from '../shared/examples/example-fetch.ts';
import { type Failure, failure } from '../shared/identifiers/failure.ts';
import type { OrcidId } from '../shared/identifiers/orcid-id.ts';
import type { Selection } from '../shared/items/selection.ts';
import { analyse } from '../shared/report/analyse.ts';
import type { Report } from '../shared/report/report.schema.ts';
import type { Fetch } from '../shared/sources/http/get-json.ts';
import type { UpstreamAccess } from '../shared/sources/http/upstreams.ts';
import { CollectionCache } from './collections/collection-cache.ts';
import { createCurrentCollection } from './collections/current-collection.ts';
import type { OnAnswer } from './collections/single-flight.ts';
import type { Env } from './env.ts';
import { mayCollect, RATE_LIMITED } from './http/client-limits.ts';
import type { AppEnv } from './http/router.ts';
import { MAX_EXTRA_REQUESTS } from './upstreams/budget.ts';
import { createResilientUpstreams, type ResilientUpstreams } from './upstreams/resilient-fetch.ts';

/** What a test uses in place of the network, the clock and the cache. */
export interface ReportOptions {
  fetch?: Fetch;
  now?: () => Date;
  deadlineMs?: number;
  cache?: () => Promise<Cache>;
  /** How long the report page waits for its report before it sends the frame alone. */
  readyMs?: number;
}

export interface ReportWithAge {
  report: Report;
  /** Seconds since the services were queried. */
  ageSeconds: number;
  /** A limit kept the caller from a new collection, so this is made from an older copy. */
  limited: boolean;
}

export type ReportResult = ({ ok: true } & ReportWithAge) | Failure<'unknown-orcid-id' | 'rate-limited'>;

export type ReportOn = <E extends AppEnv>(
  context: Context<E>,
  id: OrcidId,
  selection: Selection,
  onAnswer?: OnAnswer,
) => Promise<ReportResult>;

export interface Reports {
  resilient: ResilientUpstreams;
  collectionCache: CollectionCache;
  reportOn: ReportOn;
  /** For a collection that is made for one request, and not cached. */
  collectOptions: (env: Env, maxRequests: number) => Required<Pick<CollectOptions, 'upstreams' | 'now' | 'deadlineMs'>>;
  /** For what a format needs in addition to the report, with the same deadline. For an example, no service is queried. */
  extraAccess: (id: OrcidId, env: Env) => UpstreamAccess;
}

export function createReports({ fetch, now = () => new Date(), deadlineMs = DEADLINE_MS, cache }: ReportOptions): Reports {
  const resilient = createResilientUpstreams(fetch, now);
  const collectionCache = new CollectionCache(cache);
  const currentCollection = createCurrentCollection({ resilient, cache: collectionCache, now, deadlineMs });

  const reportOn: ReportOn = async (context, id, selection, onAnswer = () => {}) => {
    const found = await currentCollection({
      id,
      env: context.env,
      refresh: context.req.header('cache-control')?.includes('no-cache') ?? false,
      mayCollect: () => mayCollect(context),
      onAnswer,
      waitUntil: (work) => context.executionCtx.waitUntil(work),
    });
    if (!found) return RATE_LIMITED;
    const { collection, collectedAt, stale, limited } = found;
    if (!collection) return UNKNOWN_ORCID_ID;
    const ageSeconds = Math.max(0, Math.floor((now().getTime() - collectedAt.getTime()) / 1000));
    return { ok: true, report: { ...analyse(collection, selection, collectedAt), stale }, ageSeconds, limited };
  };

  const collectOptions: Reports['collectOptions'] = (env, maxRequests) => ({
    upstreams: resilient.upstreamsFor(env, Date.now() + deadlineMs, maxRequests),
    now: now(),
    deadlineMs,
  });

  const extraAccess: Reports['extraAccess'] = (id, env) => {
    const { upstreams, now: moment } = collectOptions(env, MAX_EXTRA_REQUESTS);
    const example = exampleFetch(id, moment);
    return { ...upstreams, ...(example && { fetch: example }), signal: AbortSignal.timeout(deadlineMs) };
  };
  return { resilient, collectionCache, reportOn, collectOptions, extraAccess };
}

const UNKNOWN_ORCID_ID = failure(
  'unknown-orcid-id',
  'ORCID has no record with this iD. Compare it with the address of the record.',
);
