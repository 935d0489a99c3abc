/** The small view: the result in one sentence, the iD, and a link to the whole report. */
import type { Report } from '../../../shared/report/report.schema.ts';
import { headline, staleness } from '../../../shared/report/words.ts';
import { element, link } from '../dom/create-element.ts';
import { shownOrcid } from '../dom/orcid-id-link.ts';
import type { ViewContext } from './view.ts';

export function summaryView(report: Report, { api }: ViewContext): Node[] {
  return [
    element('p', { class: 'headline', part: 'headline' }, `${headline(report)}.`),
    shownId(report, api),
    ...staleNote(report),
    element('p', { class: 'quiet' }, link(new URL(`/#${report.asked}`, api).href, 'See each item and what to do')),
  ];
}

export function staleNote(report: Report): HTMLElement[] {
  return report.stale ? [element('p', { part: 'stale' }, staleness(report))] : [];
}

/** The iD of a report, and the requested iD if it was merged into that one. */
export function shownId({ orcid, asked, example }: Report, api: string): HTMLElement {
  const merged = asked === orcid ? null : ` The iD asked for, ${asked}, was merged into this one.`;
  return element('p', { class: 'id quiet', part: 'id' }, ...shownOrcid(orcid, example, api), merged);
}
