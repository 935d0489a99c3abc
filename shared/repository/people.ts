/** The people of a repository by their iDs, and authors without an iD whose name has exactly one iD on other items. */
import type { Doi } from '../identifiers/doi.ts';
import type { OrcidId } from '../identifiers/orcid-id.ts';
import type { RepositoryItem } from './items.ts';
import { type JudgedDoi, usableOn } from './judge-doi.ts';

export interface KnownPerson {
  id: OrcidId;
  /** As they are written, the most frequent one first. */
  names: string[];
  items: number;
  newest: RepositoryItem;
  /** The metadata has another iD with one of these names. It may be the same person, or two people of the same name. */
  sharesName: boolean;
}

/** A suggestion, which only the person can confirm. */
export interface Suggestion {
  item: RepositoryItem;
  name: string;
  id: OrcidId;
  /** An item that has the iD with this name. */
  example: Doi;
}

/** What the creators of all DOIs say about names and iDs. */
export interface Naming {
  idsByName: ReadonlyMap<string, ReadonlySet<OrcidId>>;
  /** How often each name is written with the iD. */
  namesById: ReadonlyMap<OrcidId, ReadonlyMap<string, number>>;
  /** Newest first. */
  itemsById: ReadonlyMap<OrcidId, readonly RepositoryItem[]>;
}

export function namingOf(dois: readonly JudgedDoi[], items: readonly RepositoryItem[]): Naming {
  const idsByName = new Map<string, Set<OrcidId>>();
  const namesById = new Map<OrcidId, Map<string, number>>();
  for (const { name, state, id } of dois.flatMap(({ people }) => people)) {
    if (state !== 'meets-conditions' || !id || name === null) continue;
    const names = valueAt(namesById, id, () => new Map<string, number>());
    names.set(name, (names.get(name) ?? 0) + 1);
    valueAt(idsByName, name, () => new Set<OrcidId>()).add(id);
  }
  const itemsById = new Map<OrcidId, RepositoryItem[]>();
  for (const item of items) for (const id of item.ids) valueAt(itemsById, id, () => [] as RepositoryItem[]).push(item);
  return { idsByName, namesById, itemsById };
}

function valueAt<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known) return known;
  const created = create();
  map.set(key, created);
  return created;
}

/** Sorted by name: this is a list of people to help, and no ranking. */
export function peopleOf({ idsByName, namesById, itemsById }: Naming): KnownPerson[] {
  const people = [...itemsById].flatMap(([id, items]): KnownPerson[] => {
    const [newest] = items;
    if (!newest) return [];
    const names = [...(namesById.get(id) ?? [])].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    const sharesName = names.some((name) => (idsByName.get(name)?.size ?? 0) > 1);
    return [{ id, names, items: items.length, newest, sharesName }];
  });
  return people.sort((a, b) => (a.names[0] ?? '').localeCompare(b.names[0] ?? '') || (a.id < b.id ? -1 : 1));
}

/** Never for a name with two iDs, and never from the item itself. In the order of the items. */
export function knownElsewhere(items: readonly RepositoryItem[], { idsByName, itemsById }: Naming): Suggestion[] {
  return items.flatMap((item) =>
    item.judged.people.flatMap(({ name, state }): Suggestion[] => {
      const ids = name !== null && state === 'no-id' ? idsByName.get(name) : undefined;
      const [id] = ids?.size === 1 ? [...ids] : [];
      const other = id && itemsById.get(id)?.find((each) => each !== item);
      return name !== null && id && other ? [{ item, name, id, example: other.doi }] : [];
    }),
  );
}

/** Every iD that DataCite can read on any of the DOIs. */
export function idsOf(dois: readonly JudgedDoi[]): Set<OrcidId> {
  return new Set(dois.flatMap(usableOn));
}
