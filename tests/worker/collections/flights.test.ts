/** Who takes part in a collection that another began. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Kept } from '../../../worker/collections/collection-cache.ts';
import { type Begun, Flights } from '../../../worker/collections/single-flight.ts';

const PATIENCE_MS = 6500;
const MADE: Kept = { collection: null, madeAt: new Date('2026-11-22T06:00:00Z') };
const quiet = () => {};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** As if whoever began had been ended by the platform. */
function neverEnding(): Begun {
  return { landed: new Promise(() => {}), over: new Promise(() => {}) };
}

function landing(): Begun {
  return { landed: Promise.resolve(MADE), over: Promise.resolve() };
}

test('who comes late waits no longer than the first had time', async () => {
  const flights = new Flights();
  void flights.join('somebody', PATIENCE_MS, quiet, neverEnding);
  await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
  const begin = vi.fn(landing);
  const late = flights.join('somebody', PATIENCE_MS, quiet, begin);
  expect(begin).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(begin).toHaveBeenCalledOnce();
  expect(await late).toBe(MADE);
});

test('who comes after that begins at once', async () => {
  const flights = new Flights();
  void flights.join('somebody', PATIENCE_MS, quiet, neverEnding);
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  expect(flights.isInFlight('somebody')).toBe(false);
  expect(await flights.join('somebody', PATIENCE_MS, quiet, landing)).toBe(MADE);
});

test('a collection that was given up does not end the one that took its place', async () => {
  const flights = new Flights();
  const keeping = Promise.withResolvers<void>();
  void flights.join('somebody', PATIENCE_MS, quiet, () => ({ ...neverEnding(), over: keeping.promise }));
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  void flights.join('somebody', PATIENCE_MS, quiet, neverEnding);
  keeping.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(flights.isInFlight('somebody')).toBe(true);
});
