/** A report as a page for an iframe. It has no script, and loads nothing but the iD icon. */
import { html, raw } from 'hono/html';
import type { Audience } from '../../shared/api/embed-size.ts';
import type { Report } from '../../shared/report/report.schema.ts';
import { headline } from '../../shared/report/words.ts';
import { embedHtml, embedProblemHtml } from '../../shared/views/to-html.ts';
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
  /** HTML that a view drew. */
  body: string;
}

/** What the address of an embed chooses. */
export interface EmbedLook {
  theme: Theme;
  audience: Audience;
  /** The query of the address, with its `?`, or empty. */
  search: string;
}

/** @param origin Where the guide is. */
export function embedOf(report: Report, origin: string, { theme, audience, search }: EmbedLook): Markup {
  const own = `${origin}/embed/${report.asked}${search}`;
  return page({
    theme,
    title: `Sync status of ORCID iD ${report.orcid}`,
    description: `${headline(report)}.`,
    oembed: `${origin}/oembed?url=${encodeURIComponent(own)}`,
    body: embedHtml(report, origin, audience),
  });
}

/** The page that the iframe shows if there is no report. */
export function embedProblem(detail: string, origin: string, theme: Theme): Markup {
  return page({ theme, title: 'Sync status', description: detail, oembed: null, body: embedProblemHtml(detail, origin) });
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
<style>${raw(EMBED_STYLE)}</style>
</head>
<body>${raw(body)}</body>
</html>`;
}
