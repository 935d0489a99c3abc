/**
 * Guesses from a DOI's prefix why DataCite may not have it.
 *
 * @see https://support.datacite.org/docs/doi-states
 * @see https://support.figshare.com/support/solutions/articles/6000272246
 */
import { type Doi, doiPrefix } from './doi.ts';
import { hasFigshareSuffix } from './figshare-address.ts';

export const AGENCY_HINTS = ['not-yet', 'other-agency', 'either'] as const;
/**
 * `not-yet`: DOIs like this one are registered with DataCite, so it may simply be too early. `other-agency`: they are registered
 * with Crossref. `either`: the prefix is not enough to decide.
 */
export type AgencyHint = (typeof AGENCY_HINTS)[number];

/** Publishers that register their DOIs with Crossref, even for items that are on Figshare. */
const CROSSREF_PREFIXES = ['10.1016', '10.1021', '10.1038', '10.1177', '10.31124', '10.3389', '10.7554'];
/**
 * Figshare's own prefix, and those of repositories that Figshare runs. Any other prefix gives `either`, which is true of every DOI:
 * a library whose prefix is missing here gets less detail, but nothing false.
 */
const FIGSHARE_PREFIXES = [
  '10.6084',
  '10.17866',
  '10.23640',
  '10.25384',
  '10.25407',
  '10.26180',
  '10.15131',
  '10.17028',
  '10.25405',
];

export function agencyHint(doi: Doi): AgencyHint {
  const prefix = doiPrefix(doi);
  if (CROSSREF_PREFIXES.includes(prefix)) return 'other-agency';
  return FIGSHARE_PREFIXES.includes(prefix) || hasFigshareSuffix(doi) ? 'not-yet' : 'either';
}

/** The page at doi.org that names the agency of the DOI's prefix. It is a link for people; we never request it. */
export function agencyUrl(doi: Doi): string {
  return `https://doi.org/ra/${doiPrefix(doi)}`;
}
