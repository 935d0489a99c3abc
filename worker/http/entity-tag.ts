import type { MiddlewareHandler } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import type { ReportSource } from '../../shared/report/report.schema.ts';
import { wantsEvents } from './formats.ts';

/**
 * A weak tag of what the report says: the same for two reports that differ only in when and how fast they were made.
 *
 * @param form What else makes this answer differ from others about the same report.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3
 */
export async function entityTag(report: { checkedAt: string; sources: readonly ReportSource[] }, form: unknown): Promise<string> {
  const said = { ...report, checkedAt: null, sources: report.sources.map(({ ms: _, ...source }) => source) };
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify([said, form])));
  const bytes = new Uint8Array(digest).subarray(0, 12);
  return `W/"${btoa(String.fromCharCode(...bytes))}"`;
}

const answering304 = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'access-control-expose-headers', 'sync-status'],
});

/**
 * Answers 304 where the caller has it already; a page of another origin may see that too. A stream of events has no tag:
 * to make one, Hono would hold it back until its end.
 */
export const conditional: MiddlewareHandler = (context, next) => (wantsEvents(context) ? next() : answering304(context, next));
