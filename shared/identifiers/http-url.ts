/** Checks links that the upstreams send before we show them. Upstreams are not trusted with links. */

/**
 * A URL that is already in the form `URL` returns: nothing to encode, no dot segments, a host name. A fast path for most links.
 *
 * @see https://url.spec.whatwg.org/#concept-url-serializer
 */
const CANONICAL = /^https?:\/\/[a-z\d]+(?:[.-][a-z\d]+)*\.[a-z]{2,20}(?:\/(?!\.)[\w~!$()*+,;=:@.-]*)+$/;

/** Longer than servers accept, in characters. On a text of a few million characters our patterns would overflow the engine's stack. */
export const MAX_URL_LENGTH = 8000;

/** @returns The address if it is an absolute http or https URL; otherwise null. */
export function httpUrl(address: string | null | undefined): string | null {
  if (!address?.includes(':')) return null;
  if (address.length <= MAX_URL_LENGTH && CANONICAL.test(address)) return address;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
