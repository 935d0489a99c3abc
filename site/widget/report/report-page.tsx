/**
 * The script of the report page: takes over what the Worker sent. Without it, the page is complete but cannot be searched or sorted.
 * The start page loads it too, when it becomes the report page.
 */
import { hydrate, render } from 'preact';
import type { LaterParts } from '../../../shared/views/enhanced.ts';
import type { PageState } from '../../../shared/views/page-state.ts';
import { reportTitle } from '../../../shared/views/report/title.ts';
import { ReportApp } from './report-app.tsx';

const frame = document.querySelector<HTMLElement>('[data-report]');
const root = frame?.querySelector('[data-app]');
const state = document.querySelector('#page-state')?.textContent;
if (frame && root && state) {
  const first = JSON.parse(state) as PageState;
  if (first.is === 'report') document.title = `${reportTitle(first.report)} | Sync Status`;
  const { pathname, searchParams } = new URL(location.href);
  const asked = first.is === 'report' ? first.report.asked : (pathname.split('/').pop() ?? '');
  const question = { orcid: asked, scope: searchParams.get('scope'), prefix: searchParams.get('prefix') };
  const take = (parts?: LaterParts) =>
    hydrate(
      <ReportApp question={question} first={first} contact={frame.dataset.contact ?? null} {...(parts && { parts })} />,
      root,
    );
  if (first.is === 'report') take();
  // What says that there is no report is one of the parts that are loaded on demand.
  else void import('./later-parts.ts').then(({ laterParts }) => take(laterParts)).catch(() => {});
}

/**
 * Turns another page of the guide into the report page, without loading a new page, so that the progress can be shown.
 *
 * @param contact The email address that DataCite receives if this browser queries the services itself.
 */
export async function openReport(orcid: string, contact: string | null): Promise<void> {
  const content = document.querySelector('main .sl-markdown-content');
  if (!content) throw new Error('the page has no content');
  await stylesheet();
  const path = `/report/${orcid}`;
  // An address with the iD after its # becomes the address of the report. A page that somebody typed an iD into stays in the history.
  if (location.hash) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  const place = document.createElement('div');
  place.className = 'report-page not-content';
  content.replaceChildren(place);
  window.scrollTo(0, 0);
  render(<ReportApp question={{ orcid, scope: null, prefix: null }} first={null} contact={contact} />, place);
}

/** Also resolves if the style sheet cannot be loaded, because a plain report is better than no report. */
function stylesheet(): Promise<unknown> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/widget/report.css';
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}
