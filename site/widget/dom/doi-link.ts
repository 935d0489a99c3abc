/** Shows DOIs. */
import type { Doi } from '../../../shared/identifiers/doi.ts';
import { doiUrl } from '../../../shared/identifiers/doi-address.ts';
import { element, link } from './create-element.ts';

/** @param example Whether the DOI is invented. It is then not a link, because it would lead nowhere. */
export function shownDoi(doi: string, example: boolean): HTMLElement {
  return example ? element('span', {}, doi) : link(doiUrl(doi as Doi), doi);
}
