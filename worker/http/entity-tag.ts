import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import type { Report } from '../../shared/report.ts';

/**
 * A weak tag of what the report says: the same for two reports that differ only in when and how fast they were made.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3
 */
export async function entityTag(report: Report): Promise<string> {
  const said = { ...report, checkedAt: null, sources: report.sources.map(({ ms: _, ...source }) => source) };
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(said)));
  const bytes = new Uint8Array(digest).subarray(0, 12);
  return `W/"${btoa(String.fromCharCode(...bytes))}"`;
}

/** Answers 304 where the caller has it already; a page of another origin may see that too. */
export const conditional = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'access-control-expose-headers', 'sync-status'],
});
