/** Marks what else is worth knowing about an item, besides its diagnosis. */
import type { Item } from '../items/item.ts';
import { isDuplicate } from './duplicate.ts';
import { hasSameTitle } from './same-title.ts';

export const FLAGS = ['duplicate', 'version-only', 'title-match', 'work-without-doi'] as const;
export type Flag = (typeof FLAGS)[number];

type Test = (item: Item, titlesWithoutDoi: ReadonlySet<string>) => boolean;

const TESTS: Record<Flag, Test> = {
  duplicate: isDuplicate,
  'version-only': ({ doi, versions, works }) => {
    const visible = new Set(works.flatMap(({ dois }) => dois));
    return doi !== null && !visible.has(doi) && versions.some((version) => visible.has(version));
  },
  'title-match': hasSameTitle,
  'work-without-doi': ({ doi, works }) => doi !== null && works.length > 0 && works.every(({ dois }) => dois.length === 0),
};

/** @returns The item's flags, in a fixed order. */
export function flagsOf(item: Item, titlesWithoutDoi: ReadonlySet<string>): Flag[] {
  return FLAGS.filter((flag) => TESTS[flag](item, titlesWithoutDoi));
}
