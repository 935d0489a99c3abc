/** Which items a report includes. */
import type { Doi } from '../identifiers/doi.ts';
import { doiPrefix } from '../identifiers/doi.ts';
import type { Candidate } from './match.ts';

export const SCOPES = ['figshare', 'datacite'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Selection {
  /** `figshare`: items on Figshare. `datacite`: also every other DataCite DOI that names the iD. */
  scope: Scope;
  /** Only DOIs with this prefix, such as `10.6084`; null for all. */
  prefix: string | null;
}

export const EVERYTHING: Selection = { scope: 'datacite', prefix: null };
export const EVERYTHING_ON_FIGSHARE: Selection = { scope: 'figshare', prefix: null };

/** @returns The prefix, or null if the text is not a DOI prefix. */
export function parsePrefix(text: string): string | null {
  return /^10\.\d{1,9}(?:\.\d{1,9}){0,3}$/.test(text) ? text : null;
}

export function isSelected({ doi, isFigshare, isMalformed, registrations }: Candidate, { scope, prefix }: Selection): boolean {
  const namesId = registrations.some(({ role, namesMergedId }) => role !== 'absent' || namesMergedId);
  const isInScope = isFigshare || (scope === 'datacite' && (isMalformed || namesId));
  return isInScope && (prefix === null || mayHavePrefix(doi, prefix, isMalformed));
}

/** A record that we could not read may have any DOI, if we found none in it. */
function mayHavePrefix(doi: Doi | null, prefix: string, isMalformed: boolean): boolean {
  return doi === null ? isMalformed : doiPrefix(doi) === prefix;
}
