/** Asks and judges: what every route with a report begins with. */
import { analyse } from '../shared/analyse.ts';
import { type CollectOptions, collect } from '../shared/collect.ts';
import type { OrcidId } from '../shared/orcid-id.ts';
import type { Report } from '../shared/report.ts';
import type { Selection } from '../shared/scope.ts';
import type { Fetch } from '../shared/sources/get-json.ts';
import type { Env } from './env.ts';
import { upstreamsOf } from './http/upstreams.ts';

/** What a test puts in place of the network and the clock. */
export interface ReportOptions {
  fetch?: Fetch;
  now?: () => Date;
  deadlineMs?: number;
}

/** @returns The report, or null if ORCID does not know the iD. */
export async function reportOn(
  id: OrcidId,
  selection: Selection,
  env: Env,
  { fetch, now = () => new Date(), ...limits }: ReportOptions,
  progress: Pick<CollectOptions, 'onAnswer'> = {},
): Promise<Report | null> {
  const moment = now();
  const upstreams = { ...upstreamsOf(env), ...(fetch && { fetch }) };
  const collection = await collect(id, { upstreams, now: moment, ...limits, ...progress });
  return collection && analyse(collection, selection, moment);
}
