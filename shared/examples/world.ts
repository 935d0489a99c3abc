/** Builds what ORCID, DataCite and Figshare have about one invented person and that person's items. */
import type { OrcidId } from '../identifiers/orcid-id.ts';
import { type AgentShape, type DoiRecordShape, type DoiShape, doiRecord } from './datacite-shapes.ts';
import { figsharePage, type SearchHitShape, searchHit } from './figshare-shapes.ts';
import { type AddedBy, orcidError, type WorkSummaryShape, workSummary, worksAnswer } from './orcid-shapes.ts';

/** An HTTP answer of one of the services. */
export interface UpstreamAnswer {
  status: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** What the three services have about one person. */
export interface World {
  person: OrcidId;
  orcid: UpstreamAnswer;
  /** The records, or a failure that answers every request. */
  datacite: DoiRecordShape[] | UpstreamAnswer;
  figshare: SearchHitShape[] | UpstreamAnswer;
}

/** The records of one item at the three services. */
export interface ItemRecords {
  groups: WorkSummaryShape[][];
  records: DoiRecordShape[];
  hits: SearchHitShape[];
}

/** An item, described by how it differs from an old one that Auto-Update has added to the record. */
export interface ExampleItem {
  /** Figshare's number of the item. */
  id: number;
  /** The base DOI, if it is not made from the number. */
  doi?: string;
  title: string;
  publishedAt: Date;
  versions?: number;
  /** On Figshare: false if Figshare does not list the item for the iD, or a different DOI or Handle. */
  deposit?: false | { doi?: string; handle?: string };
  /** At DataCite: false if DataCite does not have the item, or metadata that differs. */
  registration?: false | Partial<DoiShape>;
  /** On the ORCID record: a list of entries, each with the works that ORCID shows as that entry. */
  works?: readonly (readonly { addedBy: AddedBy; version?: number; doi?: string | null; url?: string }[])[];
}

const COLLEAGUE: AgentShape = { name: 'Example, Sam' };
const OTHERS: readonly AgentShape[] = [
  { name: 'van der Example, Ann-Marié' },
  { name: '見本, 花子' },
  { name: 'Example Institute for Soil and Water', nameType: 'Organizational' },
];

export function asCreator(person: OrcidId): AgentShape {
  return { name: 'Example, Robin', nameIdentifier: `https://orcid.org/${person}` };
}

/** The item's records at the three services. */
export function recordsOf(person: OrcidId, item: ExampleItem): ItemRecords {
  const { id, title, publishedAt, versions = 1, deposit = {}, registration = {}, works = [[{ addedBy: 'datacite' }]] } = item;
  const base = item.doi ?? `10.6084/m9.figshare.${id}`;
  const dois = [base, ...Array.from({ length: versions }, (_, index) => `${base}.v${index + 1}`)];
  const hit = deposit && searchHit({ id, title, publishedAt, doi: dois.at(-1) ?? base, ...deposit });
  const records = registration
    ? dois.map((doi, index) => {
        const relationToBase: readonly (readonly [string, string])[] = index > 0 ? [['IsIdenticalTo', base]] : [];
        return doiRecord({
          doi,
          title,
          url: `${figsharePage(id)}/${index || versions}`,
          registeredAt: publishedAt,
          creators: [COLLEAGUE, asCreator(person), ...OTHERS],
          ...registration,
          related: [...(registration.related ?? []), ...relationToBase],
        });
      })
    : [];
  const groups = works.map((group, groupIndex) =>
    group.map(({ addedBy, version = 0, doi = dois[version], url }, index) =>
      workSummary({
        person,
        putCode: id * 10 + groupIndex * 3 + index,
        title,
        addedBy,
        addedAt: new Date(publishedAt.getTime() + 3_600_000),
        doi: doi ?? undefined,
        url,
      }),
    ),
  );
  return { groups, records, hits: hit ? [hit] : [] };
}

/** A world with these items, in which the record is open and no service fails. */
export function worldOf(person: OrcidId, items: readonly ItemRecords[]): World {
  return {
    person,
    orcid: {
      status: 200,
      body: worksAnswer(
        person,
        items.flatMap(({ groups }) => groups),
      ),
    },
    datacite: items.flatMap(({ records }) => records),
    figshare: items.flatMap(({ hits }) => hits),
  };
}

/** ORCID's answers when it does not show a record. */
export const UNKNOWN_ID: UpstreamAnswer = { status: 404, body: orcidError(404, 9016, 'The resource was not found.') };
export const LOCKED: UpstreamAnswer = { status: 409, body: orcidError(409, 9018, 'The ORCID record is locked.') };
export const DEACTIVATED: UpstreamAnswer = { status: 409, body: orcidError(409, 9044, 'The ORCID record is deactivated.') };
export const UNCLAIMED: UpstreamAnswer = { status: 409, body: orcidError(409, 9036, 'This record has not been claimed.') };

/** The answer of a service that is down. */
export const OUTAGE: UpstreamAnswer = { status: 503, headers: { 'content-type': 'text/html' }, body: '<h1>503</h1>' };

/** ORCID's redirect for an iD that it merged into another one. */
export function mergedInto(primary: OrcidId): UpstreamAnswer {
  const headers = { location: `https://pub.orcid.org/v3.0/${primary}/works` };
  return { status: 301, headers, body: orcidError(301, 9007, 'This account is deprecated.') };
}
