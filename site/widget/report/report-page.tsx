/** The script of the report page: takes over what the Worker sent. Without it, the page is complete but cannot be searched or sorted. */
import { hydrate } from 'preact';
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
  hydrate(<ReportApp question={question} first={first} contact={frame.dataset.contact ?? null} />, root);
}
