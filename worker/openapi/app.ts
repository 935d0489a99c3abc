/** The app in Node, without a network, so that only the built-in examples have reports. */

import { answer, toResponse } from '../../shared/examples/answer.ts';
import { UNKNOWN_ID, worldOf } from '../../shared/examples/world.ts';
import type { OrcidId } from '../../shared/identifiers/orcid-id.ts';
import type { Fetch } from '../../shared/sources/http/get-json.ts';
import { RULES_VERSION } from '../../shared/verdicts/diagnose.ts';
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import type { ReportOptions } from '../reports.ts';

/** A reserved host name, because the document cannot know where it will be served. */
export const ORIGIN = 'https://sync-status.example';

/** Fixed, so that the examples are the same whenever the document is built. */
const NOW = new Date(`${RULES_VERSION}T06:00:00Z`);

/** Node has no HTTP cache. This one keeps only the latest answer. */
function smallCache() {
  let kept: { address: string; text: string } | null = null;
  return {
    match: async (address: string) => (kept?.address === address ? new Response(kept.text) : undefined),
    put: async (address: string, response: Response) => {
      kept = { address, text: await response.text() };
    },
  };
}
type CacheType = Awaited<ReturnType<NonNullable<ReportOptions['cache']>>>;

const NO_HOST = 'https://nowhere.invalid';
/** A short version of the page that the site builds, which is too long for an example. */
const FRAME = `<!doctype html>
<html lang="en-GB">
<head><!--head--><!--/head--></head>
<body><main><!--report--><p>A form that asks for an iD.</p><!--/report--></main></body>
</html>`;

const ENV: Env = {
  ASSETS: { fetch: async () => new Response(FRAME, { headers: { 'content-type': 'text/html' } }) },
  PUBLIC_URL: ORIGIN,
  ORCID_API_URL: NO_HOST,
  DATACITE_API_URL: NO_HOST,
  FIGSHARE_API_URL: NO_HOST,
  CONTACT: '',
  CACHE: 'on',
};

/** A rate limit that refuses every request. */
export const REFUSE_ALL: NonNullable<Env['REQUEST_LIMIT']> = { limit: async () => ({ success: false }) };

/** Far outside the range that ORCID issues, and not one of the examples. */
export const UNUSED_ID = '9999-0000-0000-0115' as string as OrcidId;

/** Answers like ORCID for an unknown iD, so that only the examples have a record. */
const unknownToAll: Fetch = async (url, { body }) =>
  toResponse(answer({ ...worldOf(UNUSED_ID, []), orcid: UNKNOWN_ID }, url, body as string | undefined));

export function createExampleApp(bindings: Partial<Env> = {}, now: () => Date = () => NOW) {
  const cache = smallCache();
  const app = createApp({ fetch: unknownToAll, now, cache: async () => cache as unknown as CacheType });
  const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
  return async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.fetch(new Request(ORIGIN + path, init), { ...ENV, ...bindings }, context as unknown as Parameters<typeof app.fetch>[2]);
}
