/** Turns the DOIs of a repository into items, each with all its versions, and tells which iDs an item has and why others are not enough. */
import type { Doi } from '../identifiers/doi.ts';
import type { OrcidId } from '../identifiers/orcid-id.ts';
import { match } from '../items/match.ts';
import type { Collection } from '../registers/collection.ts';
import type { Work } from '../registers/work.ts';
import { type JudgedDoi, OBSTACLES, usableOn } from './judge-doi.ts';

/** How many of an item's authors have an iD that DataCite can read. Organisations do not count. */
export const ID_CLASSES = ['every', 'some', 'unusable', 'none'] as const;
/** `unusable`: no author has an iD that DataCite can read, but at least one has something that was meant as an iD. */
export type IdClass = (typeof ID_CLASSES)[number];

export const REASONS = [
  'no-id',
  'misspelt',
  'wrong-scheme',
  'bad-checksum',
  'empty-id',
  'not-an-id',
  'contributor-only',
  'older-only',
  ...OBSTACLES,
  'no-creators',
  'organisations-only',
] as const;
/** Why DataCite does not add an item to the record of at least one of its authors. An item can have several. */
export type ItemReason = (typeof REASONS)[number];

export interface RepositoryItem {
  /** The base DOI of an item on Figshare; the DOI of anything else. */
  doi: Doi;
  /** The DOI whose metadata we judged: the base DOI, or the latest version where there is no base. */
  judged: JudgedDoi;
  /** How many DOIs the item has. */
  dois: number;
  title: string | null;
  /** In words, such as `dataset`. */
  type: string | null;
  url: string | null;
  /** When the base DOI was registered, or the first version; null if DataCite does not say. */
  registeredAt: string | null;
  idClass: IdClass;
  reasons: ItemReason[];
  /** The iDs that DataCite can read on any of the item's DOIs. */
  ids: OrcidId[];
  /** Works on ORCID records that show the item, from the records that were read. */
  works: Work[];
}

const NOTHING = { ok: true, complete: true, entries: [], skipped: 0, malformed: [], unreadable: [], ms: 0 } as const;

/**
 * By the rules that also match the items of a report.
 *
 * @param works Works of the ORCID records that were read; none before that.
 * @returns The newest item first.
 */
export function repositoryItems(dois: readonly JudgedDoi[], works: readonly Work[] = []): RepositoryItem[] {
  const judged = new Map(dois.map((each) => [each.registration.doi, each]));
  const items = match(collectionOf(dois, works)).flatMap(({ doi, registrations, works: shown }): RepositoryItem[] => {
    const family = registrations.map((registration) => judged.get(registration.doi)).filter((each) => each !== undefined);
    const own = family.find(({ registration }) => registration.doi === doi) ?? family.at(-1);
    return doi && own ? [toItem(doi, own, family, shown)] : [];
  });
  return items.sort((a, b) => compare(b.registeredAt ?? '', a.registeredAt ?? '') || compare(a.doi, b.doi));
}

/** Nobody in particular is reported on, so the iD of the collection is never read. */
function collectionOf(dois: readonly JudgedDoi[], works: readonly Work[]): Collection {
  const nobody = '' as OrcidId;
  return {
    orcid: nobody,
    asked: nobody,
    example: false,
    record: 'open',
    works: { ...NOTHING, entries: [...works], malformed: [], unreadable: [] },
    registrations: {
      ...NOTHING,
      entries: dois.map(({ registration }) => registration),
      malformed: [],
      unreadable: [],
      listed: true,
      lookedUp: new Set(),
    },
    deposits: { ...NOTHING, entries: [], malformed: [], unreadable: [] },
    pages: new Map(),
    agencies: new Map(),
  };
}

function toItem(doi: Doi, judged: JudgedDoi, family: readonly JudgedDoi[], works: Work[]): RepositoryItem {
  const { title, type, url } = judged.registration;
  const first = family[0] ?? judged;
  return {
    doi,
    judged,
    dois: family.length,
    title,
    type,
    url,
    registeredAt: first.registration.registeredAt,
    idClass: classOf(judged),
    reasons: reasonsOf(judged, family),
    ids: [...new Set(family.flatMap(usableOn))],
    works,
  };
}

function classOf({ people }: JudgedDoi): IdClass {
  const usable = people.filter(({ state }) => state === 'meets-conditions').length;
  if (usable > 0) return usable === people.length ? 'every' : 'some';
  return people.some(({ state }) => state !== 'no-id') ? 'unusable' : 'none';
}

function reasonsOf(judged: JudgedDoi, family: readonly JudgedDoi[]): ItemReason[] {
  const { people, hasCreators, hasContributorId, obstacles } = judged;
  const found = new Set<ItemReason>(obstacles);
  for (const { state } of people) if (state !== 'meets-conditions') found.add(state);
  const isReached = people.some(({ state }) => state === 'meets-conditions');
  if (!isReached && hasContributorId) found.add('contributor-only');
  if (!isReached && family.some((each) => usableOn(each).length > 0)) found.add('older-only');
  if (!hasCreators) found.add('no-creators');
  else if (people.length === 0) found.add('organisations-only');
  return REASONS.filter((each) => found.has(each));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
