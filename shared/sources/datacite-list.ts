/**
 * Lists of DOIs at DataCite, by a query or by name. What is read of each is the caller's business.
 *
 * @see https://support.datacite.org/docs/api-queries
 */
import type { Doi } from '../doi.ts';
import { isDoiList } from './datacite-guards.ts';
import { plansOf } from './json-records.ts';
import { type Shape, WHOLE } from './json-shape.ts';
import { getRecords } from './records.ts';
import { type Asking, allDone, type Gathering, headersFor } from './source.ts';
import { UpstreamError } from './upstream-error.ts';

const PAGE_SIZE = 1000;
/** DataCite serves no more than 10,000 records of one query by page number. */
const MAX_PAGES = 10;
const MAX_BYTES = 32_000_000;

/** An address of about 6 kB, the longest that we dare to send. */
const MAX_QUERY_CHARACTERS = 4500;
/** More would exceed what a Worker may have open at once. */
const MAX_BATCHES = 6;

/** What is read of the attributes that are asked for. */
const FIELDS = {
  url: WHOLE,
  titles: [{ title: WHOLE }],
  publisher: WHOLE,
  container: { title: WHOLE },
  publicationYear: WHOLE,
  types: { resourceTypeGeneral: WHOLE, resourceType: WHOLE },
  registered: WHOLE,
  dates: [{ date: WHOLE, dateType: WHOLE }],
  relatedIdentifiers: [{ relationType: WHOLE, relatedIdentifier: WHOLE }],
} as const satisfies Record<string, Shape>;

const AGENTS = [
  {
    name: WHOLE,
    nameType: WHOLE,
    givenName: WHOLE,
    familyName: WHOLE,
    nameIdentifiers: [{ nameIdentifier: WHOLE, nameIdentifierScheme: WHOLE }],
  },
] as const;

const PLANS = plansOf({
  list: 'data',
  beside: { meta: { total: WHOLE } },
  record: {
    id: WHOLE,
    attributes: { ...FIELDS, creators: AGENTS, contributors: AGENTS },
    relationships: { client: { data: { id: WHOLE } } },
  },
});

export interface Listing<Entry> {
  /** The attributes to send, separated by commas. */
  fields: string;
  asking: Asking;
  gathering: Gathering<Entry>;
  /** @returns Null for a malformed record. */
  readOne: (record: unknown) => Entry | null;
}

/** Builds the pages itself: DataCite's own link to the next page loses parameters. */
export async function list<Entry>(query: string, { fields, asking, gathering, readOne }: Listing<Entry>): Promise<void> {
  let received = 0;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { records, total, length } = await getPage(query, fields, page, asking, readOne);
    gathering.join(records);
    received += length;
    if (received >= total) return;
    if (length === 0) break;
  }
  gathering.complete = false;
}

/** @param onAnswer Told the DOIs of each batch that was answered, known to DataCite or not. */
export async function listByDoi<Entry>(
  dois: readonly Doi[],
  listing: Listing<Entry>,
  onAnswer: (batch: readonly Doi[]) => void = () => {},
): Promise<void> {
  const batches = batchesOf(dois);
  const asked = batches.slice(0, MAX_BATCHES);
  listing.gathering.complete = asked.length === batches.length;
  await allDone(
    asked.map(async (batch) => {
      await list(`uid:(${batch.map(quoted).join(' OR ')})`, listing);
      onAnswer(batch);
    }),
  );
}

export function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

async function getPage<Entry>(
  query: string,
  fields: string,
  page: number,
  asking: Asking,
  readOne: Listing<Entry>['readOne'],
): Promise<{ records: Gathering<Entry>; total: number; length: number }> {
  const parameters = new URLSearchParams({
    query,
    'fields[dois]': fields,
    'disable-facets': 'true',
    'page[size]': String(PAGE_SIZE),
    'page[number]': String(page),
    sort: 'created',
    mailto: asking.contact,
  });
  const request = {
    url: `${asking.dataciteUrl}/dois?${parameters}`,
    fetch: asking.fetch,
    signal: asking.signal,
    maxBytes: MAX_BYTES,
    headers: headersFor(asking),
  };
  const { body, received, records } = await getRecords<Entry>(request, PLANS, (record, whole, found) => {
    found.add(readOne(record), whole);
  });
  if (!isDoiList(body)) throw new UpstreamError('unexpected', 'an answer that is no list of DOIs');
  return { records, total: body.meta.total, length: received };
}

function batchesOf(dois: readonly Doi[]): Doi[][] {
  const batches: Doi[][] = [];
  let room = 0;
  for (const doi of dois) {
    const characters = encodeURIComponent(`"${doi}" OR `).length;
    if (characters > room) {
      batches.push([]);
      room = MAX_QUERY_CHARACTERS;
    }
    batches.at(-1)?.push(doi);
    room -= characters;
  }
  return batches;
}
