/** Marks what else is worth knowing about an item, besides its diagnosis. */
import { titleKey } from '../identifiers/title.ts';
import type { Item } from '../items/item.ts';
import type { Work } from '../registers/work.ts';
import { isDuplicate } from './duplicate.ts';

export const FLAGS = ['duplicate', 'version-only', 'title-match'] as const;
export type Flag = (typeof FLAGS)[number];

type Test = (item: Item, titlesWithoutDoi: ReadonlySet<string>) => boolean;

const TESTS: Record<Flag, Test> = {
  duplicate: isDuplicate,
  'version-only': ({ doi, versions, works }) => {
    const visible = new Set(works.flatMap(({ dois }) => dois));
    return doi !== null && !visible.has(doi) && versions.some((version) => visible.has(version));
  },
  'title-match': (item, titlesWithoutDoi) =>
    item.orcid === 'not-visible' && titlesWithoutDoi.size > 0 && titlesOf(item).some((title) => titlesWithoutDoi.has(title)),
};

/** @returns The item's flags, in a fixed order. */
export function flagsOf(item: Item, titlesWithoutDoi: ReadonlySet<string>): Flag[] {
  return FLAGS.filter((flag) => TESTS[flag](item, titlesWithoutDoi));
}

/** Normalised titles of the works without a DOI. If an item has one of these titles, it may be that work. */
export function titlesWithoutDoi(works: readonly Work[]): Set<string> {
  const titles = works.filter(({ dois }) => dois.length === 0).map(({ title }) => titleKey(title));
  return new Set(titles.filter((key) => key !== ''));
}

function titlesOf({ deposits, registrations }: Pick<Item, 'deposits' | 'registrations'>): string[] {
  return [...deposits, ...registrations].map(({ title }) => titleKey(title));
}
