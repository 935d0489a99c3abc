/** Which requests share a collection that is in flight. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CachedCollection } from '../../../worker/collections/collection-cache.ts';
import { type InFlightCollection, SingleFlight } from '../../../worker/collections/single-flight.ts';

const JOINABLE_MS = 6500;
const MADE: CachedCollection = { collection: null, collectedAt: new Date('2026-11-22T06:00:00Z') };
const quiet = () => {};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Like a request that the platform has ended. */
function neverEnding(): InFlightCollection {
  return { collected: new Promise(() => {}), stored: new Promise(() => {}) };
}

function ending(): InFlightCollection {
  return { collected: Promise.resolve(MADE), stored: Promise.resolve() };
}

test('a request that joins late waits only until the first one’s time is over', async () => {
  const singleFlight = new SingleFlight();
  void singleFlight.join('somebody', JOINABLE_MS, quiet, neverEnding);
  await vi.advanceTimersByTimeAsync(JOINABLE_MS - 1);
  const start = vi.fn(ending);
  const late = singleFlight.join('somebody', JOINABLE_MS, quiet, start);
  expect(start).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(start).toHaveBeenCalledOnce();
  expect(await late).toBe(MADE);
});

test('a request after that starts its own collection at once', async () => {
  const singleFlight = new SingleFlight();
  void singleFlight.join('somebody', JOINABLE_MS, quiet, neverEnding);
  await vi.advanceTimersByTimeAsync(JOINABLE_MS);
  expect(singleFlight.isInFlight('somebody')).toBe(false);
  expect(await singleFlight.join('somebody', JOINABLE_MS, quiet, ending)).toBe(MADE);
});

test('a collection that nobody may join any more does not end the one that replaced it', async () => {
  const singleFlight = new SingleFlight();
  const storing = Promise.withResolvers<void>();
  void singleFlight.join('somebody', JOINABLE_MS, quiet, () => ({ ...neverEnding(), stored: storing.promise }));
  await vi.advanceTimersByTimeAsync(JOINABLE_MS);
  void singleFlight.join('somebody', JOINABLE_MS, quiet, neverEnding);
  storing.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(singleFlight.isInFlight('somebody')).toBe(true);
});
