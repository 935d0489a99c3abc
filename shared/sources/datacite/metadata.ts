/**
 * Looks up the metadata of single DOIs, regardless of their creators.
 *
 * @see https://support.datacite.org/reference/get_dois
 */
import { type Doi, parseDoi } from '../../identifiers/doi.ts';
import { httpUrl } from '../../identifiers/http-url.ts';
import { plainTitle } from '../../identifiers/title.ts';
import type { Agent, DoiMetadata } from '../../registers/doi-metadata.ts';
import type { SourceResult } from '../../registers/source-result.ts';
import type { UpstreamAccess } from '../http/upstreams.ts';
import { list, object } from '../json/containers.ts';
import type { Fields } from '../json/reader.ts';
import { optional, text } from '../json/scalars.ts';
import { settle } from '../retrieval.ts';
import { isPartOf, requiredOf, titleOf } from './attributes.ts';
import { AGENT, AgentDraft, doisWith, RELATION, RecordDraft, RelationDraft } from './fields.ts';
import { listByDoi } from './list.ts';

const FIELDS = 'url,titles,publisher,container,publicationYear,relatedIdentifiers,client,creators,contributors';

/** We show at most this much of somebody else's text. Longer names are mistakes. */
const MAX_CHARACTERS = 300;

class MetadataAgentDraft extends AgentDraft {
  name: string | null = null;
  nameType: string | null = null;
}

export class MetadataDraft extends RecordDraft {
  url: string | null = null;
  relations: RelationDraft[] = [];
  creators: MetadataAgentDraft[] = [];
  contributors: MetadataAgentDraft[] = [];
}

const SHOWN_AGENT = object<MetadataAgentDraft>({ ...AGENT, name: optional(text('name')), nameType: optional(text('nameType')) });

/** The attributes that a pre-check reads, besides those that every query requests. */
export const METADATA_FIELDS: Fields<MetadataDraft> = {
  url: text('url'),
  relatedIdentifiers: list('relations', RelationDraft, object(RELATION)),
  creators: list('creators', MetadataAgentDraft, SHOWN_AGENT),
  contributors: list('contributors', MetadataAgentDraft, SHOWN_AGENT),
};

export const METADATA = doisWith(MetadataDraft, METADATA_FIELDS);

/** One call. DataCite's API only shows findable DOIs, so others are not among the entries. */
export function lookUpMetadata(dois: readonly Doi[], access: UpstreamAccess): Promise<SourceResult<DoiMetadata>> {
  return settle<DoiMetadata>((retrieval) =>
    listByDoi(dois, { fields: FIELDS, layout: METADATA, access, retrieval, readOne: toMetadata }),
  );
}

export function toMetadata(draft: MetadataDraft): DoiMetadata | null {
  const doi = parseDoi(draft.id);
  if (!doi) return null;
  const wholes = draft.relations.filter(isPartOf);
  return {
    doi,
    title: plainTitle(titleOf(draft)),
    ...requiredOf(draft),
    isPart: wholes.length > 0,
    partOf: wholes.map(({ identifier }) => shortened(identifier?.trim() ?? '')).filter((text) => text !== ''),
    url: httpUrl(draft.url),
    client: draft.client,
    creators: draft.creators.map(toAgent),
    contributors: draft.contributors.map(toAgent),
  };
}

function toAgent({ name, nameType, identifiers }: MetadataAgentDraft): Agent {
  const plain = plainTitle(name);
  return {
    name: plain && shortened(plain),
    isOrganisation: nameType === 'Organizational',
    identifiers: identifiers.map(({ written, scheme }) => ({
      written: written === null ? null : shortened(written),
      scheme: scheme === null ? null : shortened(scheme),
    })),
  };
}

function shortened(text: string): string {
  return text.slice(0, MAX_CHARACTERS).toWellFormed();
}
