/** The app in Node. Only built-in examples can be asked about here: there is no network. */

import { answer, toResponse } from '../../shared/examples/answer.ts';
import { UNKNOWN_ID, worldOf } from '../../shared/examples/world.ts';
import type { OrcidId } from '../../shared/identifiers/orcid-id.ts';
import type { Fetch } from '../../shared/sources/http/get-json.ts';
import { RULES_VERSION } from '../../shared/verdicts/diagnose.ts';
import { createApp } from '../app.ts';
import type { Env } from '../env.ts';
import type { ReportOptions } from '../reports.ts';

/** A name that belongs to nobody: the document does not know where it will be served. */
export const ORIGIN = 'https://sync-status.example';

/** The same examples whenever the document is built. */
const NOW = new Date(`${RULES_VERSION}T06:00:00Z`);

/** Node has no cache of answers. */
const FORGETFUL = { match: async () => undefined, put: async () => {} };
type CacheType = Awaited<ReturnType<NonNullable<ReportOptions['cache']>>>;

const NOWHERE = 'https://nowhere.invalid';
const ENV: Env = { ORCID_API_URL: NOWHERE, DATACITE_API_URL: NOWHERE, FIGSHARE_API_URL: NOWHERE, CONTACT: '', CACHE: 'on' };

/** Refuses what counts against a limit. */
export const NOTHING_ALLOWED: NonNullable<Env['REQUEST_LIMIT']> = { limit: async () => ({ success: false }) };

/** Far outside the range that ORCID issues, and no example. */
export const NOBODY = '9999-0000-0000-0115' as string as OrcidId;

/** Whoever is no example has no record. */
const nothingKnown: Fetch = async (url, { body }) =>
  toResponse(answer({ ...worldOf(NOBODY, []), orcid: UNKNOWN_ID }, url, body as string | undefined));

export function anApp(bindings: Partial<Env> = {}, now: () => Date = () => NOW) {
  const app = createApp({ fetch: nothingKnown, now, cache: async () => FORGETFUL as unknown as CacheType });
  const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
  return async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.fetch(new Request(ORIGIN + path, init), { ...ENV, ...bindings }, context as unknown as Parameters<typeof app.fetch>[2]);
}
