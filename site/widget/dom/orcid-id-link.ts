/** Shows ORCID iDs. */
import { element, link } from './create-element.ts';

/**
 * An iD as ORCID's guidelines require it where the owner has not signed in: the icon, the whole address, and “unauthenticated”.
 * The icon is `site/public/orcid-id.svg`. An adopter may replace that file with ORCID's own icon for unauthenticated iDs.
 *
 * @see https://info.orcid.org/documentation/integration-guide/orcid-id-display-guidelines/
 */
export function shownOrcid(orcid: string, example: boolean, api: string): (Node | string)[] {
  const address = `https://orcid.org/${orcid}`;
  const icon = element('img', { src: new URL('/orcid-id.svg', api).href, alt: '', width: 16, height: 16 });
  const shown = example ? element('span', {}, address) : link(address, address);
  return [icon, shown, ` (${example ? 'an invented example' : 'unauthenticated'})`];
}
