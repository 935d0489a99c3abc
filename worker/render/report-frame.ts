/**
 * Fills the frame of the report page, which the site builds. Two pairs of marks in it, each a comment, say where the head and the
 * report belong.
 */
import { html, raw } from 'hono/html';

export interface FrameParts {
  /** Everything up to the place of the title and the description. */
  start: string;
  /** From there to the place of the report. */
  middle: string;
  /** The frame's own content at the place of the report: the form that asks for an iD. */
  form: string;
  end: string;
}

/** @returns Null if the page is not the frame. */
export function frameParts(page: string): FrameParts | null {
  const [, start, middle, form, end] =
    /^([\s\S]*)<!--head-->[\s\S]*<!--\/head-->([\s\S]*)<!--report-->([\s\S]*)<!--\/report-->([\s\S]*)$/.exec(page) ?? [];
  return start && middle && form && end ? { start, middle, form, end } : null;
}

interface Head {
  title: string;
  description: string;
  /** The address of this report. */
  address: string;
  /** The address of the oEmbed data; null if there is nothing to embed. */
  oembed: string | null;
}

export async function headHtml({ title, description, address, oembed }: Head): Promise<string> {
  return String(
    await html`<title>${title} | Sync Status</title>
<meta name="description" content="${description}" />
<meta property="og:title" content="${title}" />
<meta property="og:description" content="${description}" />
<meta property="og:url" content="${address}" />
<link rel="canonical" href="${address}" />
${oembed ? html`<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}" />` : raw('')}`,
  );
}
