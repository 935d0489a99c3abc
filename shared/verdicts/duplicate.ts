/** What counts as a duplicate. */
import type { Item } from '../items/item.ts';
import type { Route } from '../registers/work.ts';

/**
 * An item is a duplicate if ORCID shows it as two entries, or if both DataCite and Figshare added it: then both go on adding,
 * even if ORCID shows their works as one entry for now.
 */
export function isDuplicate({ works }: Pick<Item, 'works'>): boolean {
  const isFrom = (route: Route) => works.some((work) => work.route === route);
  return works.some(({ group }) => group !== works[0]?.group) || (isFrom('datacite') && isFrom('figshare'));
}
