/** The state of an item in each register. An item only counts as missing if the register's answer was complete. */
import { type Doi, withoutVersion } from '../identifiers/doi.ts';
import type { Collection } from '../registers/collection.ts';
import { ROLES } from '../registers/registration.ts';
import { isComplete, type SourceResult } from '../registers/source-result.ts';
import type { DataciteState, Entries, FigshareState, Item, OrcidState } from './item.ts';

export function withRegisterStates(entries: Entries, collection: Collection): Item {
  return {
    ...entries,
    figshare: figshareState(entries, collection.deposits),
    datacite: dataciteState(entries, collection.registrations),
    orcid: orcidState(entries, collection.works),
  };
}

function figshareState({ doi, versions, deposits }: Entries, result: Collection['deposits']): FigshareState {
  if (deposits.length > 0) return 'listed';
  return isComplete(result) && !mentions(result, doi, versions) ? 'not-listed' : 'unknown';
}

/** A DOI that we have not seen could have a better role than those that we have. */
function dataciteState({ doi, versions, registrations }: Entries, result: Collection['registrations']): DataciteState {
  const best = ROLES.find((role) => registrations.some((registration) => registration.role === role));
  if (best === 'creator') return best;
  if (!doi) return 'unregistered';
  if (!result.listed || mentions(result, doi, versions)) return 'unknown';
  if (best) return best;
  return [doi, ...versions].every((each) => result.lookedUp.has(each)) ? 'unregistered' : 'unknown';
}

function orcidState({ doi, versions, works }: Entries, result: Collection['works']): OrcidState {
  if (works.length > 0) return 'visible';
  return isComplete(result) && !mentions(result, doi, versions) ? 'not-visible' : 'unknown';
}

/** Whether a malformed record mentions this item. */
function mentions(result: SourceResult<unknown>, doi: Doi | null, versions: Doi[]): boolean {
  if (!doi) return false;
  return result.unreadable.some((each) => each === doi || versions.includes(each) || withoutVersion(each) === doi);
}
