import { type Doi, doiUrl } from '../../shared/doi.ts';
import { element, link } from './element.ts';

/** A DOI as a link; an invented one leads nowhere, so it is none. */
export function shownDoi(doi: string, example: boolean): HTMLElement {
  return example ? element('span', {}, doi) : link(doiUrl(doi as Doi), doi);
}
