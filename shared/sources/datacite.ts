/**
 * DOIs at DataCite: all that name an iD, and any that are asked for by name.
 *
 * @see https://support.datacite.org/docs/api-queries
 */
import { type Doi, parseDoi } from '../doi.ts';
import { httpUrl } from '../http-url.ts';
import type { Registration, SourceResult } from '../model.ts';
import type { OrcidId } from '../orcid-id.ts';
import { plainTitle } from '../title.ts';
import { type DoiRecord, doiListSchema, doiRecordSchema } from './datacite.schema.ts';
import { roleOf } from './datacite-role.ts';
import { getJson } from './get-json.ts';
import { instant } from './instant.ts';
import { type Asking, allDone, type Gathering, headersFor, settle } from './source.ts';
import { UpstreamError } from './upstream-error.ts';

const PAGE_SIZE = 1000;
/** DataCite serves no more than 10,000 records of one query by page number. */
const MAX_PAGES = 10;
const MAX_BYTES = 32_000_000;

/** An address of about 6 kB, the longest that we dare to send. */
const MAX_QUERY_CHARACTERS = 4500;
/** More would exceed what a Worker may have open at once. */
const MAX_BATCHES = 6;

const FIELDS = 'doi,url,titles,publisher,container,publicationYear,types,registered,relatedIdentifiers,client,creators';

/** Every DOI that names the iD, among its creators or its contributors. */
export function askDataciteByOrcid(id: OrcidId, asking: Asking): Promise<SourceResult<Registration>> {
  return settle<Registration>(async (gathering) => {
    await allDone([
      list(`creators.nameIdentifiers.nameIdentifier:(${spellings(id)})`, FIELDS, id, asking, gathering),
      list(`contributors.nameIdentifiers.nameIdentifier:(${spellings(id)})`, `${FIELDS},contributors`, id, asking, gathering),
    ]);
  });
}

/** The DOIs of a list that DataCite knows; `lookedUp` has those that it was asked for. */
export async function askDataciteByDoi(
  dois: readonly Doi[],
  id: OrcidId,
  asking: Asking,
): Promise<SourceResult<Registration> & { lookedUp: ReadonlySet<Doi> }> {
  const batches = batchesOf(dois);
  const asked = batches.slice(0, MAX_BATCHES);
  const lookedUp = new Set<Doi>();
  const result = await settle<Registration>(async (gathering) => {
    gathering.complete = asked.length === batches.length;
    await allDone(
      asked.map(async (batch) => {
        await list(`uid:(${batch.map(quoted).join(' OR ')})`, `${FIELDS},contributors`, id, asking, gathering);
        for (const doi of batch) lookedUp.add(doi);
      }),
    );
  });
  return { ...result, lookedUp };
}

/** DataCite compares the whole value, letter by letter: each spelling that occurs is asked for. */
function spellings(id: OrcidId): string {
  const cases = id.endsWith('X') ? [id, id.toLowerCase()] : [id];
  const hosts = ['', 'https://orcid.org/', 'http://orcid.org/', 'https://www.orcid.org/', 'http://www.orcid.org/', 'orcid.org/'];
  const written = cases.flatMap((each) => [
    ...hosts.map((host) => host + each),
    `https://orcid.org/${each}/`,
    each.replaceAll('-', ''),
    each.replaceAll('-', ' '),
  ]);
  return written.map(quoted).join(' OR ');
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** Builds the pages itself: DataCite's own link to the next page loses parameters. */
async function list(query: string, fields: string, id: OrcidId, asking: Asking, gathering: Gathering<Registration>): Promise<void> {
  let received = 0;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data, meta } = await getPage(query, fields, page, asking);
    gathering.read(data, (record) => {
      const readable = doiRecordSchema.safeParse(record).data;
      return readable ? toRegistration(readable, id) : null;
    });
    received += data.length;
    if (received >= meta.total) return;
    if (data.length === 0) break;
  }
  gathering.complete = false;
}

async function getPage(query: string, fields: string, page: number, asking: Asking) {
  const parameters = new URLSearchParams({
    query,
    'fields[dois]': fields,
    'disable-facets': 'true',
    'page[size]': String(PAGE_SIZE),
    'page[number]': String(page),
    sort: 'created',
    mailto: asking.contact,
  });
  const { body } = await getJson({
    url: `${asking.dataciteUrl}/dois?${parameters}`,
    fetch: asking.fetch,
    signal: asking.signal,
    maxBytes: MAX_BYTES,
    headers: headersFor(asking),
  });
  const answer = doiListSchema.safeParse(body).data;
  if (!answer) throw new UpstreamError('unexpected', 'an answer that is no list of DOIs');
  return answer;
}

function toRegistration({ id: name, attributes, relationships }: DoiRecord, id: OrcidId): Registration | null {
  const doi = parseDoi(name);
  if (!doi) return null;
  const title = plainTitle(attributes.titles?.find((each) => each.title)?.title);
  return {
    doi,
    role: roleOf(id, attributes),
    title,
    type: typeOf(attributes.types),
    url: httpUrl(attributes.url),
    client: relationships?.client?.data?.id ?? null,
    registeredAt: instant(attributes.registered),
    isPart: attributes.relatedIdentifiers?.some((each) => each.relationType?.trim() === 'IsPartOf') ?? false,
    isComplete: !!title && !!(attributes.publisher || attributes.container?.title) && !!attributes.publicationYear,
  };
}

/** `JournalArticle` reads "journal article". */
function typeOf(types: DoiRecord['attributes']['types']): string | null {
  const general = types?.resourceTypeGeneral?.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return plainTitle(general || types?.resourceType);
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
