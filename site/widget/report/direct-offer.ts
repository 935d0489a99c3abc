/** Offers a report made in the visitor's own browser if a service refuses requests from our server. */
import type { Report } from '../../../shared/report/report.schema.ts';
import { SOURCE_NAMES } from '../../../shared/report/words.ts';
import { element } from '../dom/create-element.ts';
import { failureFrom } from '../service/problem.ts';
import type { ReportRequest, ReportResult } from './request-report.ts';
import type { ViewContext } from './view.ts';

const madeHere = new WeakSet<Report>();

/** @returns An empty list if no service refuses our server, or if the page does not offer this. */
export function directOffer(report: Report, { direct, requestWith }: ViewContext): HTMLElement[] {
  if (madeHere.has(report)) return [element('p', { class: 'quiet' }, 'Your own browser asked the three services for this report.')];
  const refusing = report.sources.filter(({ reason }) => reason === 'rate-limited').map(({ source }) => SOURCE_NAMES[source]);
  if (direct === null || (refusing.length === 0 && !report.stale)) return [];
  const cause = refusing.length > 0 ? `${refusing.join(' and ')} will not answer our server at the moment. ` : '';
  const button = element('button', { type: 'button' }, 'Ask from this browser');
  button.addEventListener('click', () => requestWith((request) => requestDirectly(request, direct)));
  const words = `${cause}Your own browser can ask the three services instead. They then see your network address.`;
  return [
    element(
      'section',
      { class: 'direct', 'aria-label': 'Ask from this browser' },
      element('p', {}, words),
      element('p', {}, button),
    ),
  ];
}

async function requestDirectly(request: ReportRequest, contact: string): Promise<ReportResult> {
  const direct = await import('./direct.ts').catch(() => null);
  const result = direct ? await direct.reportDirectly(request, contact) : failureFrom({ is: 'unreachable' });
  if (result.ok) madeHere.add(result.report);
  return result;
}
