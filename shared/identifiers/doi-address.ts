/** The addresses that a DOI leads to. */
import type { Doi } from './doi.ts';

/** Only characters that a URL's path needs no encoding for. */
const URL_SAFE = /^[\w./()-]*$/;

/** The DOI as a link: `https://doi.org/…`. */
export function doiUrl(name: Doi): string {
  return `https://doi.org/${encodedDoi(name)}`;
}

/** The DOI's page in DataCite Commons, with the button "Add to ORCID Record". */
export function commonsUrl(name: Doi): string {
  return `https://commons.datacite.org/doi.org/${encodedDoi(name)}`;
}

function encodedDoi(name: Doi): string {
  return URL_SAFE.test(name) ? name : encodeURIComponent(name).replaceAll('%2F', '/');
}
