/** The entries of the three registers by base DOI, and which of these are Figshare's. */
import { type Doi, withoutVersion } from './doi.ts';
import { distinct, NONE, withAnother, withOneMore } from './lean-list.ts';
import type { Collection, Deposit, Registration, Work } from './model.ts';
import { hasFigshareSuffix, isFigshareClient, isFigsharePage, portalStem } from './recognise.ts';

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
}

export interface Grouping {
  groups: readonly Group[];
  isFigshare: (group: Group) => boolean;
}

interface Made {
  from: Registers;
  grouping: Grouping;
}

/** Stands on the works themselves: in a `WeakMap`, what was made would outlive them until all of the heap is cleaned. */
const MADE = Symbol('grouping');

/** Made once for the same lists: they are grouped to find what else is to be asked for, and again for the report. */
export function groupingOf(registers: Registers): Grouping {
  const { registrations, deposits } = registers;
  const works: Registers['works'] & { [MADE]?: Made } = registers.works;
  const made = works[MADE];
  if (made && isSame(made.from, registers)) return made.grouping;
  const grouping = grouped(registers);
  works[MADE] = { from: { works, registrations, deposits }, grouping };
  return grouping;
}

function isSame(a: Registers, b: Registers): boolean {
  return (['works', 'registrations', 'deposits'] as const).every((register) => a[register].entries === b[register].entries);
}

function grouped(registers: Registers): Grouping {
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
  const groupOf = (doi: Doi) => {
    const base = withoutVersion(doi);
    let group = groups.get(base);
    if (!group) {
      group = { base, dois: NONE, deposits: NONE, registrations: NONE, works: NONE };
      groups.set(base, group);
    }
    group.dois = withAnother(group.dois, doi);
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
  for (const group of groups.values()) group.dois = distinct(group.dois);
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
