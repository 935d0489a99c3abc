/**
 * An address that is written as the standard would write it: nothing to encode, no dot segments, a host by name.
 *
 * @see https://url.spec.whatwg.org/#concept-url-serializer
 */
const READY = /^https?:\/\/[a-z\d]+(?:[.-][a-z\d]+)*\.[a-z]{2,20}(?:\/(?!\.)[\w~!$()*+,;=:@.-]*)+$/;

/** In characters, and longer than servers take. On some million of them a pattern would exceed the engine's stack. */
export const MAX_ADDRESS = 8000;

/** @returns The address if it is a complete http or https one; else null. Upstreams are not trusted with links. */
export function httpUrl(address: string | null | undefined): string | null {
  if (!address?.includes(':')) return null;
  if (address.length <= MAX_ADDRESS && READY.test(address)) return address;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
