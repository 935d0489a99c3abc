/** What is worth knowing about an item beside its diagnosis. */
import type { Item } from './item.ts';
import type { Work } from './model.ts';
import { titleKey } from './title.ts';

export const FLAGS = ['duplicate', 'version-only', 'title-match'] as const;
export type Flag = (typeof FLAGS)[number];

type Test = (item: Item, titlesWithoutDoi: ReadonlySet<string>) => boolean;

const TESTS: Record<Flag, Test> = {
  /** Shown as two entries, or added by two roads that will both go on adding. */
  duplicate: ({ works }) => {
    const routes = new Set(works.map(({ route }) => route));
    return new Set(works.map(({ group }) => group)).size > 1 || (routes.has('datacite') && routes.has('figshare'));
  },
  'version-only': ({ doi, versions, works }) => {
    const visible = works.flatMap(({ dois }) => dois);
    return doi !== null && !visible.includes(doi) && versions.some((version) => visible.includes(version));
  },
  'title-match': ({ orcid, ...item }, titlesWithoutDoi) =>
    orcid === 'not-visible' && titlesOf(item).some((title) => titlesWithoutDoi.has(title)),
};

/** The flags that an item has, in a fixed order. */
export function flagsOf(item: Item, titlesWithoutDoi: ReadonlySet<string>): Flag[] {
  return FLAGS.filter((flag) => TESTS[flag](item, titlesWithoutDoi));
}

/** The titles of works that could be one of the items, were it not for their missing DOI. */
export function titlesWithoutDoi(works: readonly Work[]): Set<string> {
  const titles = works.filter(({ dois }) => dois.length === 0).map(({ title }) => titleKey(title));
  return new Set(titles.filter((key) => key !== ''));
}

function titlesOf({ deposits, registrations }: Pick<Item, 'deposits' | 'registrations'>): string[] {
  return [...deposits, ...registrations].map(({ title }) => titleKey(title));
}
