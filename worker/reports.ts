/** Asks and judges: what every route with a report begins with. */
import type { Context } from 'hono';
import { type CollectOptions, DEADLINE_MS } from '../shared/collect/collect-report.ts';
import { exampleFetch } from '../shared/examples/example-fetch.ts';
import type { OrcidId } from '../shared/identifiers/orcid-id.ts';
import type { Selection } from '../shared/items/selection.ts';
import { analyse } from '../shared/report/analyse.ts';
import type { Report } from '../shared/report/report.schema.ts';
import type { Fetch } from '../shared/sources/http/get-json.ts';
import type { UpstreamAccess } from '../shared/sources/http/upstreams.ts';
import { KeptCollections } from './collections/collection-cache.ts';
import { createGather } from './collections/current-collection.ts';
import type { OnAnswer } from './collections/single-flight.ts';
import type { Env } from './env.ts';
import { mayCollect } from './http/client-limits.ts';
import { MAX_CALLS_BESIDE } from './upstreams/budget.ts';
import { type Care, createCare } from './upstreams/resilient-fetch.ts';

/** What a test puts in place of the network, the clock and the cache. */
export interface ReportOptions {
  fetch?: Fetch;
  now?: () => Date;
  deadlineMs?: number;
  cache?: () => Promise<Cache>;
}

export type NoReport = 'unknown-orcid-id' | 'rate-limited';

export interface Made {
  report: Report;
  /** How long ago the services were asked. */
  ageSeconds: number;
}

export type ReportAnswer = Made | { no: NoReport };

export type ReportOn = (
  context: Context<{ Bindings: Env }>,
  id: OrcidId,
  selection: Selection,
  onAnswer?: OnAnswer,
) => Promise<ReportAnswer>;

export interface Reports {
  care: Care;
  reportOn: ReportOn;
  /** For what is collected once, and not kept. */
  collecting: (env: Env, calls: number) => Required<Pick<CollectOptions, 'upstreams' | 'now' | 'deadlineMs'>>;
  /** For what a route asks besides the report, until the same deadline. What is an example asks nobody here either. */
  beside: (id: OrcidId, env: Env) => UpstreamAccess;
}

/** What all requests to one isolate share: who is being asked, and which service is in trouble. */
export function createReports({ fetch, now = () => new Date(), deadlineMs = DEADLINE_MS, cache }: ReportOptions): Reports {
  const care = createCare(fetch, now);
  const gather = createGather({ care, kept: new KeptCollections(cache), now, deadlineMs });

  const reportOn: ReportOn = async (context, id, selection, onAnswer = () => {}) => {
    const found = await gather({
      id,
      env: context.env,
      again: context.req.header('cache-control')?.includes('no-cache') ?? false,
      mayCollect: () => mayCollect(context),
      onAnswer,
      waitUntil: (work) => context.executionCtx.waitUntil(work),
    });
    if (!found) return { no: 'rate-limited' };
    const { collection, madeAt, stale } = found;
    if (!collection) return { no: 'unknown-orcid-id' };
    const ageSeconds = Math.max(0, Math.floor((now().getTime() - madeAt.getTime()) / 1000));
    return { report: { ...analyse(collection, selection, madeAt), stale }, ageSeconds };
  };

  const collecting: Reports['collecting'] = (env, calls) => ({
    upstreams: care.upstreams(env, Date.now() + deadlineMs, calls),
    now: now(),
    deadlineMs,
  });

  const beside: Reports['beside'] = (id, env) => {
    const { upstreams, now: moment } = collecting(env, MAX_CALLS_BESIDE);
    const example = exampleFetch(id, moment);
    return { ...upstreams, ...(example && { fetch: example }), signal: AbortSignal.timeout(deadlineMs) };
  };
  return { care, reportOn, collecting, beside };
}
