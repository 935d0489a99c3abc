/** Limits how many requests one answer of ours may cost the three services. */
import type { Fetch } from '../../shared/sources/http/get-json.ts';
import { UpstreamError } from '../../shared/sources/http/upstream-error.ts';

/**
 * For one collection, retries included. The usual one needs 4; a record with 10,000 works and as many DOIs needs 30. Workers may
 * send 50 subrequests on the free plan, and reads and writes of the cache count among them.
 *
 * @see https://developers.cloudflare.com/workers/platform/limits/#subrequests
 */
export const MAX_REQUESTS = 36;

/** For what a format needs in addition to the collection. */
export const MAX_EXTRA_REQUESTS = 10;

/** For the pre-check of one DOI. */
export const MAX_PRECHECK_REQUESTS = 10;

/** A `fetch` for at most this many requests. The next one fails as `too-large`; the source keeps what it has until then. */
export function budgeted(fetch: Fetch, maxRequests: number): Fetch {
  let left = maxRequests;
  return (url, init) => {
    if (left === 0) return Promise.reject(new UpstreamError('too-large', 'more requests than one report may cost'));
    left -= 1;
    return fetch(url, init);
  };
}
