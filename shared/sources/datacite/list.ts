/**
 * Lists DOI records at DataCite, by a query or by DOI. The caller decides which fields it reads.
 *
 * @see https://support.datacite.org/docs/api-queries
 */
import type { Doi } from '../../identifiers/doi.ts';
import { getRecords } from '../get-records.ts';
import { UpstreamError } from '../http/upstream-error.ts';
import { headersFor, type UpstreamAccess } from '../http/upstreams.ts';
import type { Layout } from '../json/layout.ts';
import { allDone, type Retrieval } from '../retrieval.ts';
import type { DoisOutline, RecordDraft } from './fields.ts';

/** The most that DataCite sends on one page. */
export const PAGE_SIZE = 1000;
/** DataCite serves no more than 10,000 records of one query by page number. */
export const MAX_LISTED = 10_000;
const MAX_PAGES = MAX_LISTED / PAGE_SIZE;
const MAX_BYTES = 32_000_000;

/** Makes an address of about 6 kB. Gateways may refuse longer ones. */
const MAX_QUERY_CHARACTERS = 4500;
/** A Worker may have six connections open at once. */
const MAX_BATCHES = 6;

export interface Listing<Draft, Entry> {
  /** The attributes to send, separated by commas. */
  fields: string;
  /** How a record is read. */
  layout: Layout<Draft, DoisOutline>;
  access: UpstreamAccess;
  retrieval: Retrieval<Entry>;
  /** @returns Null for a record without a valid DOI, which then counts as malformed. */
  readOne: (record: Draft) => Entry | null;
}

/** Builds the addresses of pages itself, because DataCite's own link to the next page loses parameters. */
export async function listDois<Draft extends RecordDraft, Entry>(query: string, listing: Listing<Draft, Entry>): Promise<void> {
  const { retrieval } = listing;
  let received = 0;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { records, total, length } = await getPage(
      { query, 'page[size]': String(PAGE_SIZE), 'page[number]': String(page), sort: 'created' },
      listing,
    );
    retrieval.join(records);
    received += length;
    if (received >= total) return;
    if (length === 0) break;
  }
  retrieval.complete = false;
}

/** @param onAnswer Called with the DOIs of each batch that DataCite answered, whether it has them or not. */
export async function listByDoi<Draft extends RecordDraft, Entry>(
  dois: readonly Doi[],
  listing: Listing<Draft, Entry>,
  onAnswer: (batch: readonly Doi[]) => void = () => {},
): Promise<void> {
  const batches = batchesOf(dois);
  const asked = batches.slice(0, MAX_BATCHES);
  listing.retrieval.complete = asked.length === batches.length;
  await allDone(
    asked.map(async (batch) => {
      await listDois(`uid:(${batch.map(quoted).join(' OR ')})`, listing);
      onAnswer(batch);
    }),
  );
}

export function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * One page of a list.
 *
 * @param which The parameters that select the records and the page.
 * @throws {UpstreamError} if DataCite does not answer with a list of DOIs.
 */
export async function getPage<Draft extends RecordDraft, Entry>(
  which: Readonly<Record<string, string>>,
  { fields, layout, access, readOne }: Omit<Listing<Draft, Entry>, 'retrieval'>,
): Promise<{ records: Retrieval<Entry>; total: number; length: number }> {
  const parameters = new URLSearchParams({
    ...which,
    'fields[dois]': fields,
    'disable-facets': 'true',
    mailto: access.contact,
  });
  const request = {
    url: `${access.dataciteUrl}/dois?${parameters}`,
    fetch: access.fetch,
    signal: access.signal,
    maxBytes: MAX_BYTES,
    headers: headersFor(access),
  };
  const { outline, received, records } = await getRecords<Draft, DoisOutline, Entry>(request, layout, (record, whole, found) => {
    found.add(record?.hasAttributes ? readOne(record) : null, whole);
  });
  if (typeof outline?.total !== 'number') throw new UpstreamError('unexpected', 'an answer that is not a list of DOIs');
  return { records, total: outline.total, length: received };
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
