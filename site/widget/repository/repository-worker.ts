/** The worker of the page that checks a repository. It alone asks DataCite and ORCID, from the visitor's browser. */
import { expose, proxy } from 'comlink';
import { type Doi, doiPrefix } from '../../../shared/identifiers/doi.ts';
import type { RepositoryName, RepositoryOverview, RepositorySelection } from '../../../shared/registers/repository-overview.ts';
import type { Reason } from '../../../shared/registers/source-result.ts';
import { countWithOrcid, fetchOverview, searchRepositories } from '../../../shared/sources/datacite/overview.ts';
import { fetchAgencies } from '../../../shared/sources/doi-org/agencies.ts';
import { fetchItem } from '../../../shared/sources/figshare/item.ts';
import type { Fetch } from '../../../shared/sources/http/get-json.ts';
import { UpstreamError } from '../../../shared/sources/http/upstream-error.ts';
import type { UpstreamAccess, Upstreams } from '../../../shared/sources/http/upstreams.ts';
import { PUBLIC_SERVICES } from '../../../shared/sources/public-services.ts';
import { RepositoryCheck } from './repository-check.ts';

export type Answer<Value> = { ok: true; value: Value } | { ok: false; reason: Reason };

/** A first answer must not take long. */
const DEADLINE_MS = 30_000;

/** ORCID redirects a merged iD to the primary record, and a browser hides where redirects lead. */
const publicFetch: Fetch = (url, init) =>
  fetch(url, { ...(init as RequestInit), redirect: 'follow', credentials: 'omit', referrerPolicy: 'no-referrer' });

/** @param contact The email address that DataCite receives with our requests. */
function upstreamsFor(contact: string): Upstreams {
  return { ...PUBLIC_SERVICES, fetch: publicFetch, contact, agent: null };
}

async function answer<Value>(contact: string, ask: (access: UpstreamAccess) => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await ask({ ...upstreamsFor(contact), signal: AbortSignal.timeout(DEADLINE_MS) }) };
  } catch (error) {
    if (error instanceof UpstreamError) return { ok: false, reason: error.reason };
    throw error;
  }
}

const service = {
  overview: (selection: RepositorySelection, contact: string): Promise<Answer<RepositoryOverview>> =>
    answer(contact, (access) => fetchOverview(selection, access)),
  names: (words: string, contact: string): Promise<Answer<RepositoryName[]>> =>
    answer(contact, (access) => searchRepositories(words, access)),
  /** @returns The prefix of an item's DOI; null if Figshare has no such public item, or the item has no DOI. */
  async prefixOfItem(item: number, contact: string): Promise<Answer<string | null>> {
    const answered = await answer(contact, (access) => fetchItem(item, access));
    if (!answered.ok) return answered;
    const { value } = answered;
    if (!value.ok) return { ok: false, reason: value.reason };
    const doi: Doi | null = value.entries[0]?.doi ?? null;
    return { ok: true, value: doi && doiPrefix(doi) };
  },
  withOrcid: (selection: RepositorySelection, contact: string): Promise<Answer<number>> =>
    answer(contact, (access) => countWithOrcid(selection, access)),
  /** @returns The agency that registers the prefix, such as `Crossref`; null if doi.org does not know it or did not answer. */
  async agency(prefix: string, contact: string): Promise<string | null> {
    const found = await answer(contact, (access) => fetchAgencies([prefix], access));
    return found.ok ? (found.value.get(prefix) ?? null) : null;
  },
  check: (selection: RepositorySelection, total: number, contact: string) =>
    proxy(new RepositoryCheck(upstreamsFor(contact), selection, total)),
};

export type RepositoryService = typeof service;

expose(service);
