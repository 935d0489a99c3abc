/** A report as a page for an iframe. It has no script, and loads nothing but the iD icon. */
import { html } from 'hono/html';
import { nextAction } from '../../shared/report/next-action.ts';
import type { Report } from '../../shared/report/report.schema.ts';
import { type Station, stations, stationsInWords } from '../../shared/report/stations.ts';
import { ALONG, countDrawn, MIDDLE, RADIUS } from '../../shared/report/stations-picture.ts';
import { headline, staleness } from '../../shared/report/words.ts';
import { EMBED_STYLE } from './embed-style.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

type Markup = ReturnType<typeof html>;

interface Page {
  theme: Theme;
  title: string;
  description: string;
  /** The address of this page's oEmbed data, or null if there is nothing to embed. */
  oembed: string | null;
  body: Markup;
}

/** @param origin Where the guide is. */
export function embedOf(report: Report, origin: string, theme: Theme): Markup {
  const { title, text } = nextAction(report);
  const address = `https://orcid.org/${report.orcid}`;
  const says = headline(report);
  const own = `${origin}/embed/${report.asked}`;
  return page({
    theme,
    title: `Sync status of ORCID iD ${report.orcid}`,
    description: `${says}.`,
    oembed: `${origin}/oembed?url=${encodeURIComponent(own)}`,
    body: html`<h1>${says}.</h1>
<p class="id"><img src="/orcid-id.svg" alt="" width="16" height="16" /> ${
      report.example ? html`${address} (an invented example)` : html`${outward(address, address)} (unauthenticated)`
    }</p>
${report.stale && html`<p>${staleness(report)}</p>`}${stationsPicture(stations(report))}
<div class="next"><h2>${title}</h2><p>${text}</p></div>
<p>${outward(`${origin}/#${report.asked}`, 'See each item and what to do')}</p>`,
  });
}

/** The page that the iframe shows if there is no report. */
export function embedProblem(detail: string, origin: string, theme: Theme): Markup {
  return page({
    theme,
    title: 'Sync status',
    description: detail,
    oembed: null,
    body: html`<h1>No report</h1><p>${detail}</p><p>${outward(`${origin}/`, 'Check an iD')}</p>`,
  });
}

function page({ theme, title, description, oembed, body }: Page): Markup {
  return html`<!doctype html>
<html lang="en-GB" class="${theme}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
<title>${title}</title>
<meta name="description" content="${description}" />
${oembed && html`<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}" />`}
<style>${EMBED_STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>`;
}

/** Opens in a new tab, because the page around the iframe belongs to somebody else. */
function outward(address: string, words: string): Markup {
  return html`<a href="${address}" target="_blank" rel="noopener">${words}</a>`;
}

function stationsPicture(stops: readonly Station[]): Markup {
  const drawn = stops.map(({ name, count, says }, index) => {
    const x = ALONG[index] ?? 0;
    const { figures, size, y } = countDrawn(count);
    return html`<circle cx="${x}" cy="${MIDDLE}" r="${RADIUS}" /><text x="${x}" y="${y}" class="count" font-size="${size}">${figures}</text><text x="${x}" y="78" class="name">${name}</text><text x="${x}" y="95">${says}</text>`;
  });
  return html`<svg viewBox="0 0 360 98" role="img" aria-label="${stationsInWords(stops)}"><path d="M60 ${MIDDLE}H300" />${drawn}</svg>`;
}
