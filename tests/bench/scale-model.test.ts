import { describe, expect, test } from 'vitest';
import {
  DAY,
  expected,
  fromNothing,
  type Lifetime,
  popularity,
  renewals,
  sharesOf,
  type Traffic,
  volumeAt,
} from './scale-model.ts';

const LIFETIME: Lifetime = { fresh: 300, whileRevalidating: 3600, ifError: DAY };
/** One iD, one location, one address, a view every 300 seconds. */
const BORING: Traffic = { viewsPerDay: 288, ids: 1, zipf: 1, locations: [1], addresses: [1] };

describe('one iD in one place', () => {
  test('a view every five minutes: of two, one finds a fresh copy', () => {
    const { views, freshHits, invocations, collections } = expected(BORING, LIFETIME);
    expect({ views, freshHits, invocations, collections }).toEqual({
      views: 288,
      freshHits: 144,
      invocations: 144,
      collections: 144,
    });
  });

  test('a crowd costs one collection for each lifetime', () => {
    expect(expected({ ...BORING, viewsPerDay: 1e12 }, LIFETIME).collections).toBeCloseTo(288, 3);
  });

  test('a single view a day costs a collection a day, and nearly always waits for it', () => {
    const { collections, waits } = expected({ ...BORING, viewsPerDay: 1 }, LIFETIME);
    expect(collections).toBeCloseTo(1 / (1 + 300 / DAY), 9);
    expect(waits / collections).toBeCloseTo(Math.exp(-3600 / DAY), 9);
  });

  test('a view waits only if nobody came for an hour after the copy was fresh', () => {
    const { waits, staleHits, invocations } = expected({ ...BORING, viewsPerDay: 24 }, LIFETIME);
    expect(waits / invocations).toBeCloseTo(1 / Math.E, 9);
    expect(waits + staleHits).toBeCloseTo(invocations, 9);
  });

  test('in an outage, a view says something if somebody came the day before', () => {
    const { outlasting, views } = expected({ ...BORING, viewsPerDay: 1 }, LIFETIME);
    expect(outlasting / views).toBeCloseTo(1 - 1 / Math.E, 9);
  });
});

describe('many', () => {
  test('two locations that know nothing of each other cost as much as two iDs', () => {
    const [inTwoPlaces, two] = [
      { ...BORING, locations: [0.5, 0.5] },
      { ...BORING, ids: 2, zipf: 0 },
    ];
    expect(expected(inTwoPlaces, LIFETIME)).toEqual(expected(two, LIFETIME));
  });

  test('addresses of one iD cost the Worker more, the three services nothing', () => {
    const one = expected(BORING, LIFETIME);
    const three = expected({ ...BORING, addresses: [0.5, 0.25, 0.25] }, LIFETIME);
    expect(three.invocations).toBeCloseTo(144 / 1.5 + 2 * (72 / 1.25), 9);
    expect(three.collections).toBe(one.collections);
  });

  test('all shares together are everything', () => {
    const total = (shares: { share: number; ids: number }[]) => shares.reduce((sum, { share, ids }) => sum + share * ids, 0);
    expect(total(popularity(100_000, 1))).toBeCloseTo(1, 9);
    expect(popularity(100_000, 1).reduce((sum, { ids }) => sum + ids, 0)).toBe(100_000);
    expect(sharesOf(100, 0.8).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('taking neighbours for equals changes nothing that matters', () => {
    const weights = sharesOf(20_000, 1);
    const exactly = weights.reduce((sum, share) => sum + renewals((1e6 / DAY) * share, 300) * DAY, 0);
    const grouped = expected({ ...BORING, viewsPerDay: 1e6, ids: 20_000 }, LIFETIME).collections;
    expect(Math.abs(grouped / exactly - 1)).toBeLessThan(0.0005);
  });

  test('the volume at a limit is where it is reached', () => {
    expect(volumeAt(144, 1e9, (viewsPerDay) => expected({ ...BORING, viewsPerDay }, LIFETIME).collections)).toBeCloseTo(288, -1);
    expect(volumeAt(289, 1e9, (viewsPerDay) => expected({ ...BORING, viewsPerDay }, LIFETIME).collections)).toBeNull();
  });
});

describe('after every copy was lost', () => {
  const crowd = { ...BORING, viewsPerDay: 10 * DAY };

  test('a crowd at one iD costs one collection where everybody knows of it', () => {
    expect(fromNothing(crowd, LIFETIME, 1, 1).collections).toBeCloseTo(1, 9);
  });

  test('it costs as many as there are isolates where these know nothing of each other', () => {
    expect(fromNothing({ ...crowd, viewsPerDay: 1e4 * DAY }, LIFETIME, 1, 4).collections).toBeCloseTo(4, 9);
  });

  test('without waiting for each other, everybody of the first second costs one', () => {
    expect(fromNothing(crowd, LIFETIME, 1, 4).withoutWaiting).toBeCloseTo(11, 9);
  });
});

/** Views one after another through the two caches, as worker/collections/gather.ts and the platform go about it. */
function played(viewsPerDay: number, addresses: readonly number[], days: number) {
  const dice = seeded(20261122);
  const heldUntil = addresses.map(() => 0);
  const count = { views: 0, invocations: 0, collections: 0 };
  let collectedAt = Number.NEGATIVE_INFINITY;
  for (let now = 0; ; ) {
    now -= (Math.log(1 - dice()) * DAY) / viewsPerDay;
    if (now > days * DAY) return count;
    count.views += 1;
    let at = dice();
    const address = addresses.findIndex((share) => (at -= share) < 0);
    if (now < (heldUntil[address] ?? 0)) continue;
    count.invocations += 1;
    heldUntil[address] = now + LIFETIME.fresh;
    if (now - collectedAt < LIFETIME.fresh) continue;
    count.collections += 1;
    collectedAt = now;
  }
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('played view by view', () => {
  const DAYS = 400;

  test.each([20, 288, 5000])('%i views a day to one address cost what was expected', (viewsPerDay) => {
    const { invocations, collections } = played(viewsPerDay, [1], DAYS);
    const { collections: told } = expected({ ...BORING, viewsPerDay }, LIFETIME);
    expect(collections).toBe(invocations);
    expect(Math.abs(collections / DAYS / told - 1)).toBeLessThan(0.02);
  });

  test.each([20, 288, 5000])('%i views a day to three addresses cost the services no more than was expected', (viewsPerDay) => {
    const addresses = [0.7, 0.2, 0.1];
    const { invocations, collections } = played(viewsPerDay, addresses, DAYS);
    const told = expected({ ...BORING, viewsPerDay, addresses }, LIFETIME);
    expect(Math.abs(invocations / DAYS / told.invocations - 1)).toBeLessThan(0.02);
    expect(collections / DAYS).toBeLessThan(told.collections * 1.02);
    expect(collections / DAYS).toBeGreaterThan(told.collections * 0.7);
  });
});
