/** The small view: the result in one sentence, the iD, and a link to the whole report. */

import { reportPath } from '../../../shared/report/address.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { headline, staleness } from '../../../shared/report/words.ts';
import { element, link } from '../dom/create-element.ts';
import { shownOrcid } from '../dom/orcid-id-link.ts';

export function summaryView(report: Report, api: string): Node[] {
  return [
    element('p', { class: 'headline', part: 'headline' }, `${headline(report)}.`),
    shownId(report, api),
    ...(report.stale ? [element('p', { part: 'stale' }, staleness(report))] : []),
    element('p', { class: 'quiet' }, link(new URL(reportPath(report), api).href, 'See each item and what to do')),
  ];
}

/** The iD of a report, and the requested iD if it was merged into that one. */
function shownId({ orcid, asked, example }: Report, api: string): HTMLElement {
  const merged = asked === orcid ? null : `. The iD that you entered, ${asked}, was removed as a duplicate of this one.`;
  return element('p', { class: 'id quiet', part: 'id' }, ...shownOrcid(orcid, example, api), merged);
}
