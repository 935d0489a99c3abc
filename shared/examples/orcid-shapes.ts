/** ORCID's answers in the examples, in the shapes in which its API sends them. The people do not exist. */
import type { OrcidId } from '../identifiers/orcid-id.ts';

/** The ORCID client and the name of each service that adds works. */
const ADDED_BY = {
  datacite: { path: '0000-0001-8099-6984', name: 'DataCite' },
  figshare: { path: '0000-0001-9892-9368', name: 'figshare' },
  publisher: { path: '0000-0001-9884-1913', name: 'Crossref' },
} as const;
export type AddedBy = keyof typeof ADDED_BY | 'self';

/** What an example can choose about a work. */
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

/** The full answer of ORCID's `/works`. Each inner list is one group, which ORCID shows as one entry. */
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
