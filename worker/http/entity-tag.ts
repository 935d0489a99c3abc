/** ETags for reports, and 304 for callers that already have the report. */
import type { MiddlewareHandler } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import type { ReportSource } from '../../shared/report/report.schema.ts';
import { wantsEvents } from './formats.ts';

/**
 * A weak tag. Two reports that differ only in how fast they were made have the same tag. The time of the check counts, because a cache
 * keeps its body after a 304, and would show that time for ever.
 *
 * @param form Whatever makes this body differ from others of the same report, such as the format.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3
 */
export async function entityTag(report: { sources: readonly ReportSource[] }, form: unknown): Promise<string> {
  const content = { ...report, sources: report.sources.map(({ ms: _, ...source }) => source) };
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify([content, form])));
  const bytes = new Uint8Array(digest).subarray(0, 12);
  return `W/"${btoa(String.fromCharCode(...bytes))}"`;
}

/** Everything but what describes the body: a cache updates its copy's headers from these. */
const OWN_HEADERS = [
  'age',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cloudflare-cdn-cache-control',
  'content-disposition',
  'sync-status',
];

const etagMiddleware = etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...OWN_HEADERS] });

/**
 * Answers 304 if the caller already has the report, with the headers that pages of other origins need. Streams of events have no
 * tag, because Hono would hold the stream back until its end to calculate one.
 */
export const conditional: MiddlewareHandler = (context, next) => (wantsEvents(context) ? next() : etagMiddleware(context, next));
