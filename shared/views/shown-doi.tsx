/** A DOI as a link to what it names. */
import type { Doi } from '../identifiers/doi.ts';
import { doiUrl } from '../identifiers/doi-address.ts';
import { WebLink } from './web-link.tsx';

/** @param example Whether the DOI is invented. It is then not a link, because it would lead nowhere. */
export function ShownDoi({ doi, example }: { doi: string; example: boolean }) {
  return example ? <span>{doi}</span> : <WebLink href={doiUrl(doi as Doi)}>{doi}</WebLink>;
}
