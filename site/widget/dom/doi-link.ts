import { type Doi, doiUrl } from '../../../shared/identifiers/doi.ts';
import { element, link } from './create-element.ts';

/** A DOI as a link; an invented one leads nowhere, so it is none. */
export function shownDoi(doi: string, example: boolean): HTMLElement {
  return example ? element('span', {}, doi) : link(doiUrl(doi as Doi), doi);
}
