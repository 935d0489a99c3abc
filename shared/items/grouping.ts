/** The entries of the three registers by base DOI, and which of these are Figshare's. */
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
  /** Base and versions. */
  dois: Doi[];
  deposits: Deposit[];
  registrations: Registration[];
  works: Work[];
  isFigshare: boolean;
}

/** One group for each base DOI that any register mentions, in the order in which the DOIs were seen. */
export function groupByBaseDoi({ works, registrations, deposits }: Registers): Group[] {
  const groups = new Map<Doi, GroupInProgress>();
  const groupOf = (doi: Doi): GroupInProgress => {
    const base = withoutVersion(doi);
    let group = groups.get(base);
    if (!group) {
      group = { base, dois: new Set(), deposits: [], registrations: [], works: new Set() };
      groups.set(base, group);
    }
    group.dois.add(doi);
    return group;
  };
  for (const deposit of deposits.entries) if (deposit.doi) groupOf(deposit.doi).deposits.push(deposit);
  for (const registration of registrations.entries) groupOf(registration.doi).registrations.push(registration);
  for (const work of works.entries) for (const doi of work.dois) groupOf(doi).works.add(work);
  return withFigshareMark([...groups.values()].map((group) => ({ ...group, dois: [...group.dois], works: [...group.works] })));
}

/** Sets, so that a DOI or a work that is mentioned several times is kept once. */
type GroupInProgress = Omit<Group, 'dois' | 'works' | 'isFigshare'> & { dois: Set<Doi>; works: Set<Work> };

function withFigshareMark(groups: readonly Omit<Group, 'isFigshare'>[]): Group[] {
  const portals = new Set(groups.map(portalOf).filter((stem) => stem !== null));
  return groups.map((group) => {
    const stem = portalStem(group.base);
    return { ...group, isFigshare: isFigshareItem(group) || (stem !== null && portals.has(stem)) };
  });
}

function isFigshareItem(group: Omit<Group, 'isFigshare'>): boolean {
  return (
    group.deposits.length > 0 ||
    hasFigshareSuffix(group.base) ||
    group.registrations.some(({ client, url }) => isFigshareClient(client) || isFigsharePage(url)) ||
    group.works.some(({ route, links }) => route === 'figshare' || links.some(isFigsharePage))
  );
}

/**
 * The stem of a portal of Figshare, if this item shows that it is one. A deposit's own DOI ends in the deposit's number; one
 * that was taken over from elsewhere does not.
 */
function portalOf({ base, deposits, registrations }: Pick<Group, 'base' | 'deposits' | 'registrations'>): string | null {
  const stem = portalStem(base);
  const isRevealed =
    stem !== null &&
    (deposits.some(({ id }) => base.slice(stem.length) === String(id)) ||
      registrations.some(({ client, url }) => isFigshareClient(client) || isFigsharePage(url)));
  return isRevealed ? stem : null;
}
