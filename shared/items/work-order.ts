import type { Work } from '../registers/work.ts';

/** The oldest first. Works without a date come before all others, and the put-code decides between equal dates. */
export function sortedWorks(works: readonly Work[]): Work[] {
  return works.toSorted((a, b) => compare(a.addedAt ?? '', b.addedAt ?? '') || a.putCode - b.putCode);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
