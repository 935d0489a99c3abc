/**
 * Searches Figshare for the public items that have the iD on one of their authors.
 *
 * @see https://docs.figshare.com/#search
 */

import type { OrcidId } from '../../identifiers/orcid-id.ts';
import type { Deposit } from '../../registers/deposit.ts';
import type { SourceResult } from '../../registers/source-result.ts';
import { getRecords } from '../get-records.ts';
import { UpstreamError } from '../http/upstream-error.ts';
import { headersFor, type UpstreamAccess } from '../http/upstreams.ts';
import { object } from '../json/containers.ts';
import type { Layout } from '../json/layout.ts';
import { type Retrieval, settle } from '../retrieval.ts';
import { HIT, HitDraft, toDeposit } from './hit.ts';

const PAGE_SIZE = 1000;
/** Figshare serves no more than 9,000 hits of one search. */
const MAX_PAGES = 9;
/** A hit is about 1 kB. */
const MAX_BYTES = 8_000_000;

export const HITS: Layout<HitDraft, object> = {
  list: null,
  Draft: HitDraft,
  record: object(HIT),
  Outline: Object,
  outline: {},
};

export function searchDeposits(id: OrcidId, access: UpstreamAccess): Promise<SourceResult<Deposit>> {
  return settle<Deposit>(async (retrieval) => {
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const hits = await search(id, page, access, retrieval);
      if (hits < PAGE_SIZE) return;
    }
    retrieval.complete = false;
  });
}

/** @returns How many hits the page has. */
async function search(id: OrcidId, page: number, access: UpstreamAccess, retrieval: Retrieval<Deposit>): Promise<number> {
  const request = {
    url: `${access.figshareUrl}/articles/search`,
    fetch: access.fetch,
    signal: access.signal,
    maxBytes: MAX_BYTES,
    headers: headersFor(access),
    post: { search_for: `:orcid: ${id}`, page, page_size: PAGE_SIZE, order: 'published_date', order_direction: 'desc' },
  };
  const { outline, received, records } = await getRecords<HitDraft, object, Deposit>(request, HITS, (hit, whole, found) => {
    found.add(hit && toDeposit(hit), whole);
  });
  if (!outline) throw new UpstreamError('unexpected', 'an answer that is not a list');
  retrieval.join(records);
  return received;
}
