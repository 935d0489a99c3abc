/** The small view: the answer in one sentence, the iD, and the way to the report. */
import type { Report } from '../../shared/report.ts';
import { headline } from '../../shared/words.ts';
import { element, link } from './element.ts';
import type { Surroundings } from './sync-status-element.ts';

export function summaryView(report: Report, { api }: Surroundings): Node[] {
  return [
    element('p', { class: 'headline', part: 'headline' }, `${headline(report)}.`),
    shownId(report, api),
    element('p', { class: 'quiet' }, link(new URL(`/#${report.asked}`, api).href, 'See each item and what to do')),
  ];
}

/**
 * An iD as ORCID wants it shown, by somebody in front of whom nobody signed in.
 *
 * @see https://info.orcid.org/documentation/integration-guide/orcid-id-display-guidelines/
 */
export function shownId({ orcid, asked, example }: Report, api: string): HTMLElement {
  const address = `https://orcid.org/${orcid}`;
  const icon = element('img', { src: new URL('/orcid-id.svg', api).href, alt: '', width: 16, height: 16 });
  const shown = example ? element('span', {}, address) : link(address, address);
  const merged = asked === orcid ? null : ` The iD asked for, ${asked}, was merged into this one.`;
  return element(
    'p',
    { class: 'id quiet', part: 'id' },
    icon,
    shown,
    ` (${example ? 'an invented example' : 'unauthenticated'})`,
    merged,
  );
}
