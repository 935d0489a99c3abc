/**
 * The metadata of DOIs that are asked for by name, whoever they name.
 *
 * @see https://support.datacite.org/reference/get_dois
 */
import { type Doi, parseDoi } from '../doi.ts';
import type { Agent, DoiMetadata } from '../doi-metadata.ts';
import { httpUrl } from '../http-url.ts';
import type { SourceResult } from '../model.ts';
import { plainTitle } from '../title.ts';
import type { DoiRecord } from './datacite.schema.ts';
import { isPart, partOf, requiredOf } from './datacite-attributes.ts';
import { isDoiRecord } from './datacite-guards.ts';
import { listByDoi } from './datacite-list.ts';
import { identifiersOf } from './datacite-role.ts';
import { type Asking, settle } from './source.ts';
import { shown } from './wire.ts';

const FIELDS = 'doi,url,titles,publisher,container,publicationYear,relatedIdentifiers,client,creators,contributors';

/** What is shown of somebody else's text; more is a mistake. */
const MAX_CHARACTERS = 300;

/** One call. DataCite shows findable DOIs only: others are no entries. */
export function askDataciteForMetadata(dois: readonly Doi[], asking: Asking): Promise<SourceResult<DoiMetadata>> {
  const readOne = (record: unknown) => (isDoiRecord(record) ? toMetadata(record) : null);
  return settle<DoiMetadata>((gathering) => listByDoi(dois, { fields: FIELDS, asking, gathering, readOne }));
}

export function toMetadata({ id, attributes, relationships }: DoiRecord): DoiMetadata | null {
  const doi = parseDoi(id);
  if (!doi) return null;
  return {
    doi,
    ...requiredOf(attributes),
    isPart: isPart(attributes),
    partOf: partOf(attributes).map(shortened),
    url: httpUrl(attributes.url),
    client: relationships?.client?.data?.id ?? null,
    creators: (attributes.creators ?? []).map(toAgent),
    contributors: (attributes.contributors ?? []).map(toAgent),
  };
}

function toAgent(wire: NonNullable<DoiRecord['attributes']['creators']>[number]): Agent {
  const name = plainTitle(shown(wire.name));
  return {
    name: name && shortened(name),
    isOrganisation: wire.nameType === 'Organizational',
    identifiers: identifiersOf(wire).map(({ written, scheme }) => ({
      written: written === null ? null : shortened(written),
      scheme: scheme === null ? null : shortened(scheme),
    })),
  };
}

function shortened(text: string): string {
  return text.slice(0, MAX_CHARACTERS).toWellFormed();
}
