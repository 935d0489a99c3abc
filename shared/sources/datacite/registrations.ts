/**
 * Finds DOI records at DataCite: all that name an iD, and single ones by their DOI.
 *
 * @see https://support.datacite.org/docs/api-queries
 */
import { type Doi, parseDoi } from '../../identifiers/doi.ts';
import { httpUrl } from '../../identifiers/http-url.ts';
import { toInstant } from '../../identifiers/instant.ts';
import type { OrcidId } from '../../identifiers/orcid-id.ts';
import { plainTitle } from '../../identifiers/title.ts';
import type { Registration, Role } from '../../registers/registration.ts';
import type { SourceResult } from '../../registers/source-result.ts';
import type { UpstreamAccess } from '../http/upstreams.ts';
import { list, object, within } from '../json/containers.ts';
import { text } from '../json/scalars.ts';
import { allDone, settle } from '../retrieval.ts';
import { isPartOf, requiredOf, titleOf, versionsIn } from './attributes.ts';
import { AGENT, AgentDraft, doisWith, RELATION, RecordDraft, RelationDraft } from './fields.ts';
import { listByDoi, listDois, quoted } from './list.ts';
import { roleOf } from './role.ts';

const FIELDS = 'url,titles,publisher,container,publicationYear,types,registered,relatedIdentifiers,client,creators';
const FIELDS_OF_BOTH = `${FIELDS},contributors`;

/** Every DOI that names the iD, among its creators or its contributors. */
export function searchRegistrations(id: OrcidId, access: UpstreamAccess): Promise<SourceResult<Registration>> {
  const query = `nameIdentifiers.nameIdentifier:(${spellings(id)})`;
  return settle<Registration>(async (retrieval) => {
    const listing = { access, retrieval, layout: REGISTRATIONS, readOne: registrationFor(id) };
    await allDone([
      listDois(`creators.${query}`, { ...listing, fields: FIELDS }),
      listDois(`contributors.${query}`, { ...listing, fields: FIELDS_OF_BOTH }),
    ]);
  });
}

/** The records of those DOIs that DataCite has. `lookedUp` holds the DOIs that it answered for, whether it has them or not. */
export async function lookUpRegistrations(
  dois: readonly Doi[],
  id: OrcidId,
  access: UpstreamAccess,
): Promise<SourceResult<Registration> & { lookedUp: ReadonlySet<Doi> }> {
  const lookedUp = new Set<Doi>();
  const result = await settle<Registration>((retrieval) =>
    listByDoi(dois, { fields: FIELDS_OF_BOTH, layout: REGISTRATIONS, access, retrieval, readOne: registrationFor(id) }, (batch) => {
      for (const doi of batch) lookedUp.add(doi);
    }),
  );
  return { ...result, lookedUp };
}

/** DataCite compares the whole value character by character, so the query names every spelling that occurs. */
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

export class RegistrationDraft extends RecordDraft {
  url: string | null = null;
  generalType: string | null = null;
  type: string | null = null;
  registered: string | null = null;
  relations: RelationDraft[] = [];
  creators: AgentDraft[] = [];
  contributors: AgentDraft[] = [];
}

export const REGISTRATIONS = doisWith(RegistrationDraft, {
  url: text('url'),
  types: within({ resourceTypeGeneral: text('generalType'), resourceType: text('type') }),
  registered: text('registered'),
  relatedIdentifiers: list('relations', RelationDraft, object(RELATION)),
  creators: list('creators', AgentDraft, object(AGENT)),
  contributors: list('contributors', AgentDraft, object(AGENT)),
});

function registrationFor(id: OrcidId) {
  return (draft: RegistrationDraft): Registration | null => toRegistration(draft, roleOf(id, draft));
}

export function toRegistration(draft: RegistrationDraft, role: Role): Registration | null {
  const doi = parseDoi(draft.id);
  if (!doi) return null;
  const title = plainTitle(titleOf(draft));
  const { hasPublisher, hasYear } = requiredOf(draft);
  return {
    doi,
    role,
    namesMergedId: false,
    title,
    type: plainTitle(draft.generalType ? inWords(draft.generalType) : draft.type),
    url: httpUrl(draft.url),
    client: draft.client,
    registeredAt: toInstant(draft.registered),
    isPart: draft.relations.some(isPartOf),
    ...versionsIn(draft.relations),
    hasRequiredMetadata: title !== null && hasPublisher && hasYear && draft.creators.length > 0,
  };
}

/** Turns `JournalArticle` into "journal article". */
function inWords(generalType: string): string {
  return generalType.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
