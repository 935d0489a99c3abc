/** A small world in which one person's items stand, or do not stand, in the three registers. */
import type { OrcidId } from '../identifiers/orcid-id.ts';
import { type AgentShape, type DoiRecordShape, type DoiShape, doiRecord } from './datacite-shapes.ts';
import { figsharePage, type SearchHitShape, searchHit } from './figshare-shapes.ts';
import { type AddedBy, orcidError, type WorkSummaryShape, workSummary, worksAnswer } from './orcid-shapes.ts';

/** A complete answer, as an upstream sends it. */
export interface UpstreamAnswer {
  status: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** What the three services answer about one person. */
export interface World {
  person: OrcidId;
  orcid: UpstreamAnswer;
  /** Records, or a failure instead. */
  datacite: DoiRecordShape[] | UpstreamAnswer;
  figshare: SearchHitShape[] | UpstreamAnswer;
}

export interface Entry {
  groups: WorkSummaryShape[][];
  records: DoiRecordShape[];
  hits: SearchHitShape[];
}

/** How an item differs from one that has travelled all the way, by Auto-Update, long ago. */
export interface Story {
  /** Figshare's number of the item. */
  id: number;
  title: string;
  publishedAt: Date;
  versions?: number;
  /** On Figshare: false if not listed for the iD; a DOI or Handle other than Figshare's own. */
  deposit?: false | { doi?: string; handle?: string };
  /** At DataCite: false if unknown there; what the metadata have instead. */
  registration?: false | Partial<DoiShape>;
  /** On the record: a list of entries, each a list of works that are shown as one. */
  works?: readonly (readonly { addedBy: AddedBy; version?: number; doi?: string | null }[])[];
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

/** The records that a story leaves in the three registers. */
export function tell(person: OrcidId, story: Story): Entry {
  const { id, title, publishedAt, versions = 1, deposit = {}, registration = {}, works = [[{ addedBy: 'datacite' }]] } = story;
  const base = `10.6084/m9.figshare.${id}`;
  const dois = [base, ...Array.from({ length: versions }, (_, index) => `${base}.v${index + 1}`)];
  const hit = deposit && searchHit({ id, title, publishedAt, doi: dois.at(-1) ?? base, ...deposit });
  const records = registration
    ? dois.map((doi, index) => {
        const identical: readonly (readonly [string, string])[] = index > 0 ? [['IsIdenticalTo', base]] : [];
        return doiRecord({
          doi,
          title,
          url: `${figsharePage(id)}/${index || versions}`,
          registeredAt: publishedAt,
          creators: [COLLEAGUE, asCreator(person), ...OTHERS],
          ...registration,
          related: [...(registration.related ?? []), ...identical],
        });
      })
    : [];
  const groups = works.map((group, groupIndex) =>
    group.map(({ addedBy, version = 0, doi = dois[version] }, index) =>
      workSummary({
        person,
        putCode: id * 10 + groupIndex * 3 + index,
        title,
        addedBy,
        addedAt: new Date(publishedAt.getTime() + 3_600_000),
        doi: doi ?? undefined,
      }),
    ),
  );
  return { groups, records, hits: hit ? [hit] : [] };
}

/** The world after all these entries were made, with every service up and the record open. */
export function worldOf(person: OrcidId, entries: readonly Entry[]): World {
  return {
    person,
    orcid: {
      status: 200,
      body: worksAnswer(
        person,
        entries.flatMap(({ groups }) => groups),
      ),
    },
    datacite: entries.flatMap(({ records }) => records),
    figshare: entries.flatMap(({ hits }) => hits),
  };
}

export const UNKNOWN_ID: UpstreamAnswer = { status: 404, body: orcidError(404, 9016, 'The resource was not found.') };
export const LOCKED: UpstreamAnswer = { status: 409, body: orcidError(409, 9018, 'The ORCID record is locked.') };
export const DEACTIVATED: UpstreamAnswer = { status: 409, body: orcidError(409, 9044, 'The ORCID record is deactivated.') };
export const UNCLAIMED: UpstreamAnswer = { status: 409, body: orcidError(409, 9036, 'This record has not been claimed.') };
export const OUTAGE: UpstreamAnswer = { status: 503, headers: { 'content-type': 'text/html' }, body: '<h1>503</h1>' };

export function mergedInto(primary: OrcidId): UpstreamAnswer {
  const headers = { location: `https://pub.orcid.org/v3.0/${primary}/works` };
  return { status: 301, headers, body: orcidError(301, 9007, 'This account is deprecated.') };
}
