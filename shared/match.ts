/** Who has what: the entries of the three registers, brought together as items. */
import { type Doi, versionNumber, withoutVersion } from './doi.ts';
import type { Entries, Item } from './item.ts';
import type { Collection, Deposit, Registration, Work } from './model.ts';
import { hasFigshareSuffix, isFigshareClient, isFigsharePage, portalStem } from './recognise.ts';
import { standingOf } from './standing.ts';

type Registers = {
  works: Pick<Collection['works'], 'entries'>;
  registrations: Pick<Collection['registrations'], 'entries'>;
  deposits: Pick<Collection['deposits'], 'entries'>;
};

/** Every DOI that any register has, as an item, and every deposit without a DOI. */
export function match(collection: Collection): Item[] {
  const entries = [...itemsByDoi(collection), ...depositsWithoutDoi(collection)];
  return entries.map((each) => ({ ...each, ...standingOf(each, collection) }));
}

/** The DOIs of Figshare items that DataCite did not list for the iD: it is to be asked for them by name. */
export function strays(registers: Registers): Doi[] {
  return itemsByDoi(registers)
    .filter((item) => item.isFigshare && item.registrations.length === 0)
    .flatMap(({ doi, versions }) => (doi ? [doi, ...versions] : []));
}

interface Group {
  dois: Set<Doi>;
  deposits: Deposit[];
  registrations: Registration[];
  works: Work[];
}

function itemsByDoi(registers: Registers): Entries[] {
  const groups = [...groupedByBase(registers)];
  const stems = new Set(groups.flatMap(([base, group]) => (revealsPortal(base, group) ? [portalStem(base)] : [])));
  return groups.flatMap(([base, group]) => {
    const isFigshare = isFigshareItem(base, group) || stems.has(portalStem(base) ?? '');
    if (isFigshare) return [inOrder(base, group, true)];
    return [...group.dois].map((doi) => inOrder(doi, only(doi, group), false));
  });
}

function groupedByBase({ works, registrations, deposits }: Registers): Map<Doi, Group> {
  const groups = new Map<Doi, Group>();
  const groupOf = (doi: Doi) => {
    const base = withoutVersion(doi);
    const group = groups.get(base) ?? { dois: new Set(), deposits: [], registrations: [], works: [] };
    groups.set(base, group);
    group.dois.add(doi);
    return group;
  };
  for (const deposit of deposits.entries) if (deposit.doi) groupOf(deposit.doi).deposits.push(deposit);
  for (const registration of registrations.entries) groupOf(registration.doi).registrations.push(registration);
  for (const work of works.entries) for (const group of new Set(work.dois.map(groupOf))) group.works.push(work);
  return groups;
}

function isFigshareItem(base: Doi, group: Group): boolean {
  return (
    group.deposits.length > 0 ||
    hasFigshareSuffix(base) ||
    group.registrations.some(({ client, url }) => isFigshareClient(client) || isFigsharePage(url)) ||
    group.works.some(({ route, links }) => route === 'figshare' || links.some(isFigsharePage))
  );
}

/** A deposit's own DOI ends in the deposit's number; one that was taken over from elsewhere does not. */
function revealsPortal(base: Doi, group: Group): boolean {
  return (
    group.deposits.some(({ id }) => base.endsWith(`.${id}`) || base.endsWith(`/${id}`)) ||
    group.registrations.some(({ client, url }) => isFigshareClient(client) || isFigsharePage(url))
  );
}

function only(doi: Doi, group: Group): Group {
  return {
    dois: new Set([doi]),
    deposits: [],
    registrations: group.registrations.filter((each) => each.doi === doi),
    works: group.works.filter((each) => each.dois.includes(doi)),
  };
}

/** The upstreams' order must not show. */
function inOrder(doi: Doi, { dois, deposits, registrations, works }: Group, isFigshare: boolean): Entries {
  return {
    doi,
    isFigshare,
    versions: [...dois].filter((each) => each !== doi).sort((a, b) => versionNumber(a) - versionNumber(b)),
    deposits: unique(deposits, ({ id }) => id).sort((a, b) => a.id - b.id),
    registrations: unique(registrations, (each) => each.doi).sort((a, b) => versionNumber(a.doi) - versionNumber(b.doi)),
    works: works.toSorted((a, b) => (a.addedAt ?? '').localeCompare(b.addedAt ?? '') || a.putCode - b.putCode),
  };
}

function unique<Entry, Key>(entries: Entry[], keyOf: (entry: Entry) => Key): Entry[] {
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

/** Such an item can be on the record all the same: by its Handle, or by the address of its page. */
function depositsWithoutDoi({ deposits, works }: Collection): Entries[] {
  const found = deposits.entries.filter(({ doi }) => !doi);
  return unique(found, ({ id }) => id).map((deposit) => {
    const keys = [deposit.handle, deposit.url].filter((link) => link !== null).map(linkKey);
    const linked = works.entries.filter(({ links }) => links.some((link) => keys.includes(linkKey(link))));
    return { doi: null, versions: [], isFigshare: true, deposits: [deposit], registrations: [], works: linked };
  });
}

function linkKey(link: string): string {
  return link
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:hdl\.handle\.net\/|hdl:|www\.)?/, '')
    .replace(/\/+$/, '');
}
