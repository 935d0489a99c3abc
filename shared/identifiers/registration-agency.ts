/**
 * Tells from a DOI's prefix which agency registers it, and so why DataCite may not have it.
 *
 * @see https://support.datacite.org/docs/doi-states
 * @see https://support.figshare.com/support/solutions/articles/6000272246
 */
import { type Doi, doiPrefix } from './doi.ts';
import { hasFigshareSuffix } from './figshare-address.ts';
import { isFigsharePrefix } from './figshare-prefixes.ts';

export const AGENCY_HINTS = ['not-yet', 'other-agency', 'either'] as const;
/**
 * `not-yet`: Figshare registers DOIs like this one with DataCite. If DataCite does not have it, then it is too early, or the
 * registration failed. `other-agency`: a publisher registers them with Crossref, so DataCite will never have it. `either`: the prefix
 * is not enough to decide.
 */
export type AgencyHint = (typeof AGENCY_HINTS)[number];

/**
 * Publishers that register their DOIs with Crossref, even for items that are on Figshare. Any other prefix gives `either`, which is
 * true of every DOI: a publisher that is missing here gets less detail, but nothing false.
 */
const CROSSREF_PREFIXES: ReadonlySet<string> = new Set([
  '10.1002',
  '10.1007',
  '10.1016',
  '10.1021',
  '10.1038',
  '10.1073',
  '10.1080',
  '10.1093',
  '10.1098',
  '10.1101',
  '10.1111',
  '10.1126',
  '10.1177',
  '10.1186',
  '10.1371',
  '10.3389',
  '10.3390',
  '10.7554',
  '10.26434',
  '10.31124',
]);

/** Names of agencies by DOI prefix, as doi.org gives them: `DataCite`, `Crossref`, `mEDRA`. */
export type Agencies = ReadonlyMap<string, string>;

/** @param agencies What doi.org answered, if we queried it. */
export function agencyHint(doi: Doi, agencies: Agencies): AgencyHint {
  const prefix = doiPrefix(doi);
  if (hasFigshareSuffix(doi) || isFigsharePrefix(prefix)) return 'not-yet';
  if (CROSSREF_PREFIXES.has(prefix)) return 'other-agency';
  const agency = agencies.get(prefix);
  if (agency === undefined) return 'either';
  return agency === 'DataCite' ? 'not-yet' : 'other-agency';
}

/** The page at doi.org that names the agency of the DOI's prefix, as a link for people. */
export function agencyUrl(doi: Doi): string {
  return `https://doi.org/ra/${doiPrefix(doi)}`;
}
