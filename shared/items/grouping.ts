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
export function groupByBaseDoi(registers: Registers, portals = figsharePortals(registers)): Group[] {
  const { works, registrations, deposits } = registers;
  const groups = new Map<Doi, Omit<Group, 'isFigshare'>>();
  const seen = new Set<Doi>();
  const groupOf = (doi: Doi) => {
    const base = withoutVersion(doi);
    const group = groups.get(base) ?? { base, dois: [], deposits: [], registrations: [], works: [] };
    if (group.dois.length === 0) groups.set(base, group);
    if (!seen.has(doi)) group.dois.push(doi);
    seen.add(doi);
    return group;
  };
  for (const deposit of deposits.entries) if (deposit.doi) groupOf(deposit.doi).deposits.push(deposit);
  for (const registration of registrations.entries) groupOf(registration.doi).registrations.push(registration);
  for (const work of works.entries) {
    for (const doi of work.dois) {
      const group = groupOf(doi);
      // A work that names several DOIs of one group comes up several times in a row.
      if (group.works.at(-1) !== work) group.works.push(work);
    }
  }
  return [...groups.values()].map((group) => ({ ...group, isFigshare: isFigshareItem(group, portals) }));
}

function isFigshareItem(
  { base, deposits, registrations, works }: Omit<Group, 'isFigshare'>,
  portals: ReadonlySet<string>,
): boolean {
  return (
    deposits.length > 0 ||
    hasFigshareSuffix(base) ||
    registrations.some(isFigshareRegistration) ||
    works.some(({ route, links }) => route === 'figshare' || links.some(isFigsharePage)) ||
    portals.has(portalStem(base) ?? '')
  );
}

function isFigshareRegistration({ client, url }: Registration): boolean {
  return isFigshareClient(client) || isFigsharePage(url);
}

/**
 * The stems of the Figshare portals that these items come from, such as `10.17866/rd.salford.`. A DOI that Figshare itself gave
 * to a deposit ends in the deposit's number; a DOI that the depositor brought along does not, and shows no portal.
 */
export function figsharePortals({ registrations, deposits }: Omit<Registers, 'works'>): Set<string> {
  const stems = [
    ...deposits.entries.map(({ id, doi }) => {
      const base = doi && withoutVersion(doi);
      const stem = base && portalStem(base);
      return stem && base === `${stem}${id}` ? stem : null;
    }),
    ...registrations.entries.map((each) => (isFigshareRegistration(each) ? portalStem(withoutVersion(each.doi)) : null)),
  ];
  return new Set(stems.filter((stem) => stem !== null));
}
