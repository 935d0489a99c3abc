/** The small view, for a sentence: the state of the items, which leads to the report. */
import { reportPath } from '../../../shared/report/address.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { visitorState } from '../../../shared/report/visitor-state.ts';
import { dayInWords } from '../../../shared/report/when.ts';
import { element, link } from '../dom/create-element.ts';

export function summaryView(report: Report, origin: string): HTMLElement {
  const { tone, symbol, text } = visitorState(report);
  return element(
    'span',
    { class: 'headline', part: 'headline' },
    element('span', { part: `mark ${tone}`, 'aria-hidden': 'true' }, `${symbol}\u00a0`),
    report.example && 'Example: ',
    link(new URL(reportPath(report), origin).href, text, { part: 'link' }),
    report.stale && ` (last checked ${dayInWords(report.checkedAt)})`,
  );
}
