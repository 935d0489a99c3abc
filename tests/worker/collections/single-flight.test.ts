/** Who takes part in a collection that another began. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CachedCollection } from '../../../worker/collections/collection-cache.ts';
import { type InFlightCollection, SingleFlight } from '../../../worker/collections/single-flight.ts';

const JOINABLE_MS = 6500;
const MADE: CachedCollection = { collection: null, collectedAt: new Date('2026-11-22T06:00:00Z') };
const quiet = () => {};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** As if whoever began had been ended by the platform. */
function neverEnding(): InFlightCollection {
  return { collected: new Promise(() => {}), stored: new Promise(() => {}) };
}

function ending(): InFlightCollection {
  return { collected: Promise.resolve(MADE), stored: Promise.resolve() };
}

test('who comes late waits no longer than the first had time', async () => {
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

test('who comes after that begins at once', async () => {
  const singleFlight = new SingleFlight();
  void singleFlight.join('somebody', JOINABLE_MS, quiet, neverEnding);
  await vi.advanceTimersByTimeAsync(JOINABLE_MS);
  expect(singleFlight.isInFlight('somebody')).toBe(false);
  expect(await singleFlight.join('somebody', JOINABLE_MS, quiet, ending)).toBe(MADE);
});

test('a collection that was given up does not end the one that took its place', async () => {
  const singleFlight = new SingleFlight();
  const keeping = Promise.withResolvers<void>();
  void singleFlight.join('somebody', JOINABLE_MS, quiet, () => ({ ...neverEnding(), stored: keeping.promise }));
  await vi.advanceTimersByTimeAsync(JOINABLE_MS);
  void singleFlight.join('somebody', JOINABLE_MS, quiet, neverEnding);
  keeping.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(singleFlight.isInFlight('somebody')).toBe(true);
});
