/**
 * The calls that tests made to services they did not set up.
 *
 * In a file of its own, because the setup file runs anew for each test file while everything else is loaded once: both
 * must see the same list.
 */
const urls: string[] = [];

/** Notes the call. To the product, the error looks like a broken connection. */
export function refuseUnlisted(url: string): never {
  urls.push(url);
  throw new TypeError('unlisted call');
}

/** @returns The addresses noted since the last time, which are then forgotten. */
export function takeUnlisted(): string[] {
  return urls.splice(0);
}
