/** The headers of the responses. */
import { PRECHECK_STATUSES } from '../../shared/precheck/status.ts';
import { STATUSES } from '../../shared/verdicts/status.ts';
import type { JsonSchema } from './schemas.ts';

export interface Header {
  description: string;
  required: boolean;
  schema: JsonSchema;
}

const text = (pattern: string): JsonSchema => ({ type: 'string', pattern });

export const HEADERS = {
  'Cache-Control': always('How long the response may be reused.', text('^(no-store|public, max-age=\\d+(, stale-[a-z-]+=\\d+)*)$')),
  'Cloudflare-CDN-Cache-Control': always('The cache in front of the service keeps no copy, so every request reaches the service.', {
    type: 'string',
    const: 'no-store',
  }),
  'Sync-Status': always('The status of the report, for programs that do not read the body, or “error” if there is no report.', {
    type: 'string',
    enum: [...STATUSES, 'error'],
  }),
  /** The header `Sync-Status` of a pre-check. */
  'Precheck-Status': always('The status of the pre-check, for programs that do not read the body.', {
    type: 'string',
    enum: [...PRECHECK_STATUSES],
  }),
  Age: sometimes(
    'Seconds since we queried the three services. Missing if that was just now, or if the response may only be reused for a moment.',
    { type: 'integer', minimum: 1 },
  ),
  ETag: always('Identifies the content, with the time of the check.', text('^W/"[^"]+"$')),
  Vary: always('The format depends on the header Accept of the request.', text('Accept')),
  'Content-Disposition': always('A file name.', text('^(inline|attachment); filename="[\\w.-]+"$')),
  Location: always('The canonical address, on this host.', text('^/')),
  'Retry-After': always('Seconds to wait before the next request.', { type: 'integer', minimum: 1 }),
  Allow: always('The methods that are allowed.', { type: 'string', const: 'GET, HEAD, OPTIONS' }),
} as const satisfies Record<string, Header>;

export type HeaderName = keyof typeof HEADERS;

/** Headers that every response of the API has, so that the document need not repeat them. */
export const EVERYWHERE = {
  'Access-Control-Allow-Origin': always('Any page may read the response.', { type: 'string', const: '*' }),
  'Access-Control-Expose-Headers': always('The headers that pages of other origins may read.', { type: 'string' }),
  'Content-Security-Policy': always('A browser that opens the response directly must not run or load anything.', {
    type: 'string',
  }),
  'Cross-Origin-Resource-Policy': always('Any page may embed the response.', { type: 'string', const: 'cross-origin' }),
  'Permissions-Policy': always('Browser features are switched off.', { type: 'string' }),
  'Referrer-Policy': always('Browsers do not send this address to other sites.', { type: 'string', const: 'no-referrer' }),
  'Strict-Transport-Security': always('Browsers use HTTPS only.', { type: 'string' }),
  'Cross-Origin-Opener-Policy': always('A window with the response is isolated from other sites.', {
    type: 'string',
    const: 'same-origin',
  }),
  'Origin-Agent-Cluster': always('The response is isolated in its own process.', { type: 'string', const: '?1' }),
  'X-DNS-Prefetch-Control': always('Browsers do not look up host names in advance.', { type: 'string', const: 'off' }),
  'X-Download-Options': always('For Internet Explorer.', { type: 'string', const: 'noopen' }),
  'X-Permitted-Cross-Domain-Policies': always('For browser plug-ins that no longer exist.', { type: 'string', const: 'none' }),
  'X-XSS-Protection': always('Switches off a filter of old browsers.', { type: 'string', const: '0' }),
  'X-Content-Type-Options': always('Browsers must not guess another content type.', { type: 'string', const: 'nosniff' }),
  'Sync-Status-Release': always('The deployment that made the response.', { type: 'string' }),
  'X-Frame-Options': sometimes('Pages of other sites may frame only the embed page and images.', { type: 'string', const: 'DENY' }),
} as const satisfies Record<string, Header>;

export const headerRefs = (names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [asSent(name), { $ref: `#/components/headers/${name}` }]));

function asSent(name: HeaderName): string {
  return name === 'Precheck-Status' ? 'Sync-Status' : name;
}

/** The same headers, for responses that may lack them. */
export const someHeaders = (names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { ...HEADERS[name], required: false }]));

function always(description: string, schema: JsonSchema): Header {
  return { description, required: true, schema };
}

function sometimes(description: string, schema: JsonSchema): Header {
  return { description, required: false, schema };
}
