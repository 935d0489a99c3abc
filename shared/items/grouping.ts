/** Groups the entries of the three registers by base DOI, and finds out which groups are Figshare items. */
import { type Doi, withoutVersion } from '../identifiers/doi.ts';
import { hasFigshareSuffix, isFigshareClient, isFigsharePage, portalStem } from '../identifiers/figshare-address.ts';
import type { Collection } from '../registers/collection.ts';
import type { Deposit } from '../registers/deposit.ts';
import type { Registration } from '../registers/registration.ts';
import type { Work } from '../registers/work.ts';

export interface Registers {
  works: Pick<Collection['works'], 'entries'>;
  registrations: Pick<Collection['registrations'], 'entries'>;
  deposits: Pick<Collection['deposits'], 'entries'>;
}

export interface Group {
  base: Doi;
  /** Every DOI of the group that a register mentions: the base, versions, or both. */
  dois: Doi[];
  deposits: Deposit[];
  registrations: Registration[];
  works: Work[];
  isFigshare: boolean;
}

/** One group for each base DOI that any register mentions, in the order in which the DOIs were seen. */
export function groupByBaseDoi({ works, registrations, deposits }: Registers): Group[] {
  const byBase = new Map<Doi, Group>();
  const byDoi = new Map<Doi, Group>();
  const groupOf = (doi: Doi): Group => {
    const known = byDoi.get(doi);
    if (known) return known;
    const base = withoutVersion(doi);
    const group = byBase.get(base) ?? { base, dois: [], deposits: [], registrations: [], works: [], isFigshare: false };
    group.dois = added(group.dois, doi);
    byBase.set(base, group);
    byDoi.set(doi, group);
    return group;
  };
  for (const deposit of deposits.entries) {
    const group = deposit.doi && groupOf(deposit.doi);
    if (group) group.deposits = added(group.deposits, deposit);
  }
  for (const registration of registrations.entries) {
    const group = groupOf(registration.doi);
    group.registrations = added(group.registrations, registration);
  }
  for (const work of works.entries) {
    for (const doi of work.dois) {
      const group = groupOf(doi);
      // A work that names several DOIs of one group comes up several times in a row.
      if (group.works.at(-1) !== work) group.works = added(group.works, work);
    }
  }
  return withFigshareMarks([...byBase.values()]);
}

/** A list of one has room for one. Pushing to an empty list would reserve room for seventeen, and most groups have one of each. */
function added<Entry>(list: Entry[], entry: Entry): Entry[] {
  if (list.length === 0) return [entry];
  list.push(entry);
  return list;
}

function withFigshareMarks(groups: Group[]): Group[] {
  const portals = new Set(groups.map(portalOf).filter((stem) => stem !== null));
  for (const group of groups) group.isFigshare = isFigshareItem(group) || portals.has(portalStem(group.base) ?? '');
  return groups;
}

function isFigshareItem({ base, deposits, registrations, works }: Group): boolean {
  return (
    deposits.length > 0 ||
    hasFigshareSuffix(base) ||
    registrations.some(isFigshareRegistration) ||
    works.some(({ route, links }) => route === 'figshare' || links.some(isFigsharePage))
  );
}

function isFigshareRegistration({ client, url }: Registration): boolean {
  return isFigshareClient(client) || isFigsharePage(url);
}

/**
 * The stem of the Figshare portal that this item comes from, such as `10.17866/rd.salford.`; null if the item does not show one.
 * A DOI that Figshare itself gave to a deposit ends in the deposit's number. A DOI that the depositor brought along does not.
 */
function portalOf({ base, deposits, registrations }: Group): string | null {
  const stem = portalStem(base);
  const isRevealed =
    stem !== null && (deposits.some(({ id }) => base === `${stem}${id}`) || registrations.some(isFigshareRegistration));
  return isRevealed ? stem : null;
}
