/** Setup file: a test fails if it calls a service that it did not set up, even where the product copes with the failure. */
import { afterAll, afterEach, expect, vi } from 'vitest';
import { refuseUnlisted, takeUnlisted } from './unlisted-calls.ts';

globalThis.fetch = async (input) => refuseUnlisted(input instanceof Request ? input.url : String(input));

afterEach(() => {
  expect(takeUnlisted(), 'calls that no test listed').toEqual([]);
});

// The next test file runs in the same process.
afterAll(() => {
  vi.restoreAllMocks();
});
