/**
 * Why DataCite may not know a DOI, as far as its beginning tells.
 *
 * @see https://support.datacite.org/docs/doi-states
 * @see https://support.figshare.com/support/solutions/articles/6000272246
 */
import { type Doi, doiPrefix } from './doi.ts';
import { hasFigshareSuffix } from './figshare-address.ts';

export const AGENCY_HINTS = ['not-yet', 'other-agency', 'either'] as const;
/** `not-yet`: such DOIs come from DataCite. `other-agency`: from Crossref. `either`: the beginning does not tell. */
export type AgencyHint = (typeof AGENCY_HINTS)[number];

/** Publishers whose DOIs are Crossref's, also where the item stands on Figshare. */
const CROSSREF_PREFIXES = ['10.1016', '10.1021', '10.1038', '10.1177', '10.31124', '10.3389', '10.7554'];
/**
 * Figshare itself, and repositories that Figshare runs. Of every other prefix we say `either`, which is true of any DOI; so a library
 * whose own is not here is told less, and nothing false.
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

/** Where doi.org says which agency a DOI's beginning belongs to; for people to open, we do not ask it. */
export function agencyUrl(doi: Doi): string {
  return `https://doi.org/ra/${doiPrefix(doi)}`;
}
