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
  test('a view every five minutes: of two, one costs a collection', () => {
    const { views, collections } = expected(BORING, LIFETIME);
    expect({ views, collections }).toEqual({ views: 288, collections: 144 });
  });

  test('whoever is shown an old copy meanwhile is followed by one who fetches the new one', () => {
    const { invocations } = expected(BORING, LIFETIME);
    expect(invocations).toBeCloseTo(144 * (1 + (1 - 1 / Math.E) * (1 - Math.exp(-11))), 9);
  });

  test('a crowd costs one collection for each lifetime', () => {
    expect(expected({ ...BORING, viewsPerDay: 1e12 }, LIFETIME).collections).toBeCloseTo(288, 3);
  });

  test('a single view a day costs a collection a day, and nearly always waits for it', () => {
    const { collections, waits } = expected({ ...BORING, viewsPerDay: 1 }, LIFETIME);
    expect(collections).toBeCloseTo(1 / (1 + 300 / DAY), 9);
    expect(waits / collections).toBeCloseTo(Math.exp(-3300 / DAY), 9);
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
    const crowd = { ...BORING, viewsPerDay: 1e9 };
    const one = expected(crowd, LIFETIME);
    const three = expected({ ...crowd, addresses: [0.5, 0.25, 0.25] }, LIFETIME);
    expect(one.invocations).toBeCloseTo(288 * 2, 2);
    expect(three.invocations).toBeCloseTo(288 * 4, 2);
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

/** Views one after another through the two caches, as the platform and worker/collections/current-collection.ts go about it. */
function played(viewsPerDay: number, addresses: readonly number[], days: number) {
  const { fresh, whileRevalidating } = LIFETIME;
  const dice = seeded(20261122);
  /** When the collection was made that the platform's copy of each address shows. */
  const shown = addresses.map(() => Number.NEGATIVE_INFINITY);
  const count = { views: 0, invocations: 0, collections: 0, waits: 0 };
  let collected = Number.NEGATIVE_INFINITY;
  for (let now = 0; ; ) {
    now -= (Math.log(1 - dice()) * DAY) / viewsPerDay;
    if (now > days * DAY) return count;
    count.views += 1;
    const address = drawn(addresses, dice());
    const copy = shown[address] ?? Number.NEGATIVE_INFINITY;
    if (now - copy < fresh) continue;
    count.invocations += 1;
    const isFresh = now - collected < fresh;
    const isShownMeanwhile = now - collected < whileRevalidating;
    if (!isFresh && !isShownMeanwhile && now - copy >= fresh + whileRevalidating) count.waits += 1;
    shown[address] = isShownMeanwhile ? collected : now;
    if (isFresh) continue;
    count.collections += 1;
    collected = now;
  }
}

function drawn(shares: readonly number[], at: number): number {
  let until = 0;
  for (const [index, share] of shares.entries()) {
    until += share;
    if (at < until) return index;
  }
  return shares.length - 1;
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

  test.each([
    { viewsPerDay: 20, addresses: [1] },
    { viewsPerDay: 288, addresses: [1] },
    { viewsPerDay: 5000, addresses: [1] },
    { viewsPerDay: 20, addresses: [0.7, 0.2, 0.1] },
    { viewsPerDay: 288, addresses: [0.7, 0.2, 0.1] },
    { viewsPerDay: 5000, addresses: [0.7, 0.2, 0.1] },
  ])('$viewsPerDay views a day to $addresses cost what was expected', ({ viewsPerDay, addresses }) => {
    const { invocations, collections, waits } = played(viewsPerDay, addresses, DAYS);
    const told = expected({ ...BORING, viewsPerDay, addresses }, LIFETIME);
    expect(Math.abs(invocations / DAYS / told.invocations - 1)).toBeLessThan(0.02);
    expect(Math.abs(collections / DAYS / told.collections - 1)).toBeLessThan(0.02);
    expect(waits / DAYS).toBeLessThan(told.waits * 1.02 + 0.02);
  });
});
