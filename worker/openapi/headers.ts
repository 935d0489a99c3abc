/** The headers of the answers. */
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
  'Cache-Control': always(
    'How long the answer may be used again.',
    text('^(no-store|public, max-age=\\d+(, stale-[a-z-]+=\\d+)*)$'),
  ),
  'Sync-Status': always('What the answer says, for programs that do not read the body; “error” where there is no report.', {
    type: 'string',
    enum: [...STATUSES, 'error'],
  }),
  /** The same header, of a pre-check. */
  'Precheck-Status': always('The status of the pre-check, for programs that do not read the body.', {
    type: 'string',
    enum: [...PRECHECK_STATUSES],
  }),
  Age: sometimes('Seconds since the three services were asked, where it was not just now.', { type: 'integer', minimum: 1 }),
  ETag: always('A tag of what the answer says: the same for two that differ only in when they were made.', text('^W/"[^"]+"$')),
  Vary: always('The form of the answer depends on what the caller accepts.', text('Accept')),
  'Content-Disposition': always('A name for the file.', text('^(inline|attachment); filename="[\\w.-]+"$')),
  Location: always('The address as it should be, on this host.', text('^/')),
  'Retry-After': always('Seconds to wait.', { type: 'integer', minimum: 1 }),
  Allow: always('The methods that are possible.', { type: 'string', const: 'GET, HEAD, OPTIONS' }),
} as const satisfies Record<string, Header>;

export type HeaderName = keyof typeof HEADERS;

/** What comes with every answer of the API, and is not repeated in each. */
export const EVERYWHERE = {
  'Access-Control-Allow-Origin': always('Any page may read the answers.', { type: 'string', const: '*' }),
  'Access-Control-Expose-Headers': always('What a page of another origin may read.', { type: 'string' }),
  'Content-Security-Policy': always('A browser that is led to an answer is to do nothing with it.', { type: 'string' }),
  'Cross-Origin-Resource-Policy': always('Any page may embed the answers.', { type: 'string', const: 'cross-origin' }),
  'Permissions-Policy': always('Nothing is allowed.', { type: 'string' }),
  'Referrer-Policy': always('The address is not told to others.', { type: 'string', const: 'no-referrer' }),
  'Strict-Transport-Security': always('Only over HTTPS.', { type: 'string' }),
  'Cross-Origin-Opener-Policy': always('An answer is a world of its own.', { type: 'string', const: 'same-origin' }),
  'Origin-Agent-Cluster': always('The same, for processes.', { type: 'string', const: '?1' }),
  'X-DNS-Prefetch-Control': always('No names are looked up in advance.', { type: 'string', const: 'off' }),
  'X-Download-Options': always('For a browser of the past.', { type: 'string', const: 'noopen' }),
  'X-Permitted-Cross-Domain-Policies': always('For plug-ins of the past.', { type: 'string', const: 'none' }),
  'X-XSS-Protection': always('A filter of the past, switched off.', { type: 'string', const: '0' }),
  'X-Content-Type-Options': always('The content is of the type that is stated.', { type: 'string', const: 'nosniff' }),
  'Sync-Status-Release': always('Which deployment answers; from a cache, which one made the answer.', { type: 'string' }),
  'X-Frame-Options': sometimes('Only the embed page and images may be framed.', { type: 'string', const: 'DENY' }),
} as const satisfies Record<string, Header>;

export const headerRefs = (names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [asSent(name), { $ref: `#/components/headers/${name}` }]));

function asSent(name: HeaderName): string {
  return name === 'Precheck-Status' ? 'Sync-Status' : name;
}

/** The same headers, where they may be lacking. */
export const someHeaders = (names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { ...HEADERS[name], required: false }]));

function always(description: string, schema: JsonSchema): Header {
  return { description, required: true, schema };
}

function sometimes(description: string, schema: JsonSchema): Header {
  return { description, required: false, schema };
}
