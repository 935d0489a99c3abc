/** Whether a report includes an item. */
import { type Doi, doiPrefix } from '../identifiers/doi.ts';
import type { Candidate } from './match.ts';
import type { Selection } from './selection.ts';

export function isSelected({ doi, isFigshare, isMalformed, registrations }: Candidate, { scope, prefix }: Selection): boolean {
  const namesId = registrations.some(({ role, namesMergedId }) => role !== 'absent' || namesMergedId);
  const isInScope = isFigshare || (scope === 'datacite' && (isMalformed || namesId));
  return isInScope && (prefix === null || mayHavePrefix(doi, prefix, isMalformed));
}

/** A record that we could not read may have any DOI, if we found none in it. */
function mayHavePrefix(doi: Doi | null, prefix: string, isMalformed: boolean): boolean {
  return doi === null ? isMalformed : doiPrefix(doi) === prefix;
}
