import { element, link } from './create-element.ts';

/**
 * An iD as ORCID wants it shown, by somebody in front of whom nobody signed in.
 *
 * @see https://info.orcid.org/documentation/integration-guide/orcid-id-display-guidelines/
 */
export function shownOrcid(orcid: string, example: boolean, api: string): (Node | string)[] {
  const address = `https://orcid.org/${orcid}`;
  const icon = element('img', { src: new URL('/orcid-id.svg', api).href, alt: '', width: 16, height: 16 });
  const shown = example ? element('span', {}, address) : link(address, address);
  return [icon, shown, ` (${example ? 'an invented example' : 'unauthenticated'})`];
}
