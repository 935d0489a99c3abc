/**
 * Makes the report in the visitor's own browser, with the same sources and rules as on the server. It is loaded only if a service
 * refuses our server and the visitor chooses this.
 */

import { type CollectOptions, collect, DEADLINE_MS } from '../../../shared/collect/collect-report.ts';
import { readOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import { parsePrefix, SCOPES } from '../../../shared/items/selection.ts';
import { analyse } from '../../../shared/report/analyse.ts';
import { toReportSource } from '../../../shared/report/report-source.ts';
import type { Fetch } from '../../../shared/sources/http/get-json.ts';
import { retrying } from '../../../shared/sources/http/retrying.ts';
import { PUBLIC_SERVICES } from '../../../shared/sources/public-services.ts';
import type { PageState } from '../../../shared/views/page-state.ts';
import type { How, ReportQuestion } from './ask-for-report.ts';

/** @param contact The email address that DataCite receives with our requests. */
export async function reportDirectly(
  { orcid, scope, prefix }: ReportQuestion,
  { onSource }: How,
  contact: string,
): Promise<PageState> {
  const refused = { is: 'no-report', asked: orcid, doi: null, retryIn: null } as const;
  const read = readOrcidId(orcid);
  if (!read.ok) return { ...refused, code: 'invalid-orcid-id', detail: read.problem.detail };
  const now = new Date();
  const upstreams = { ...PUBLIC_SERVICES, fetch: retrying(publicFetch, Date.now() + DEADLINE_MS), contact, agent: null };
  const onAnswer: CollectOptions['onAnswer'] = (source, result) => onSource(toReportSource(source, result));
  const collection = await collect(read.id, { upstreams, now, onAnswer });
  if (!collection) return { ...refused, code: 'unknown-orcid-id', detail: 'Compare it with the address of the record.' };
  const selection = {
    scope: SCOPES.find((each) => each === scope) ?? 'figshare',
    prefix: prefix && parsePrefix(prefix) ? prefix : null,
  };
  return { is: 'report', report: analyse(collection, selection, now) };
}

/** Follows redirects itself, because a browser hides where they lead. ORCID redirects a merged iD to the primary record. */
const publicFetch: Fetch = (url, init) =>
  fetch(url, { ...(init as RequestInit), redirect: 'follow', credentials: 'omit', referrerPolicy: 'no-referrer' });
