/**
 * When Auto-Update added works to a record. No public service shows whether Auto-Update is enabled, but the works it added show when
 * it was, and so which reasons for a missing item are likely.
 */
import type { Instant } from '../identifiers/instant.ts';
import type { Work } from '../registers/work.ts';

/** When Auto-Update added its first and its last work. */
export interface Arrivals {
  first: Instant;
  last: Instant;
}

/** Works that the person claimed are not evidence. @returns Null if Auto-Update has added nothing. */
export function arrivalsAmong(works: readonly Work[]): Arrivals | null {
  const times = works.flatMap((work) => (wasSentByAutoUpdate(work) && work.addedAt ? [work.addedAt] : []));
  if (times.length === 0) return null;
  return times.reduce<Arrivals>(
    ({ first, last }, time) => ({ first: time < first ? time : first, last: time > last ? time : last }),
    { first: times[0] as Instant, last: times[0] as Instant },
  );
}

/** As far as public data shows: DataCite added the work, and not because the person claimed it. */
function wasSentByAutoUpdate({ route, byHand }: Pick<Work, 'route' | 'byHand'>): boolean {
  return route === 'datacite' && !byHand;
}
