import type { Fetch } from '../../shared/sources/http/get-json.ts';
import { UpstreamError } from '../../shared/sources/http/upstream-error.ts';

/**
 * For one collection, second tries included. The usual one needs 4; a record with 10,000 works and as many DOIs needs 30.
 * Workers may send 50 subrequests on the free plan, and the cache counts among them.
 *
 * @see https://developers.cloudflare.com/workers/platform/limits/#subrequests
 */
export const MAX_CALLS = 36;

/** For what a format needs besides the collection. */
export const MAX_CALLS_BESIDE = 10;

/** A `fetch` that can be used so many times. Beyond, a source ends as `too-large` with what it has until then. */
export function budgeted(fetch: Fetch, calls: number): Fetch {
  let left = calls;
  return (url, init) => {
    if (left === 0) return Promise.reject(new UpstreamError('too-large', 'more calls than one report may cost'));
    left -= 1;
    return fetch(url, init);
  };
}
