/** Items of which DataCite or Figshare has a record that we could not read. They are listed too, so that no item is left out. */
import { type Doi, doiPrefix, withoutVersion } from '../identifiers/doi.ts';
import { hasFigshareSuffix } from '../identifiers/figshare-address.ts';
import { isFigsharePrefix } from '../identifiers/figshare-prefixes.ts';
import type { Collection } from '../registers/collection.ts';
import type { Entries } from './item.ts';

type Registers = Pick<Collection, 'registrations' | 'deposits'>;

/** @param known DOIs of items that other entries are about. */
export function itemsOfMalformedRecords({ registrations, deposits }: Registers, known: ReadonlySet<Doi>): Entries[] {
  const bases = new Map<Doi, boolean>();
  // If the source failed, the whole report is incomplete, and its records may not be what we requested.
  const [atDatacite, atFigshare] = [registrations, deposits].map(({ ok, malformed }) => (ok ? malformed : []));
  for (const doi of atDatacite ?? []) if (doi) bases.set(baseOf(doi), isFigshareDoi(doi));
  for (const doi of atFigshare ?? []) if (doi) bases.set(withoutVersion(doi), true);
  const named = [...bases].filter(([doi]) => !known.has(doi));
  const nameless = [...(atDatacite ?? []), ...(atFigshare ?? [])].filter((doi) => doi === null);
  return [...named.map(([doi, isFigshare]) => malformedItem(doi, isFigshare)), ...nameless.map(() => malformedItem(null, true))];
}

function malformedItem(doi: Doi | null, isFigshare: boolean): Entries {
  return { doi, versions: [], isFigshare, isMalformed: true, deposits: [], registrations: [], works: [] };
}

function baseOf(doi: Doi): Doi {
  return isFigshareDoi(doi) ? withoutVersion(doi) : doi;
}

function isFigshareDoi(doi: Doi): boolean {
  return hasFigshareSuffix(doi) || isFigsharePrefix(doiPrefix(doi));
}
