/** What ORCID records publicly show of a repository: whose record shows anything, and which items are on nobody's. */
import type { OrcidId } from '../identifiers/orcid-id.ts';
import type { Work } from '../registers/work.ts';
import type { RepositoryItem } from './items.ts';

export interface SearchResult {
  /** iDs in the metadata. */
  ids: number;
  /** Of these, the records that show something of the repository. */
  showing: number;
  /** Of these, the records that show nothing of it to everyone. */
  notShowing: number;
  /** Records that show something of it although the metadata does not have their iDs. */
  others: OrcidId[];
}

export function searchResult(ids: ReadonlySet<OrcidId>, found: ReadonlySet<OrcidId>): SearchResult {
  const showing = [...ids].filter((id) => found.has(id)).length;
  return { ids: ids.size, showing, notShowing: ids.size - showing, others: [...found].filter((id) => !ids.has(id)) };
}

export const RECORD_CLASSES = ['all-authors', 'some-authors', 'others-only', 'nobody'] as const;
/**
 * Whose records show an item: all or some of the authors whose iDs it has, only somebody whose iD it does not have, or nobody that we
 * know of.
 */
export type RecordClass = (typeof RECORD_CLASSES)[number];

export interface OnRecords {
  counts: Record<RecordClass, number>;
  /** Records that show at least one item by its DOI or its address. */
  showing: number;
}

/** Who owns each work. */
export type Owners = ReadonlyMap<Work, OrcidId>;

export function recordClass({ ids, works }: RepositoryItem, owners: Owners): RecordClass {
  if (works.length === 0) return 'nobody';
  const shownBy = new Set(works.map((work) => owners.get(work)));
  const authors = ids.filter((id) => shownBy.has(id)).length;
  if (authors === 0) return 'others-only';
  return authors === ids.length ? 'all-authors' : 'some-authors';
}

export function onRecords(items: readonly RepositoryItem[], owners: Owners): OnRecords {
  const counts = Object.fromEntries(RECORD_CLASSES.map((each) => [each, 0])) as Record<RecordClass, number>;
  const showing = new Set<OrcidId | undefined>();
  for (const item of items) {
    counts[recordClass(item, owners)] += 1;
    for (const work of item.works) showing.add(owners.get(work));
  }
  return { counts, showing: showing.size };
}
