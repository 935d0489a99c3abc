/** All facts of the guide. The page “How we know”, the dates on the pages and the weekly check are made from them. */
import { AUTO_UPDATE } from './auto-update.ts';
import type { Fact } from './fact.ts';
import { FIGSHARE } from './figshare.ts';
import { OLDER_ITEMS } from './older-items.ts';
import { ORCID } from './orcid.ts';
import { LIMITS, TIMES } from './times-and-limits.ts';

export const FACT_GROUPS = {
  autoUpdate: AUTO_UPDATE,
  olderItems: OLDER_ITEMS,
  orcid: ORCID,
  figshare: FIGSHARE,
  times: TIMES,
  limits: LIMITS,
} as const satisfies Record<string, readonly Fact[]>;

export const FACTS: readonly Fact[] = Object.values(FACT_GROUPS).flat();

/** @returns The day of the oldest check among the page's facts, or undefined if it relies on none. */
export function checkedOn(page: string): string | undefined {
  return FACTS.filter(({ pages }) => pages.includes(page))
    .map(({ checked }) => checked)
    .toSorted()[0];
}
