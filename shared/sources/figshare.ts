/**
 * The public items that Figshare lists for an iD, by exact match of an author's iD.
 *
 * @see https://docs.figshare.com/#search
 */
import { parseDoi } from '../doi.ts';
import { httpUrl } from '../http-url.ts';
import type { Deposit, SourceResult } from '../model.ts';
import type { OrcidId } from '../orcid-id.ts';
import { plainTitle } from '../title.ts';
import type { Hit } from './figshare.schema.ts';
import { isHit } from './figshare-guards.ts';
import { instant } from './instant.ts';
import { plansOf } from './json-records.ts';
import { WHOLE } from './json-shape.ts';
import { getRecords } from './records.ts';
import { type Asking, type Gathering, headersFor, settle } from './source.ts';
import { UpstreamError } from './upstream-error.ts';

const PAGE_SIZE = 1000;
/** Figshare serves no more than 9,000 hits of one search. */
const MAX_PAGES = 9;
/** A hit is about 1 kB. */
const MAX_BYTES = 8_000_000;

const PLANS = plansOf({
  list: null,
  record: {
    id: WHOLE,
    title: WHOLE,
    doi: WHOLE,
    handle: WHOLE,
    url_public_html: WHOLE,
    published_date: WHOLE,
    defined_type_name: WHOLE,
  },
});

export function askFigshare(id: OrcidId, asking: Asking): Promise<SourceResult<Deposit>> {
  return settle<Deposit>(async (gathering) => {
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const hits = await search(id, page, asking, gathering);
      if (hits < PAGE_SIZE) return;
    }
    gathering.complete = false;
  });
}

/** @returns How many hits the page has. */
async function search(id: OrcidId, page: number, asking: Asking, gathering: Gathering<Deposit>): Promise<number> {
  const request = {
    url: `${asking.figshareUrl}/articles/search`,
    fetch: asking.fetch,
    signal: asking.signal,
    maxBytes: MAX_BYTES,
    headers: headersFor(asking),
    post: { search_for: `:orcid: ${id}`, page, page_size: PAGE_SIZE, order: 'published_date', order_direction: 'desc' },
  };
  const { body, received, records } = await getRecords<Deposit>(request, PLANS, (hit, whole, found) => {
    found.add(isHit(hit) ? toDeposit(hit) : null, whole);
  });
  if (!Array.isArray(body)) throw new UpstreamError('unexpected', 'an answer that is no list');
  gathering.join(records);
  return received;
}

/** Null if it names a DOI that is none. */
export function toDeposit(hit: Hit): Deposit | null {
  const doi = parseDoi(hit.doi);
  if (hit.doi && !doi) return null;
  return {
    id: Number(hit.id),
    doi,
    handle: hit.handle || null,
    title: plainTitle(hit.title),
    type: plainTitle(hit.defined_type_name?.replaceAll('_', ' ')),
    url: httpUrl(hit.url_public_html),
    publishedAt: instant(hit.published_date),
  };
}
