/** The entries of the three registers by base DOI, and which of these are Figshare's. */
import { type Doi, withoutVersion } from '../identifiers/doi.ts';
import { hasFigshareSuffix, isFigshareClient, isFigsharePage, portalStem } from '../identifiers/figshare-address.ts';
import type { Collection, Deposit, Registration, Work } from '../registers/model.ts';
import { distinct, NONE, withAnother, withOneMore } from './lean-list.ts';

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

interface Made {
  from: Registers;
  groups: readonly Group[];
}

/** Stands on the works themselves: in a `WeakMap`, what was made would outlive them until all of the heap is cleaned. */
const MADE = Symbol('groups');

/** Made once for the same lists: they are grouped to find what else is to be asked for, and again for the report. */
export function groupsOf(registers: Registers): readonly Group[] {
  const { registrations, deposits } = registers;
  const works: Registers['works'] & { [MADE]?: Made } = registers.works;
  const made = works[MADE];
  if (made && isSame(made.from, registers)) return made.groups;
  const groups = grouped(registers);
  works[MADE] = { from: { works, registrations, deposits }, groups };
  return groups;
}

function isSame(a: Registers, b: Registers): boolean {
  return (['works', 'registrations', 'deposits'] as const).every((register) => a[register].entries === b[register].entries);
}

function grouped(registers: Registers): readonly Group[] {
  const groups = [...groupedByBase(registers)];
  const portals = new Set(groups.map(portalOf));
  portals.delete(null);
  for (const group of groups) {
    group.dois = distinct(group.dois);
    group.isFigshare = isFigshareItem(group) || portals.has(portalStem(group.base));
  }
  return groups;
}

function groupedByBase({ works, registrations, deposits }: Registers): Iterable<Group> {
  const groups = new Map<Doi, Group>();
  let last: Group | undefined;
  /** A DOI and its versions often come one after the other. */
  const groupOf = (doi: Doi) => {
    const base = withoutVersion(doi);
    const group = last?.base === base ? last : (groups.get(base) ?? begun(base));
    group.dois = withAnother(group.dois, doi);
    last = group;
    return group;
  };
  const begun = (base: Doi) => {
    const group: Group = { base, dois: NONE, deposits: NONE, registrations: NONE, works: NONE, isFigshare: false };
    groups.set(base, group);
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

/**
 * The stem of a portal of Figshare, if this item shows that it is one. A deposit's own DOI ends in the deposit's number; one
 * that was taken over from elsewhere does not.
 */
function portalOf({ base, deposits, registrations }: Group): string | null {
  const stem = portalStem(base);
  const isRevealed =
    stem !== null &&
    (deposits.some(({ id }) => base.slice(stem.length) === String(id)) ||
      registrations.some(({ client, url }) => isFigshareClient(client) || isFigsharePage(url)));
  return isRevealed ? stem : null;
}
