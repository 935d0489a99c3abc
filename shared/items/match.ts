/** Matches the entries of the three registers, so that each item has all entries about it. */
import { type Doi, doiPrefix, versionNumber } from '../identifiers/doi.ts';
import { agencyHint } from '../identifiers/registration-agency.ts';
import type { Collection } from '../registers/collection.ts';
import { type Group, groupByBaseDoi, type Registers } from './grouping.ts';
import type { Entries, Item } from './item.ts';
import { itemNumber } from './item-number.ts';
import { itemsOfMalformedRecords } from './malformed.ts';
import { registerStates } from './register-states.ts';
import { byRelatedVersions, type Held } from './related-versions.ts';
import { withWorksByAddress, worksByAddress } from './work-addresses.ts';
import { sortedWorks } from './work-order.ts';

/** The properties that decide whether a report includes an item. */
export type Candidate = Pick<Entries, 'doi' | 'isFigshare' | 'isMalformed' | 'registrations'>;

type IsWanted = (candidate: Candidate) => boolean;

/** The wanted items: one for each DOI that any register has, and one for each deposit without a DOI. */
export function match(collection: Collection, isWanted: IsWanted = () => true): Item[] {
  const works = worksByAddress(collection);
  const groups = groupByBaseDoi(collection);
  const entries = [
    ...itemsByDoi(groups, isWanted),
    ...[
      ...depositsWithoutDoi(collection),
      ...itemsOfMalformedRecords(collection, new Set(groups.flatMap(({ base, dois }) => [base, ...dois]))),
    ].filter(isWanted),
  ];
  const states = registerStates(collection);
  return entries.map((each) => states(withWorksByAddress(each, works)));
}

/** The DOIs of Figshare items that are not among the registrations, so that they have to be looked up at DataCite. */
export function doisToLookUp(registers: Registers): Doi[] {
  const groups = groupByBaseDoi(registers).filter(({ registrations, isFigshare }) => registrations.length === 0 && isFigshare);
  const unseen = Math.min(MAX_UNSEEN_VERSIONS / 2, Math.floor(MAX_UNSEEN_DOIS / groups.length));
  return groups.flatMap(({ base, dois }) => familyOf(base, versionsOf(base, dois), unseen));
}

/** At most this many pages, so that a report does not cost Figshare many calls. */
const MAX_PAGES = 5;

/**
 * Figshare's numbers of items that its search does not list although DataCite has the iD, so that only their pages can tell whether
 * they are still there. Items that are on the record need no explanation.
 */
export function pagesToLookUp(registers: Registers): number[] {
  const numbers = groupByBaseDoi(registers)
    .filter(({ isFigshare, deposits, works }) => isFigshare && deposits.length === 0 && works.length === 0)
    .filter(({ registrations }) => registrations.some(({ role }) => role === 'creator'))
    .map(({ base, registrations }) => itemNumber(base, registrations))
    .filter((number) => number !== null);
  return [...new Set(numbers)].slice(0, MAX_PAGES);
}

/** Prefixes of Figshare items that DataCite did not list, and that our own lists do not have. */
export function prefixesToLookUp(dois: readonly Doi[]): string[] {
  return [...new Set(dois.filter((doi) => agencyHint(doi, new Map()) === 'either').map(doiPrefix))];
}

/** How many versions of an item to look up that no register mentions: fewer if there are many items, so that a few calls do. */
const MAX_UNSEEN_VERSIONS = 20;
const MAX_UNSEEN_DOIS = 100;

/**
 * The base DOI and its versions: DataCite may have any of them, and only that one.
 *
 * @param versions Those that we have seen, in order.
 * @param unseen How many versions to try at least; always the first, and those up to the highest that we have seen.
 */
function familyOf(base: Doi, versions: readonly Doi[], unseen: number): Doi[] {
  const last = versions.at(-1);
  const highest = Math.min(MAX_UNSEEN_VERSIONS, Math.max(1, unseen, last ? versionNumber(last) : 0));
  const possible = Array.from({ length: highest }, (_, index) => `${base}.v${index + 1}` as Doi);
  return [...new Set([base, ...versions, ...possible])];
}

function itemsByDoi(groups: readonly Group[], isWanted: IsWanted): Entries[] {
  const items: Entries[] = [];
  const elsewhere: [Doi, Held][] = [];
  const add = (doi: Doi, held: Held) => {
    const { registrations, isFigshare } = held;
    if (isWanted({ doi, isFigshare, isMalformed: false, registrations })) items.push(inOrder(doi, held));
  };
  for (const group of groups) {
    if (group.isFigshare) add(group.base, group);
    else elsewhere.push(...byDoi(group));
  }
  for (const [doi, held] of byRelatedVersions(elsewhere)) add(doi, held);
  return items;
}

/** Splits a group that is not a Figshare item: elsewhere, what looks like a version is a separate item. */
function byDoi(group: Group): [Doi, Held][] {
  const { dois, registrations, works, isFigshare } = group;
  if (dois.length === 1) return dois.map((doi) => [doi, group]);
  const own = new Map(
    dois.map((doi): [Doi, Held] => [doi, { dois: [doi], deposits: [], registrations: [], works: [], isFigshare }]),
  );
  for (const registration of registrations) own.get(registration.doi)?.registrations.push(registration);
  for (const work of works) for (const doi of work.dois) own.get(doi)?.works.push(work);
  return [...own];
}

/** Sorts the entries, so that the report does not depend on the order in which a service lists them. */
function inOrder(doi: Doi, { dois, deposits, registrations, works, isFigshare }: Held): Entries {
  return {
    doi,
    isFigshare,
    isMalformed: false,
    versions: versionsOf(doi, dois),
    deposits: sorted(
      unique(deposits, ({ id }) => id),
      (a, b) => a.id - b.id,
    ),
    registrations: sorted(
      unique(registrations, (each) => each.doi),
      (a, b) => versionNumber(a.doi) - versionNumber(b.doi),
    ),
    works: sortedWorks(works),
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

function depositsWithoutDoi({ deposits }: Collection): Entries[] {
  const found = deposits.entries.filter(({ doi }) => !doi);
  return unique(found, ({ id }) => id).map((deposit) => ({
    doi: null,
    versions: [],
    isFigshare: true,
    isMalformed: false,
    deposits: [deposit],
    registrations: [],
    works: [],
  }));
}
