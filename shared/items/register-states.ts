/** The state of an item in each register. An item only counts as missing if the register's answer was complete. */
import { type Doi, withoutVersion } from '../identifiers/doi.ts';
import { agencyHint } from '../identifiers/registration-agency.ts';
import type { Collection, PageState } from '../registers/collection.ts';
import { ROLES } from '../registers/registration.ts';
import { isComplete, type SourceResult } from '../registers/source-result.ts';
import type { DataciteState, Entries, FigshareState, Item, OrcidState } from './item.ts';
import { itemNumber } from './item-number.ts';

/** Whether a malformed record of a register mentions this item. */
type Mentions = (doi: Doi | null, versions: readonly Doi[]) => boolean;

/** @returns A function that adds its states to an item of the collection. */
export function registerStates({ works, registrations, deposits, pages, agencies }: Collection): (entries: Entries) => Item {
  const [inWorks, inRegistrations, inDeposits] = [mentionsIn(works), mentionsIn(registrations), mentionsIn(deposits)];
  return (entries) => ({
    ...entries,
    isMalformed: entries.isMalformed || inRegistrations(entries.doi, entries.versions) || inDeposits(entries.doi, entries.versions),
    figshare: figshareState(entries, deposits, inDeposits),
    datacite: dataciteState(entries, registrations, inRegistrations),
    orcid: orcidState(entries, works, inWorks),
    agency: entries.doi && agencyHint(entries.doi, agencies),
    page: pageState(entries, pages),
  });
}

function figshareState({ doi, versions, deposits }: Entries, result: Collection['deposits'], mentions: Mentions): FigshareState {
  if (deposits.length > 0) return 'listed';
  return isComplete(result) && doi !== null && !mentions(doi, versions) ? 'not-listed' : 'unknown';
}

function pageState({ doi, registrations }: Entries, pages: Collection['pages']): PageState {
  const number = pages.size > 0 ? itemNumber(doi, registrations) : null;
  return (number !== null && pages.get(number)) || 'unknown';
}

/** A DOI that we have not seen could have a better role than those that we have. */
function dataciteState(
  { doi, versions, registrations, isMalformed }: Entries,
  result: Collection['registrations'],
  mentions: Mentions,
): DataciteState {
  const best = ROLES.find((role) => registrations.some((registration) => registration.role === role));
  if (best === 'creator') return best;
  if (!doi) return isMalformed ? 'unknown' : 'unregistered';
  if (!result.listed || mentions(doi, versions)) return 'unknown';
  if (best) return best;
  return [doi, ...versions].every((each) => result.lookedUp.has(each)) ? 'unregistered' : 'unknown';
}

function orcidState({ doi, versions, works, isMalformed }: Entries, result: Collection['works'], mentions: Mentions): OrcidState {
  if (works.length > 0) return 'visible';
  const isKnown = isComplete(result) && !(isMalformed && doi === null) && !mentions(doi, versions);
  return isKnown ? 'not-visible' : 'unknown';
}

/** Looks up the DOIs in sets, so that many malformed records and many items do not multiply. */
function mentionsIn({ unreadable }: SourceResult<unknown>): Mentions {
  const dois = new Set(unreadable);
  const bases = new Set(unreadable.map(withoutVersion));
  return (doi, versions) => doi !== null && (dois.has(doi) || bases.has(doi) || versions.some((each) => dois.has(each)));
}
