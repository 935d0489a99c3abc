/**
 * When Auto-Update added works to a record. No public service shows whether Auto-Update is enabled, but the works it added show when
 * it was, and so which reasons for a missing item are likely.
 */
import type { Instant } from '../identifiers/instant.ts';
import type { Item } from '../items/item.ts';
import type { Registration } from '../registers/registration.ts';
import type { Work } from '../registers/work.ts';

/** When Auto-Update added its first and its last work, and when the oldest and the newest DOI that it added were registered. */
export interface Arrivals {
  first: Instant;
  last: Instant;
  /** Null if DataCite gives no time for any of the DOIs. */
  oldest: Instant | null;
  newest: Instant | null;
}

/**
 * Works that the person claimed are not evidence.
 *
 * @param items Those that are on the record.
 * @returns Null if Auto-Update has added nothing.
 */
export function arrivalsAmong(works: readonly Work[], items: readonly Pick<Item, 'works' | 'registrations'>[]): Arrivals | null {
  const added = rangeOf(works.filter(wasSentByAutoUpdate).map(({ addedAt }) => addedAt));
  if (!added) return null;
  const arrived = items.filter((item) => item.works.some(wasSentByAutoUpdate));
  const registered = rangeOf(arrived.flatMap(({ registrations }) => firstOf(registrations)));
  return { first: added.from, last: added.to, oldest: registered?.from ?? null, newest: registered?.to ?? null };
}

/** An item's DOIs count as one that was registered when the first of them was. */
function firstOf(registrations: readonly Registration[]): Instant[] {
  const range = rangeOf(registrations.map(({ registeredAt }) => registeredAt));
  return range ? [range.from] : [];
}

function rangeOf(times: readonly (Instant | null)[]): { from: Instant; to: Instant } | null {
  const known = times.filter((time) => time !== null).toSorted();
  const [from, to] = [known[0], known.at(-1)];
  return from && to ? { from, to } : null;
}

/** As far as public data shows: DataCite added the work, and not because the person claimed it. */
export function wasSentByAutoUpdate({ route, byHand }: Pick<Work, 'route' | 'byHand'>): boolean {
  return route === 'datacite' && !byHand;
}
