/** Turns another page of the guide into the report page, without loading a new page, so that the progress can be shown. */
import { render } from 'preact';
import { ReportApp } from './report-app.tsx';

/** @param contact The e-mail address that DataCite receives if this browser asks the services itself. */
export async function openReport(orcid: string, contact: string | null): Promise<void> {
  const content = document.querySelector('main .sl-markdown-content');
  if (!content) throw new Error('the page has no content');
  await stylesheet();
  const path = `/report/${orcid}`;
  // An address with the iD after its # becomes the address of the report. A page that somebody typed an iD into stays in the history.
  if (location.hash) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  window.addEventListener('popstate', () => {
    if (!location.pathname.startsWith('/report/')) location.reload();
  });
  const place = document.createElement('div');
  place.className = 'report-page not-content';
  content.replaceChildren(place);
  window.scrollTo(0, 0);
  render(<ReportApp question={{ orcid, scope: null, prefix: null }} first={null} contact={contact} />, place);
}

/** Resolves also if the style sheet cannot be loaded: a plain report is better than none. */
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
