/**
 * An address that is written as the standard would write it: nothing to encode, no dot segments, a host by name.
 *
 * @see https://url.spec.whatwg.org/#concept-url-serializer
 */
const READY = /^https?:\/\/[a-z\d]+(?:[.-][a-z\d]+)*\.[a-z]{2,20}\/[\w~!$()*+,;=:@./-]*$/;
/** What READY lets through and the standard may write otherwise: a name in Punycode, a dot segment. */
const SPECIAL = ['xn--', '/.'];

/** @returns The address if it is a complete http or https one; else null. Upstreams are not trusted with links. */
export function httpUrl(address: string | null | undefined): string | null {
  if (!address?.includes(':')) return null;
  if (READY.test(address) && !SPECIAL.some((each) => address.includes(each))) return address;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
