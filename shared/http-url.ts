/** @returns The address if it is a complete http or https one; else null. Upstreams are not trusted with links. */
export function httpUrl(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
