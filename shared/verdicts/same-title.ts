/** Finds out whether an item may be a work that was added to the record by hand, without a DOI. */
import { titleKey } from '../identifiers/title.ts';
import type { Item } from '../items/item.ts';
import type { Work } from '../registers/work.ts';

/** Normalised titles of the works without a DOI. If an item has one of these titles, it may be that work. */
export function titlesWithoutDoi(works: readonly Work[]): Set<string> {
  const titles = works.filter(({ dois }) => dois.length === 0).map(({ title }) => titleKey(title));
  return new Set(titles.filter((key) => key !== ''));
}

/** Whether the item is not visible, and has the title of a work without a DOI. */
export function hasSameTitle({ orcid, deposits, registrations }: Item, titles: ReadonlySet<string>): boolean {
  if (orcid !== 'not-visible' || titles.size === 0) return false;
  return [...deposits, ...registrations].some(({ title }) => titles.has(titleKey(title)));
}
