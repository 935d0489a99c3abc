/**
 * Finds the ORCID records that publicly show works with DOIs of a prefix.
 *
 * @see https://github.com/ORCID/ORCID-Source/blob/main/orcid-api-web/tutorial/search.md
 */
import { type OrcidId, parseOrcidId } from '../../identifiers/orcid-id.ts';
import { getJson } from '../http/get-json.ts';
import { UpstreamError } from '../http/upstream-error.ts';
import { headersFor, type UpstreamAccess } from '../http/upstreams.ts';

/** The most that ORCID sends at once. */
export const SEARCH_ROWS = 1000;
/** Without a member's token, ORCID refuses to begin behind the 10,000th result. */
export const MAX_SEARCH_RESULTS = 11_000;
/** A result is about 200 bytes. */
const MAX_BYTES = 4_000_000;

export interface SearchPage {
  ids: OrcidId[];
  /** How many records there are in all. */
  found: number;
  /** How many results this page has, those that we could not read included. */
  received: number;
}

/**
 * One page of the records with any public work whose DOI has the prefix, also as a part of something. Only iDs are requested, so no
 * email address is.
 *
 * @param start How many results to skip.
 * @throws {UpstreamError} if ORCID does not answer with results.
 */
export async function searchRecords(prefix: string, start: number, access: UpstreamAccess): Promise<SearchPage> {
  const parameters = new URLSearchParams({
    q: `digital-object-ids:${prefix}`,
    fl: 'orcid',
    rows: String(SEARCH_ROWS),
    start: String(start),
  });
  const { body } = await getJson({
    url: `${access.orcidUrl}/expanded-search/?${parameters}`,
    fetch: access.fetch,
    signal: access.signal,
    maxBytes: MAX_BYTES,
    headers: headersFor(access),
  });
  const { 'expanded-result': results, 'num-found': found } = (body ?? {}) as Record<string, unknown>;
  if (typeof found !== 'number' || !(Array.isArray(results) || results === null)) {
    throw new UpstreamError('unexpected', 'an answer without results');
  }
  const ids = (results ?? []).map((each: unknown) => idOf(each)).filter((id: OrcidId | null) => id !== null);
  return { ids, found, received: results?.length ?? 0 };
}

function idOf(result: unknown): OrcidId | null {
  const id = (result as Record<string, unknown> | null)?.['orcid-id'];
  return typeof id === 'string' ? parseOrcidId(id) : null;
}
