/** Every test fails that asks a service for something it did not set up, even where the product would cope. */
import { afterEach, expect } from 'vitest';

const unlisted: string[] = [];

/** Notes the call; what it throws looks to the product like a broken connection. */
export function refuseUnlisted(url: string): never {
  unlisted.push(url);
  throw new TypeError('unlisted call');
}

globalThis.fetch = async (input) => refuseUnlisted(input instanceof Request ? input.url : String(input));

afterEach(() => {
  expect(unlisted.splice(0), 'calls that no test listed').toEqual([]);
});
