/** Who has what: the entries of the three registers, brought together as items. */
import { type Doi, versionNumber, withoutVersion } from './doi.ts';
import type { Entries, Item } from './item.ts';
import { withOneMore } from './lean-list.ts';
import type { Collection, Deposit, Registration, Work } from './model.ts';
import { hasFigshareSuffix, isFigshareClient, isFigsharePage, portalStem } from './recognise.ts';
import { standingOf } from './standing.ts';

type Registers = {
  works: Pick<Collection['works'], 'entries'>;
  registrations: Pick<Collection['registrations'], 'entries'>;
  deposits: Pick<Collection['deposits'], 'entries'>;
};

/** Every DOI that any register has, as an item, and every deposit without a DOI; of these, the ones that are wanted. */
export function match(collection: Collection, isWanted: (entries: Entries) => boolean = () => true): Item[] {
  const entries = [...itemsByDoi(collection), ...depositsWithoutDoi(collection)].filter(isWanted);
  return entries.map((each) => ({ ...each, ...standingOf(each, collection) }));
}

/** The DOIs of Figshare items that DataCite did not list for the iD: it is to be asked for them by name. */
export function strays(registers: Registers): Doi[] {
  const { groups, isFigshare } = grouped(registers);
  return groups
    .filter((group) => group.registrations.length === 0 && isFigshare(group))
    .flatMap((group) => [group.base, ...versionsOf(group.base, group.dois)]);
}

interface Group {
  base: Doi;
  dois: Doi[];
  deposits: Deposit[];
  registrations: Registration[];
  works: Work[];
}

function itemsByDoi(registers: Registers): Entries[] {
  const { groups, isFigshare } = grouped(registers);
  return groups.flatMap((group) => {
    if (isFigshare(group)) return inOrder(group.base, group, true);
    const [doi, ...others] = group.dois;
    if (doi && others.length === 0) return inOrder(doi, group, false);
    return group.dois.map((each) => inOrder(each, only(each, group), false));
  });
}

function grouped(registers: Registers) {
  const groups = [...groupedByBase(registers)];
  let stems: Set<string | null> | undefined;
  const isOfPortal = (stem: string | null) => {
    if (stem === null) return false;
    stems ??= new Set(groups.filter(revealsPortal).map(({ base }) => portalStem(base)));
    return stems.has(stem);
  };
  return { groups, isFigshare: (group: Group) => isFigshareItem(group) || isOfPortal(portalStem(group.base)) };
}

function groupedByBase({ works, registrations, deposits }: Registers): Iterable<Group> {
  const groups = new Map<Doi, Group>();
  const seen = new Set<Doi>();
  const groupOf = (doi: Doi) => {
    const base = withoutVersion(doi);
    let group = groups.get(base);
    if (!group) {
      group = { base, dois: [], deposits: [], registrations: [], works: [] };
      groups.set(base, group);
    }
    if (!seen.has(doi)) group.dois = withOneMore(group.dois, doi);
    seen.add(doi);
    return group;
  };
  for (const deposit of deposits.entries) {
    const group = deposit.doi && groupOf(deposit.doi);
    if (group) group.deposits = withOneMore(group.deposits, deposit);
  }
  for (const registration of registrations.entries) {
    const group = groupOf(registration.doi);
    group.registrations = withOneMore(group.registrations, registration);
  }
  for (const work of works.entries) {
    for (const doi of work.dois) {
      const group = groupOf(doi);
      if (group.works.at(-1) !== work) group.works = withOneMore(group.works, work);
    }
  }
  return groups.values();
}

function isFigshareItem(group: Group): boolean {
  return (
    group.deposits.length > 0 ||
    hasFigshareSuffix(group.base) ||
    group.registrations.some(({ client, url }) => isFigshareClient(client) || isFigsharePage(url)) ||
    group.works.some(({ route, links }) => route === 'figshare' || links.some(isFigsharePage))
  );
}

/** A deposit's own DOI ends in the deposit's number; one that was taken over from elsewhere does not. */
function revealsPortal({ base, deposits, registrations }: Group): boolean {
  return (
    deposits.some(({ id }) => base.endsWith(`.${id}`) || base.endsWith(`/${id}`)) ||
    registrations.some(({ client, url }) => isFigshareClient(client) || isFigsharePage(url))
  );
}

function only(doi: Doi, group: Group): Group {
  return {
    base: doi,
    dois: [doi],
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
    versions: versionsOf(doi, dois),
    deposits: unique(deposits, ({ id }) => id).sort((a, b) => a.id - b.id),
    registrations: unique(registrations, (each) => each.doi).sort((a, b) => versionNumber(a.doi) - versionNumber(b.doi)),
    works: works.sort((a, b) => (a.addedAt ?? '').localeCompare(b.addedAt ?? '') || a.putCode - b.putCode),
  };
}

function versionsOf(doi: Doi, dois: readonly Doi[]): Doi[] {
  if (dois.length === 1 && dois[0] === doi) return [];
  return dois.filter((each) => each !== doi).sort((a, b) => versionNumber(a) - versionNumber(b));
}

/** The last of those with the same key, in the place of the first. */
function unique<Entry, Key>(entries: Entry[], keyOf: (entry: Entry) => Key): Entry[] {
  if (entries.length < 2) return entries;
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

/** Such an item can be on the record all the same: by its Handle, or by the address of its page. */
function depositsWithoutDoi({ deposits, works }: Collection): Entries[] {
  const found = deposits.entries.filter(({ doi }) => !doi);
  if (found.length === 0) return [];
  const worksByLink = Map.groupBy(
    works.entries.flatMap((work) => [...new Set(work.links.map(linkKey))].map((key) => ({ key, work }))),
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
  return link
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:hdl\.handle\.net\/|hdl:|www\.)?/, '')
    .replace(/\/+$/, '');
}
