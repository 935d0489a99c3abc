/** What a visitor can do where a service refuses our server: ask from their own browser. */
import type { Report } from '../../../shared/report/report.schema.ts';
import { SOURCE_NAMES } from '../../../shared/report/words.ts';
import { element } from '../dom/create-element.ts';
import type { Surroundings } from '../element/sync-status-element.ts';
import { type Answer, type Question, unreachable } from './ask-for-report.ts';

/** Reports that were made in this browser. */
const own = new WeakSet<Report>();

/** Nothing where no service refuses us, or where the page does not offer it. */
export function directOffer(report: Report, { direct, askBy }: Surroundings): HTMLElement[] {
  if (own.has(report)) return [element('p', { class: 'quiet' }, 'Your own browser asked the three services for this report.')];
  const refusing = report.sources.filter(({ reason }) => reason === 'rate-limited').map(({ source }) => SOURCE_NAMES[source]);
  if (direct === null || (refusing.length === 0 && !report.stale)) return [];
  const cause = refusing.length > 0 ? `${refusing.join(' and ')} will not answer our server at the moment. ` : '';
  const button = element('button', { type: 'button' }, 'Ask from this browser');
  button.addEventListener('click', () => askBy((question) => askHere(question, direct)));
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

async function askHere(question: Question, contact: string): Promise<Answer> {
  const direct = await import('./direct.ts').catch(() => null);
  const answer = direct ? await direct.askDirectly(question, contact) : { trouble: unreachable() };
  if ('report' in answer) own.add(answer.report);
  return answer;
}
