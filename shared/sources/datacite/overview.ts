/**
 * Whose repository this is, and how large: counts without a list.
 *
 * @see https://support.datacite.org/docs/api-get-lists
 * @see https://support.datacite.org/docs/api-queries
 */

import { plainTitle } from '../../identifiers/title.ts';
import type { RepositoryName, RepositoryOverview, RepositorySelection, Share } from '../../registers/repository-overview.ts';
import { getJson } from '../http/get-json.ts';
import { UpstreamError } from '../http/upstream-error.ts';
import { headersFor, type UpstreamAccess } from '../http/upstreams.ts';
import { selectionParameters } from './repository.ts';

const MAX_BYTES = 2_000_000;
const FACETS = 'clients,prefixes,registered,resourceTypes';
/** More names than this need a better search word. */
const MAX_NAMES = 25;

/** One call. @throws {UpstreamError} if DataCite does not answer with counts. */
export async function fetchOverview(selection: RepositorySelection, access: UpstreamAccess): Promise<RepositoryOverview> {
  const meta = await getMeta(
    { ...selectionParameters(selection), 'page[size]': '0', 'disable-facets': 'false', facets: FACETS, affiliation: 'false' },
    access,
  );
  return {
    dois: totalIn(meta),
    clients: sharesIn(meta.clients),
    prefixes: sharesIn(meta.prefixes),
    years: sharesIn(meta.registered).toSorted((a, b) => Number(b.id) - Number(a.id)),
    types: sharesIn(meta.resourceTypes),
  };
}

/** How many DOIs have at least one creator with the scheme name `ORCID`. One call. @throws {UpstreamError} as above. */
export async function countWithOrcid(selection: RepositorySelection, access: UpstreamAccess): Promise<number> {
  const query = 'creators.nameIdentifiers.nameIdentifierScheme:ORCID';
  return totalIn(await getMeta({ ...selectionParameters(selection), query, 'page[size]': '0', 'disable-facets': 'true' }, access));
}

/**
 * Repository accounts whose name or description fits. One call.
 *
 * @throws {UpstreamError} if DataCite does not answer with a list of repositories.
 */
export async function searchRepositories(words: string, access: UpstreamAccess): Promise<RepositoryName[]> {
  const parameters = new URLSearchParams({ query: words, 'page[size]': String(MAX_NAMES), mailto: access.contact });
  const body = await get(`${access.dataciteUrl}/repositories?${parameters}`, access);
  if (!isObject(body) || !Array.isArray(body.data)) throw new UpstreamError('unexpected', 'an answer without repositories');
  return body.data.flatMap((each: unknown) => {
    if (!isObject(each) || typeof each.id !== 'string' || !isObject(each.attributes)) return [];
    const { name } = each.attributes;
    return { client: each.id, name: (typeof name === 'string' ? plainTitle(name) : null) ?? each.id };
  });
}

async function getMeta(parameters: Record<string, string>, access: UpstreamAccess): Promise<Record<string, unknown>> {
  const query = new URLSearchParams({ ...parameters, mailto: access.contact });
  const body = await get(`${access.dataciteUrl}/dois?${query}`, access);
  if (!isObject(body) || !isObject(body.meta)) throw new UpstreamError('unexpected', 'an answer without counts');
  return body.meta;
}

async function get(url: string, access: UpstreamAccess): Promise<unknown> {
  const { body } = await getJson({
    url,
    fetch: access.fetch,
    signal: access.signal,
    maxBytes: MAX_BYTES,
    headers: headersFor(access),
  });
  return body;
}

function totalIn({ total }: Record<string, unknown>): number {
  if (typeof total !== 'number' || !Number.isSafeInteger(total) || total < 0) {
    throw new UpstreamError('unexpected', 'an answer without a total');
  }
  return total;
}

/** What does not fit is left out: these are only details of an overview. */
function sharesIn(facet: unknown): Share[] {
  if (!Array.isArray(facet)) return [];
  return facet.flatMap((each: unknown) => {
    if (!isObject(each) || typeof each.id !== 'string' || typeof each.count !== 'number') return [];
    return { id: each.id, title: (typeof each.title === 'string' ? plainTitle(each.title) : null) ?? each.id, dois: each.count };
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
