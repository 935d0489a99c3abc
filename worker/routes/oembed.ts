/**
 * `GET /oembed?url=`: how to embed a report, for programs that turn an address into embedded content.
 *
 * @see https://oembed.com
 */

import { html } from 'hono/html';
import { type Audience, EMBED_SIZES } from '../../shared/api/embed-size.ts';
import type { Oembed } from '../../shared/api/oembed.schema.ts';
import { type OrcidId, parseOrcidId } from '../../shared/identifiers/orcid-id.ts';
import { cacheControl, freshSeconds } from '../http/lifetimes.ts';
import { problem, type Refusal } from '../http/problem.ts';
import { publicOrigin } from '../http/public-address.ts';
import { createRouter } from '../http/router.ts';
import { listed } from '../http/selection.ts';

const PARAMETERS = ['url', 'format', 'maxwidth', 'maxheight'];

export const oembed = createRouter().get('/', async (context) => {
  const { searchParams } = new URL(context.req.url);
  const origin = publicOrigin(context.env);
  const unknown = [...searchParams.keys()].some((name) => !PARAMETERS.includes(name));
  if (unknown) return problem(context, UNKNOWN_PARAMETER);
  if ((searchParams.get('format') ?? 'json') !== 'json') return problem(context, NO_OTHER_FORMAT);
  const found = reportedAt(searchParams.get('url') ?? '', origin);
  const size = EMBED_SIZES[found?.audience ?? 'visitor'];
  const [width, height] = [atMost(searchParams.get('maxwidth'), size.width), atMost(searchParams.get('maxheight'), size.height)];
  if (!width || !height) return problem(context, WRONG_SIZE);
  if (!found) return problem(context, NOTHING_TO_EMBED);

  const title = `Sync status of ORCID iD ${found.id}`;
  const frame = html`<iframe src="${origin}/embed/${found.id}${found.search}" title="${title}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
  const body: Oembed = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Sync Status',
    provider_url: origin,
    cache_age: freshSeconds('complete'),
    width,
    height,
    html: String(await frame),
  };
  return context.json(body, 200, { 'cache-control': cacheControl('builtIn', context.env) });
});

const UNKNOWN_PARAMETER: Refusal = { code: 'invalid-parameter', detail: `Allowed parameters: ${listed(PARAMETERS)}.` };
const NO_OTHER_FORMAT: Refusal = { code: 'not-implemented', detail: 'The only format is JSON.' };
const WRONG_SIZE: Refusal = {
  code: 'invalid-parameter',
  detail: 'The parameters maxwidth and maxheight must be whole numbers from 1 to 999,999.',
};
const NOTHING_TO_EMBED: Refusal = {
  code: 'not-found',
  detail: 'The parameter url must be the address of an embed, a report or a badge of this service.',
};

/** @returns The largest size within the limit, or null if the limit is not a positive whole number. */
function atMost(limit: string | null, size: number): number | null {
  if (limit === null) return size;
  return /^[1-9]\d{0,5}$/.test(limit) ? Math.min(Number(limit), size) : null;
}

/**
 * Reads the addresses of embeds, reports and badges, and that of the start page with an iD after its #.
 *
 * @param origin Where this copy is published. Its http spelling is accepted too.
 */
function reportedAt(address: string, origin: string): { id: OrcidId; search: string; audience: Audience } | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.origin !== origin && url.origin !== origin.replace(/^https:/, 'http:')) return null;
  const written = /^\/(?:embed|report|api\/v1\/status|badge)\/([^/]+?)(?:\.svg|\.json)?$/.exec(url.pathname)?.[1];
  const id = parseOrcidId(decoded(written ?? (url.pathname === '/' ? url.hash.slice(1) : '')));
  const search = /^\/(?:embed|report)\//.test(url.pathname) ? url.search : '';
  return id && { id, search, audience: new URLSearchParams(search).get('for') === 'owner' ? 'owner' : 'visitor' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
