/**
 * `GET /report/{iD}`: a page that redirects to the report in the guide. The guide's address has the iD after its #, where no
 * server sees it. Programs that replace an address by its content need an address that a server sees, so this page links to the
 * oEmbed data.
 *
 * @see https://oembed.com
 */

import { html } from 'hono/html';
import { cacheControl } from '../http/lifetimes.ts';
import { NO_OTHERS, orcidRequest } from '../http/orcid-request.ts';
import { problem } from '../http/problem.ts';
import { publicOrigin } from '../http/public-address.ts';
import { createRouter } from '../http/router.ts';

const reportRequest = orcidRequest({ base: '/report', own: () => NO_OTHERS, refuse: problem });

export const report = createRouter().get('/:orcid{[\\s\\S]+}', reportRequest, (context) => {
  const { id, search } = context.var.orcidRequest;
  const origin = publicOrigin(context.env);
  const title = `Sync status of ORCID iD ${id}`;
  const says =
    'Which of this person’s Figshare items everyone can see on the ORCID record, which not, why not, and what to do next.';
  const own = `${origin}/report/${id}${search}`;
  const page = `${origin}/#${id}`;
  context.header('cache-control', cacheControl('redirection', context.env));
  return context.html(html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="robots" content="noindex" />
<meta name="description" content="${says}" />
<meta property="og:title" content="${title}" />
<meta property="og:description" content="${says}" />
<title>${title}</title>
<link rel="alternate" type="application/json+oembed" href="${origin}/oembed?url=${encodeURIComponent(own)}" title="${title}" />
<meta http-equiv="refresh" content="0; url=${page}" />
</head>
<body><p><a href="${page}">${title}</a></p></body>
</html>`);
});
