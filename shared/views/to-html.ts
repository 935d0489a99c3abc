/** Draws the views as HTML, for pages that the Worker sends. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Audience } from '../api/embed-size.ts';
import type { Report } from '../report/report.schema.ts';
import { Embed, EmbedProblem } from './embed.tsx';
import type { NoReportState, PageState } from './page-state.ts';
import { NoReport } from './report/no-report.tsx';
import { ReportView } from './report/report-view.tsx';
import { reportDescription, reportTitle } from './report/title.ts';
import { Waiting } from './report/waiting.tsx';

/** A page's own part, with what its script needs. */
export interface PagePart {
  title: string;
  description: string;
  html: string;
}

/** @param origin Where the guide is. */
export function reportHtml(report: Report, origin: string): PagePart {
  const html = forTheScript(renderToString(h(ReportView, { report, origin })), { is: 'report', report });
  return { title: reportTitle(report), description: reportDescription(report), html };
}

export function noReportHtml(state: NoReportState): PagePart {
  return { title: 'No report', description: state.detail, html: forTheScript(renderToString(h(NoReport, state)), state) };
}

export function embedHtml(report: Report, origin: string, audience: Audience): string {
  return renderToString(h(Embed, { report, origin, audience }));
}

export function embedProblemHtml(detail: string, origin: string): string {
  return renderToString(h(EmbedProblem, { detail, origin }));
}

export function waitingHtml(orcid: string): string {
  return renderToString(h(Waiting, { orcid, answers: [] }));
}

/** In the elements in which the page's script goes on from it. The state is data, which a browser does not run, and without `<`. */
function forTheScript(html: string, state: PageState): string {
  const data = JSON.stringify(state).replaceAll('<', '\\u003c');
  return `<div data-app><div aria-busy="false">${html}</div></div><script type="application/json" id="page-state">${data}</script>`;
}
