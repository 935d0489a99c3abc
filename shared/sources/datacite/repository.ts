/**
 * Lists the DOI records of a whole repository at DataCite, one page at a time.
 *
 * @see https://support.datacite.org/docs/api-get-lists
 */
import type { ListedDoi } from '../../registers/listed-doi.ts';
import type { RepositorySelection } from '../../registers/repository-overview.ts';
import type { UpstreamAccess } from '../http/upstreams.ts';
import { within } from '../json/containers.ts';
import { text } from '../json/scalars.ts';
import type { Retrieval } from '../retrieval.ts';
import { doisWith } from './fields.ts';
import { getPage } from './list.ts';
import { METADATA_FIELDS, MetadataDraft, toMetadata } from './metadata.ts';
import { toRegistration } from './registrations.ts';
import { bestRole } from './role.ts';

const FIELDS = 'url,titles,publisher,container,publicationYear,types,registered,relatedIdentifiers,client,creators,contributors';

class ListedDraft extends MetadataDraft {
  generalType: string | null = null;
  type: string | null = null;
  registered: string | null = null;
}

const LISTED = doisWith(ListedDraft, {
  ...METADATA_FIELDS,
  types: within({ resourceTypeGeneral: text('generalType'), resourceType: text('type') }),
  registered: text('registered'),
});

/** A page of the DOIs of a repository, or of those that were registered within some time. */
export interface RepositoryPage {
  selection: RepositorySelection;
  /** Null for all DOIs. */
  registered: Registered | null;
  /** At most 1000. */
  size: number;
  /** Begins with 1. DataCite repeats the last page beyond 10,000 records. */
  number: number;
}

/** A year, or from one day to another, both included. */
export type Registered = { year: number } | { from: string; to: string };

/**
 * Ordered by DOI, because that is unique: other orders repeat records on two pages, and leave others out.
 *
 * @throws {UpstreamError} if DataCite does not answer with a list of DOIs.
 */
export function fetchRepositoryPage(
  { selection, registered, size, number }: RepositoryPage,
  access: UpstreamAccess,
): Promise<{ records: Retrieval<ListedDoi>; total: number; length: number }> {
  return getPage(
    {
      ...selectionParameters(selection),
      ...(registered && registeredParameters(registered)),
      affiliation: 'false',
      sort: 'name',
      'page[size]': String(size),
      'page[number]': String(number),
    },
    { fields: FIELDS, layout: LISTED, access, readOne: toListedDoi },
  );
}

export function selectionParameters(selection: RepositorySelection): Record<string, string> {
  return selection.by === 'prefix' ? { prefix: selection.prefix } : { 'client-id': selection.client };
}

function registeredParameters(registered: Registered): Record<string, string> {
  if ('year' in registered) return { registered: String(registered.year) };
  return { query: `registered:[${registered.from} TO ${registered.to}]` };
}

function toListedDoi(draft: ListedDraft): ListedDoi | null {
  const registration = toRegistration(draft, bestRole(draft));
  const metadata = toMetadata(draft);
  return registration && metadata && { registration, metadata };
}
