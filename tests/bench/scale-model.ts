/**
 * Arithmetic of the two caches in a row, in expectation: no dice, so every run says the same.
 *
 * Views of one iD in one location come independently of each other (Poisson) at a steady rate. A collection is made by the
 * first view after the last one stopped being fresh, so a cycle takes `fresh` and then the time until the next view,
 * `1/rate`, however many addresses the iD has. Answers carry their age, so the platform's copy of every address stops being
 * fresh together with the collection that it was made from (worker/http/report-headers.ts).
 *
 * @see https://www.rfc-editor.org/rfc/rfc5861 stale-while-revalidate
 */

export const DAY = 86_400;

/** Seconds, as in worker/http/lifetimes.ts. */
export interface Lifetime {
  fresh: number;
  whileRevalidating: number;
  ifError: number;
}

export interface Traffic {
  viewsPerDay: number;
  ids: number;
  /** Exponent: 0 makes all iDs equally popular. */
  zipf: number;
  /** Share of each location, or of whatever keeps a cache of its own. Together 1. */
  locations: readonly number[];
  /** Share of each address of an iD: styles of the badge, its JSON, the embed. Together 1. */
  addresses: readonly number[];
}

/** For each day. */
export interface Outcome {
  views: number;
  /** Answered by the platform's cache with a fresh copy, without a line of ours. */
  freshHits: number;
  /** Requests that reach the Worker, with or without a visitor who waits. */
  invocations: number;
  /** Rounds of calls to the three services. */
  collections: number;
  /** Views that may wait for such a round, at most: the last one in that location is too old to be shown meanwhile. */
  waits: number;
  /** Views whose iD was seen in that location within `ifError`: those that still say something while a service is down. */
  outlasting: number;
}

/** How often one iD in one location is collected. */
export function renewals(ratePerSecond: number, fresh: number): number {
  return ratePerSecond / (1 + ratePerSecond * fresh);
}

export function expected(traffic: Traffic, lifetime: Lifetime): Outcome {
  const { viewsPerDay, locations, addresses } = traffic;
  const total: Outcome = { views: 0, freshHits: 0, invocations: 0, collections: 0, waits: 0, outlasting: 0 };
  for (const { share, ids } of popularity(traffic.ids, traffic.zipf)) {
    for (const location of locations) {
      const each = one((viewsPerDay / DAY) * share * location, addresses, lifetime);
      const times = ids * DAY;
      total.views += each.views * times;
      total.freshHits += each.freshHits * times;
      total.invocations += each.invocations * times;
      total.collections += each.collections * times;
      total.waits += each.waits * times;
      total.outlasting += each.outlasting * times;
    }
  }
  return total;
}

/** The first `fresh` seconds after every copy was lost, as with a new release. */
export interface Start {
  collections: number;
  /** If nobody who asks at the same moment waited for a collection that has begun. */
  withoutWaiting: number;
}

/**
 * @param seconds How long a collection takes.
 * @param isolates How many know nothing of each other's collections, in each location.
 */
export function fromNothing(traffic: Traffic, { fresh }: Lifetime, seconds: number, isolates: number): Start {
  const total: Start = { collections: 0, withoutWaiting: 0 };
  for (const { share, ids } of popularity(traffic.ids, traffic.zipf)) {
    for (const location of traffic.locations) {
      const rate = (traffic.viewsPerDay / DAY) * share * location;
      const anybody = 1 - Math.exp(-rate * fresh);
      const meanwhile = rate * seconds;
      total.collections += ids * anybody * (1 + (isolates - 1) * (1 - Math.exp(-meanwhile / isolates)));
      total.withoutWaiting += ids * anybody * (1 + meanwhile);
    }
  }
  return total;
}

/** One iD in one location, for each second. */
function one(rate: number, addresses: readonly number[], { fresh, whileRevalidating, ifError }: Lifetime): Outcome {
  const collections = renewals(rate, fresh);
  /** Of the rounds: nobody came for so long that the old collection may not be shown while it goes on. */
  const afterSilence = Math.exp(-rate * Math.max(0, whileRevalidating - fresh));
  let invocationsEach = 1;
  for (const share of addresses) {
    const again = 1 - Math.exp(-rate * share * fresh);
    // Every address fetches the new collection once. Also the one that began the round: it was shown the old one, unless it waited.
    invocationsEach += again * (1 - share * afterSilence);
  }
  const invocations = collections * invocationsEach;
  return {
    views: rate,
    freshHits: rate - invocations,
    invocations,
    collections,
    waits: collections * afterSilence,
    outlasting: rate * (1 - Math.exp(-rate * ifError)),
  };
}

interface Equals {
  /** Share of each one's views. */
  share: number;
  ids: number;
}

const EXACT = 100;
const STEP = 1.05;

const known = new Map<string, Equals[]>();

/** The most popular one by one, the others in groups that are narrow enough to take for equals. */
export function popularity(ids: number, zipf: number): Equals[] {
  const key = `${ids} ${zipf}`;
  const groups = known.get(key) ?? grouped(ids, zipf);
  known.set(key, groups);
  return groups;
}

function grouped(ids: number, zipf: number): Equals[] {
  const groups: Equals[] = [];
  for (let first = 1; first <= ids; ) {
    const last = first <= EXACT ? first : Math.min(ids, Math.floor(first * STEP));
    let weight = 0;
    for (let rank = first; rank <= last; rank += 1) weight += rank ** -zipf;
    groups.push({ share: weight / (last - first + 1), ids: last - first + 1 });
    first = last + 1;
  }
  const all = sum(groups.map((group) => group.share * group.ids));
  return groups.map((group) => ({ ...group, share: group.share / all }));
}

/** Shares of so many locations, the nth with `n ** -exponent` of the first. */
export function sharesOf(count: number, exponent: number): number[] {
  const weights = Array.from({ length: count }, (_, index) => (index + 1) ** -exponent);
  const all = sum(weights);
  return weights.map((weight) => weight / all);
}

/** @returns The volume at which `used`, which grows with it, reaches the limit; null if it does not up to `most`. */
export function volumeAt(limit: number, most: number, used: (viewsPerDay: number) => number): number | null {
  if (used(most) < limit) return null;
  let [low, high] = [0, most];
  while (high - low > high / 300) {
    const middle = (low + high) / 2;
    if (used(middle) < limit) low = middle;
    else high = middle;
  }
  return high;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
