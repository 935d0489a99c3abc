import { describe, expect, test } from 'vitest';
import { match } from '../../../shared/items/match.ts';
import type { Work } from '../../../shared/registers/work.ts';
import { FLAGS, type Flag, flagsOf } from '../../../shared/verdicts/flags.ts';
import { titlesWithoutDoi } from '../../../shared/verdicts/same-title.ts';
import { doi } from '../../fixtures/doi.ts';
import { aCollection, aWork, failed, retrieved, TITLE } from '../../fixtures/entries.ts';
import { ARRIVED_DOI } from '../../fixtures/robin.ts';

const V1 = doi(`${ARRIVED_DOI}.v1`);

function flags(works: Work[], collection = aCollection({ works: retrieved(...works) })): Flag[] {
  const [item] = match(collection);
  return item ? flagsOf(item, titlesWithoutDoi(works)) : [];
}

const CASES: [string, Work[], Flag[]][] = [
  ['one work', [aWork()], []],
  ['two entries with the same DOI', [aWork(), aWork({ putCode: 2, group: 1 })], ['duplicate']],
  ['base and version in two entries', [aWork(), aWork({ putCode: 2, group: 1, dois: [V1] })], ['duplicate']],
  ['base and version shown as one', [aWork(), aWork({ putCode: 2, dois: [V1] })], []],
  ['the same DOI twice in one entry', [aWork(), aWork({ putCode: 2 })], []],
  ['added by DataCite and by Figshare, shown as one', [aWork(), aWork({ putCode: 2, route: 'figshare' })], ['duplicate']],
  ['added by DataCite and by hand, shown as one', [aWork(), aWork({ putCode: 2, route: 'self' })], []],
  ['only a version', [aWork({ dois: [V1] })], ['version-only']],
  [
    'only versions, in two entries',
    [aWork({ dois: [V1] }), aWork({ putCode: 2, group: 1, dois: [V1] })],
    ['duplicate', 'version-only'],
  ],
  ['a work without a DOI, with the same title', [aWork({ dois: [], title: `${TITLE.toUpperCase()}.` })], ['title-match']],
  ['a work without a DOI, with another title', [aWork({ dois: [], title: 'Something else' })], []],
  ['a work with another DOI, with the same title', [aWork({ dois: [doi('10.5555/other')] })], []],
  [
    'a work with the address of the item’s page, but without a DOI',
    [aWork({ dois: [], links: ['https://figshare.com/articles/dataset/_/99100001'] })],
    ['work-without-doi'],
  ],
  ['visible, beside a work without a DOI', [aWork(), aWork({ putCode: 2, group: 1, dois: [] })], []],
  ['a work without a title', [aWork({ dois: [], title: null })], []],
];

describe('the flags of an item', () => {
  test.each(CASES)('%s', (_, works, expected) => {
    expect(flags(works)).toEqual(expected);
  });

  test('the cases reach every flag', () => {
    expect([...new Set(CASES.flatMap(([, , expected]) => expected))].sort()).toEqual([...FLAGS].sort());
  });

  test('titles are not compared if ORCID failed', () => {
    const works = [aWork({ dois: [] })];
    expect(flags(works, aCollection({ works: failed(...works) }))).toEqual([]);
  });
});
