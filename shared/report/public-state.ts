/** How a report looks to visitors of somebody's page: how much is publicly visible, and never what the owner has to do. */
import { duplicateGroups } from './duplicate-groups.ts';
import type { Report } from './report.schema.ts';

/**
 * - `all`: every item is visible
 * - `duplicates`: every item is visible, and at least one appears more than once
 * - `most`, `some`: items are missing
 * - `waiting`: all that is missing is on its way
 * - `none`: there are no items
 * - `closed`: nobody can see the works of this record
 * - `unknown`: a service failed, so we can't tell
 */
export type PublicState = 'all' | 'duplicates' | 'most' | 'some' | 'waiting' | 'none' | 'closed' | 'unknown';

/** From this share of visible items on, the state is `most`. Below it is `some`. */
export const MOST_SHARE = 0.5;

export function publicState(report: Report): PublicState {
  const { record, status, counts } = report;
  if (record !== 'open' && record !== 'unknown') return 'closed';
  switch (status) {
    case 'incomplete':
      return 'unknown';
    case 'nothing-to-sync':
      return 'none';
    case 'waiting':
      return 'waiting';
    case 'in-step':
      return shownTwice(report) > 0 ? 'duplicates' : 'all';
    case 'action-needed':
      return visibleShare(counts) >= MOST_SHARE ? 'most' : 'some';
  }
}

/** How many items people see more than once on the record. Works that ORCID shows as one entry don't count. */
export function shownTwice(report: Report): number {
  const groups = duplicateGroups(report).filter(({ kind }) => kind === 'shown-twice');
  return groups.reduce((sum, { duplicates }) => sum + duplicates.length, 0);
}

/** From 0 to 1. */
export function visibleShare({ visible, items }: Report['counts']): number {
  return items === 0 ? 0 : visible / items;
}
