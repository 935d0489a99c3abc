/**
 * `GET /report/{iD}`: leads to the guide's report. There the iD stands behind the #, which no server sees; programs that turn
 * an address into its content need one that they can ask, and find here where to.
 *
 * @see https://oembed.com
 */

import { html } from 'hono/html';
import { Hono } from 'hono/tiny';
import { ORCID_ID_PROBLEM_TEXT, ORCID_ID_SHAPE, readOrcidId } from '../../shared/identifiers/orcid-id.ts';
import type { Env } from '../env.ts';
import { cacheControl } from '../http/lifetimes.ts';
import { problem } from '../http/problem.ts';
import { readSelection } from './selection.ts';

export const report = new Hono<{ Bindings: Env }>().get('/:orcid{.+}', (context) => {
  const { env, req } = context;
  const { origin, search, searchParams } = new URL(req.url);
  const asked = readOrcidId(req.param('orcid'));
  if ('problem' in asked) {
    return problem(context, 'invalid-orcid-id', `${ORCID_ID_PROBLEM_TEXT[asked.problem]} ${ORCID_ID_SHAPE}`);
  }
  const chosen = readSelection(searchParams);
  if ('wrong' in chosen) return problem(context, 'invalid-parameter', chosen.wrong);
  context.header('cache-control', cacheControl('redirection', env));
  if (req.param('orcid') !== asked.id) return context.redirect(`/report/${asked.id}${search}`, 308);

  const title = `Sync status of ORCID iD ${asked.id}`;
  const says =
    'Which of this person’s Figshare items everyone can see on the ORCID record, which not, why not, and what to do next.';
  const own = `${origin}/report/${asked.id}${search}`;
  const page = `${origin}/#${asked.id}`;
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
