/**
 * The report made in the visitor's own browser, with the same sources and rules as on the server. Loaded when the visitor asks
 * for it, because a service refuses the server.
 */

import { type CollectOptions, collect, DEADLINE_MS } from '../../../shared/collect/collect-report.ts';
import { readOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import { parsePrefix, SCOPES } from '../../../shared/items/selection.ts';
import { analyse, toReportSource } from '../../../shared/report/analyse.ts';
import type { Fetch } from '../../../shared/sources/http/get-json.ts';
import { retrying } from '../../../shared/sources/http/retrying.ts';
import { PUBLIC_SERVICES } from '../../../shared/sources/public-services.ts';
import type { Answer, Question } from './ask-for-report.ts';

/** @param contact Whom DataCite may write to about our requests. */
export async function askDirectly({ orcid, scope, prefix, onSource }: Question, contact: string): Promise<Answer> {
  const read = readOrcidId(orcid);
  if (!read.ok) return { trouble: { code: 'invalid-orcid-id', detail: read.problem.detail } };
  const now = new Date();
  const upstreams = { ...PUBLIC_SERVICES, fetch: retrying(openly, Date.now() + DEADLINE_MS), contact, agent: null };
  const onAnswer: CollectOptions['onAnswer'] = (source, result) => onSource(toReportSource(source, result));
  const collection = await collect(read.id, { upstreams, now, onAnswer });
  if (!collection) return { trouble: { code: 'unknown-orcid-id', detail: 'ORCID has no record with this iD.' } };
  const selection = {
    scope: SCOPES.find((each) => each === scope) ?? 'figshare',
    prefix: prefix && parsePrefix(prefix) ? prefix : null,
  };
  return { report: analyse(collection, selection, now) };
}

/** A browser does not show where it is led, so it is to go there: ORCID leads from a merged iD to the primary one. */
const openly: Fetch = (url, init) =>
  fetch(url, { ...(init as RequestInit), redirect: 'follow', credentials: 'omit', referrerPolicy: 'no-referrer' });
