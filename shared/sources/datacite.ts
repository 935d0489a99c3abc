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
import type { DoiRecord } from './datacite.schema.ts';
import { isPart, requiredOf } from './datacite-attributes.ts';
import { isDoiRecord } from './datacite-guards.ts';
import { list, listByDoi, quoted } from './datacite-list.ts';
import { roleOf } from './datacite-role.ts';
import { instant } from './instant.ts';
import { type Asking, allDone, settle } from './source.ts';

const FIELDS = 'doi,url,titles,publisher,container,publicationYear,types,registered,relatedIdentifiers,client,creators';
const FIELDS_OF_BOTH = `${FIELDS},contributors`;

/** Every DOI that names the iD, among its creators or its contributors. */
export function askDataciteByOrcid(id: OrcidId, asking: Asking): Promise<SourceResult<Registration>> {
  const query = `nameIdentifiers.nameIdentifier:(${spellings(id)})`;
  return settle<Registration>(async (gathering) => {
    const listing = { asking, gathering, readOne: registrationFor(id) };
    await allDone([
      list(`creators.${query}`, { ...listing, fields: FIELDS }),
      list(`contributors.${query}`, { ...listing, fields: FIELDS_OF_BOTH }),
    ]);
  });
}

/** The DOIs of a list that DataCite knows; `lookedUp` has those that it was asked for. */
export async function askDataciteByDoi(
  dois: readonly Doi[],
  id: OrcidId,
  asking: Asking,
): Promise<SourceResult<Registration> & { lookedUp: ReadonlySet<Doi> }> {
  const lookedUp = new Set<Doi>();
  const result = await settle<Registration>((gathering) =>
    listByDoi(dois, { fields: FIELDS_OF_BOTH, asking, gathering, readOne: registrationFor(id) }, (batch) => {
      for (const doi of batch) lookedUp.add(doi);
    }),
  );
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

function registrationFor(id: OrcidId) {
  return (record: unknown): Registration | null => (isDoiRecord(record) ? toRegistration(record, id) : null);
}

function toRegistration({ id: name, attributes, relationships }: DoiRecord, id: OrcidId): Registration | null {
  const doi = parseDoi(name);
  if (!doi) return null;
  const { title, hasPublisher, hasYear } = requiredOf(attributes);
  return {
    doi,
    role: roleOf(id, attributes),
    title,
    type: typeOf(attributes.types),
    url: httpUrl(attributes.url),
    client: relationships?.client?.data?.id ?? null,
    registeredAt: instant(attributes.registered),
    isPart: isPart(attributes),
    isComplete: title !== null && hasPublisher && hasYear,
  };
}

/** `JournalArticle` reads "journal article". */
function typeOf(types: DoiRecord['attributes']['types']): string | null {
  const general = types?.resourceTypeGeneral?.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return plainTitle(general || types?.resourceType);
}
