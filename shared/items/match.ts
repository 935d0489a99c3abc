/** Matches the entries of the three registers, so that each item has all entries about it. */
import { type Doi, parseDoi, versionNumber } from '../identifiers/doi.ts';
import type { Collection } from '../registers/collection.ts';
import { type Group, groupByBaseDoi, type Registers } from './grouping.ts';
import type { Entries, Item } from './item.ts';
import { withRegisterStates } from './register-states.ts';

/** The properties that decide whether a report includes an item. */
export type Candidate = Pick<Entries, 'doi' | 'isFigshare' | 'registrations'>;

type IsWanted = (candidate: Candidate) => boolean;

/** The wanted items: one for each DOI that any register has, and one for each deposit without a DOI. */
export function match(collection: Collection, isWanted: IsWanted = () => true): Item[] {
  const entries = [...itemsByDoi(collection, isWanted), ...depositsWithoutDoi(collection).filter(isWanted)];
  return entries.map((each) => withRegisterStates(each, collection));
}

/** The DOIs of Figshare items that are not among the registrations, so that they have to be looked up at DataCite. */
export function doisToLookUp(registers: Registers): Doi[] {
  return groupByBaseDoi(registers)
    .filter(({ registrations, isFigshare }) => registrations.length === 0 && isFigshare)
    .flatMap(({ base, dois }) => [base, ...versionsOf(base, dois)]);
}

function itemsByDoi(registers: Registers, isWanted: IsWanted): Entries[] {
  const items: Entries[] = [];
  const add = (doi: Doi, held: Held) => {
    const { registrations, isFigshare } = held;
    if (isWanted({ doi, isFigshare, registrations })) items.push(inOrder(doi, held));
  };
  for (const group of groupByBaseDoi(registers)) {
    if (group.isFigshare) add(group.base, group);
    else for (const doi of group.dois) add(doi, only(doi, group));
  }
  return items;
}

type Held = Omit<Group, 'base'>;

function only(doi: Doi, group: Group): Held {
  if (group.dois.length === 1) return group;
  return {
    dois: [doi],
    deposits: [],
    registrations: group.registrations.filter((each) => each.doi === doi),
    works: group.works.filter((each) => each.dois.includes(doi)),
    isFigshare: group.isFigshare,
  };
}

/** Sorts the entries, so that the report does not depend on the order in which a service lists them. */
function inOrder(doi: Doi, { dois, deposits, registrations, works, isFigshare }: Held): Entries {
  return {
    doi,
    isFigshare,
    versions: versionsOf(doi, dois),
    deposits: sorted(
      unique(deposits, ({ id }) => id),
      (a, b) => a.id - b.id,
    ),
    registrations: sorted(
      unique(registrations, (each) => each.doi),
      (a, b) => versionNumber(a.doi) - versionNumber(b.doi),
    ),
    works: sorted(works, (a, b) => (a.addedAt ?? '').localeCompare(b.addedAt ?? '') || a.putCode - b.putCode),
  };
}

/** Skips sorting what is in order already, as most lists are. */
function sorted<Entry>(entries: Entry[], compare: (a: Entry, b: Entry) => number): Entry[] {
  const isInOrder = entries.every((entry, index) => index === 0 || compare(entries[index - 1] as Entry, entry) <= 0);
  return isInOrder ? entries : entries.toSorted(compare);
}

function versionsOf(doi: Doi, dois: readonly Doi[]): Doi[] {
  if (dois.length === 1 && dois[0] === doi) return [];
  return dois.filter((each) => each !== doi).sort((a, b) => versionNumber(a) - versionNumber(b));
}

/** Keeps the last of several entries with the same key, in the position of the first. */
function unique<Entry, Key>(entries: Entry[], keyOf: (entry: Entry) => Key): Entry[] {
  const [first, second] = entries;
  const isUnique = !first || !second || (entries.length === 2 && keyOf(first) !== keyOf(second));
  if (isUnique) return entries;
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

/** An item without a DOI can still be on the record, by its Handle or by the address of its page. */
function depositsWithoutDoi({ deposits, works }: Collection): Entries[] {
  const found = deposits.entries.filter(({ doi }) => !doi);
  if (found.length === 0) return [];
  const worksByLink = Map.groupBy(
    works.entries.flatMap((work) => [...new Set([...work.dois, ...work.links.map(linkKey)])].map((key) => ({ key, work }))),
    ({ key }) => key,
  );
  const order = new Map(works.entries.map((work, index) => [work, index]));
  return unique(found, ({ id }) => id).map((deposit) => {
    const links = [deposit.handle, deposit.url].filter((link) => link !== null);
    const linked = new Set(links.flatMap((link) => worksByLink.get(linkKey(link))?.map(({ work }) => work) ?? []));
    const inTheirOrder = [...linked].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return { doi: null, versions: [], isFigshare: true, deposits: [deposit], registrations: [], works: inTheirOrder };
  });
}

function linkKey(link: string): string {
  const doi = parseDoi(link);
  if (doi) return doi;
  return link
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:hdl\.handle\.net\/|hdl:|www\.)?/, '')
    .replace(/\/+$/, '');
}
