/** Records in the shapes in which the upstreams send them, about people who do not exist. */
import type { OrcidId } from '../identifiers/orcid-id.ts';

/** Who added a work, as ORCID shows it. */
const ADDED_BY = {
  datacite: { path: '0000-0001-8099-6984', name: 'DataCite' },
  figshare: { path: '0000-0001-9892-9368', name: 'figshare' },
  publisher: { path: '0000-0001-9884-1913', name: 'Crossref' },
} as const;
export type AddedBy = keyof typeof ADDED_BY | 'self';

export interface WorkShape {
  person: OrcidId;
  putCode: number;
  title: string;
  addedBy: AddedBy;
  addedAt: Date;
  doi?: string | undefined;
  url?: string | undefined;
  type?: string | undefined;
  relationship?: string | undefined;
}

/** A work summary of ORCID's `/works`. */
export function workSummary({
  person,
  putCode,
  title,
  addedBy,
  addedAt,
  doi,
  url,
  type = 'data-set',
  relationship = 'self',
}: WorkShape) {
  const client = addedBy === 'self' ? null : ADDED_BY[addedBy];
  const externalId = {
    'external-id-type': 'doi',
    'external-id-value': doi,
    'external-id-normalized': { value: doi?.toLowerCase(), transient: true },
    'external-id-normalized-error': null,
    'external-id-url': { value: '' },
    'external-id-relationship': relationship,
  };
  return {
    'put-code': putCode,
    'created-date': { value: addedAt.getTime() },
    'last-modified-date': { value: addedAt.getTime() },
    source: {
      'source-orcid': client ? null : { uri: `https://orcid.org/${person}`, path: person, host: 'orcid.org' },
      'source-client-id': client && { uri: `https://orcid.org/client/${client.path}`, path: client.path, host: 'orcid.org' },
      'source-name': { value: client?.name ?? 'Robin Example' },
      'assertion-origin-orcid': null,
      'assertion-origin-client-id': null,
      'assertion-origin-name': null,
    },
    title: { title: { value: title }, subtitle: null, 'translated-title': null },
    'external-ids': doi ? { 'external-id': [externalId] } : null,
    url: url ? { value: url } : null,
    type,
    'publication-date': null,
    'journal-title': null,
    visibility: 'public',
    path: `/${person}/work/${putCode}`,
    'display-index': '0',
  };
}
export type WorkSummaryShape = ReturnType<typeof workSummary>;

/** ORCID's whole answer; each inner list is one group, shown as one entry. */
export function worksAnswer(person: OrcidId, groups: readonly WorkSummaryShape[][]) {
  return {
    'last-modified-date': null,
    group: groups.map((summaries) => ({
      'last-modified-date': { value: 0 },
      'external-ids': { 'external-id': summaries.flatMap((summary) => summary['external-ids']?.['external-id'] ?? []) },
      'work-summary': summaries,
    })),
    path: `/${person}/works`,
  };
}

/** The body that comes with ORCID's 301, 404 and 409. */
export function orcidError(status: number, code: number, message: string) {
  return { 'response-code': status, 'developer-message': message, 'user-message': message, 'error-code': code, 'more-info': '' };
}

export interface AgentShape {
  /** With a comma, it is a person's, and its parts are told as well. */
  name: string;
  nameType?: 'Personal' | 'Organizational';
  /** As it stands in the metadata, in whatever spelling. */
  nameIdentifier?: string | undefined;
  scheme?: string;
}

export interface DoiShape {
  doi: string;
  title: string | null;
  url: string;
  registeredAt: Date;
  creators: AgentShape[];
  contributors?: AgentShape[];
  /** Pairs of relation type and DOI. */
  related?: readonly (readonly [string, string])[];
  client?: string;
  publisher?: string | null;
  type?: string;
  /** Pairs of date and its kind; by default as Figshare writes them, with a year alone as the date of issue. */
  dates?: readonly (readonly [string, string])[];
}

/** A record of DataCite's `/dois`. */
export function doiRecord(shape: DoiShape) {
  const { doi, title, url, registeredAt, creators, contributors = [], related = [] } = shape;
  const time = registeredAt.toISOString().replace(/\.\d+/, '');
  const [day, year] = [time.slice(0, 10), time.slice(0, 4)];
  const dates = shape.dates ?? [
    [day, 'Created'],
    [day, 'Updated'],
    [year, 'Issued'],
  ];
  return {
    id: doi,
    type: 'dois',
    attributes: {
      doi,
      url,
      creators: creators.map(agent),
      contributors: contributors.map((each) => ({ ...agent(each), contributorType: 'DataCollector' })),
      titles: title === null ? [] : [{ title }],
      publisher: shape.publisher === undefined ? 'figshare' : shape.publisher,
      container: {},
      publicationYear: registeredAt.getUTCFullYear(),
      dates: dates.map(([date, dateType]) => ({ date, dateType })),
      types: { resourceType: 'Dataset', resourceTypeGeneral: shape.type ?? 'Dataset' },
      relatedIdentifiers: related.map(([relationType, relatedIdentifier]) => ({
        relationType,
        relatedIdentifier,
        relatedIdentifierType: 'DOI',
      })),
      version: null,
      state: 'findable',
      registered: time,
      created: time,
      updated: time,
    },
    relationships: { client: { data: { id: shape.client ?? 'figshare.ars', type: 'clients' } } },
  };
}
export type DoiRecordShape = ReturnType<typeof doiRecord>;

function agent({ name, nameType = 'Personal', nameIdentifier, scheme = 'ORCID' }: AgentShape) {
  const entry = { schemeUri: 'https://orcid.org', nameIdentifier, nameIdentifierScheme: scheme };
  const [familyName, givenName] = nameType === 'Personal' ? name.split(', ') : [];
  return {
    name,
    nameType,
    ...(givenName && { givenName, familyName }),
    affiliation: [],
    nameIdentifiers: nameIdentifier ? [entry] : [],
  };
}

export interface HitShape {
  id: number;
  title: string;
  doi: string;
  handle?: string | undefined;
  publishedAt: Date;
  type?: string;
}

/** A hit of Figshare's article search. */
export function searchHit({ id, title, doi, handle = '', publishedAt, type = 'dataset' }: HitShape) {
  const time = publishedAt.toISOString().replace(/\.\d+/, '');
  return {
    id,
    title,
    doi,
    handle,
    url: `https://api.figshare.com/v2/articles/${id}`,
    published_date: time,
    thumb: '',
    defined_type: 3,
    defined_type_name: type,
    group_id: null,
    project_id: null,
    url_public_api: `https://api.figshare.com/v2/articles/${id}`,
    url_public_html: figsharePage(id),
    timeline: { posted: time.slice(0, -1), firstOnline: time.slice(0, -1) },
    resource_title: '',
    resource_doi: '',
    created_date: time,
    modified_date: time,
  };
}
export type HitShapeAnswer = ReturnType<typeof searchHit>;

export function figsharePage(id: number): string {
  return `https://figshare.com/articles/dataset/_/${id}`;
}
