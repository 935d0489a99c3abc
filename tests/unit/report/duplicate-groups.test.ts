import { describe, expect, test } from 'vitest';
import type { Work } from '../../../shared/registers/work.ts';
import {
  DUPLICATE_CAUSES,
  DUPLICATE_KINDS,
  type DuplicateCause,
  type DuplicateKind,
  duplicateGroups,
  WAYS_ADDED,
  wayAdded,
} from '../../../shared/report/duplicate-groups.ts';
import { DUPLICATE_CAUSE_WORDS, DUPLICATE_KIND_WORDS, WAY_ADDED_WORDS } from '../../../shared/report/duplicate-words.ts';
import { doi } from '../../fixtures/doi.ts';
import { aWork, retrieved } from '../../fixtures/entries.ts';
import { aReport } from '../../fixtures/report.ts';
import { ARRIVED_DOI } from '../../fixtures/robin.ts';

const groupsOf = (...works: Work[]) => duplicateGroups(aReport({ works: retrieved(...works) }));

const V1 = { dois: [doi(`${ARRIVED_DOI}.v1`)] };
const shownAsOne = (changes: Partial<Work>) => aWork({ putCode: 2, ...changes });
const shownApart = (changes: Partial<Work>) => aWork({ putCode: 2, group: 1, ...changes });

const CASES: [string, Work, DuplicateKind, DuplicateCause][] = [
  ['Figshare’s own push added it in another entry', shownApart({ route: 'figshare' }), 'shown-twice', 'two-services'],
  ['Figshare’s own push added it in the same entry', shownAsOne({ route: 'figshare' }), 'shown-once', 'two-services'],
  ['Figshare’s own push added a version', shownApart({ route: 'figshare', ...V1 }), 'shown-twice', 'two-services'],
  ['the person added it by hand', shownApart({ route: 'self' }), 'shown-twice', 'by-hand'],
  ['the person claimed it', shownApart({ byHand: true }), 'shown-twice', 'by-hand'],
  ['a publisher added it', shownApart({ route: 'other', source: 'Crossref' }), 'shown-twice', 'other-service'],
  ['DataCite added a version', shownApart(V1), 'shown-twice', 'versions'],
  ['DataCite added the same DOI again', shownApart({}), 'shown-twice', 'repeated'],
];

describe('an item that DataCite added is a duplicate if', () => {
  test.each(CASES)('%s', (_, second, kind, cause) => {
    expect(groupsOf(aWork(), second)).toMatchObject([{ kind, cause, duplicates: [{ kind, cause, item: { doi: ARRIVED_DOI } }] }]);
  });

  test('the cases reach every kind and every cause', () => {
    expect([...new Set(CASES.map(([, , kind]) => kind))].sort()).toEqual([...DUPLICATE_KINDS].sort());
    expect([...new Set(CASES.map(([, , , cause]) => cause))].sort()).toEqual([...DUPLICATE_CAUSES].sort());
  });

  test.each([
    ['nothing else was added', []],
    ['a version is in the same entry', [shownAsOne(V1)]],
    ['a work added by hand is in the same entry', [shownAsOne({ route: 'self' })]],
    ['the other work is another item', [shownApart({ dois: [doi('10.5555/other')] })]],
  ])('but not if %s', (_, others) => {
    expect(groupsOf(aWork(), ...others)).toEqual([]);
  });
});

test('a claim and Figshare’s push are not two services to choose from', () => {
  expect(groupsOf(aWork({ byHand: true }), shownAsOne({ route: 'figshare' }))).toMatchObject([
    { kind: 'shown-once', cause: 'by-hand' },
  ]);
});

test('works that ORCID shows as one entry are listed together', () => {
  const [group] = groupsOf(aWork(), shownApart(V1), aWork({ putCode: 3, route: 'self' }));
  const entries = group?.duplicates[0]?.entries ?? [];
  expect(entries.map((entry) => entry.map(({ route, doi: name }) => [route, name]))).toEqual([
    [
      ['datacite', ARRIVED_DOI],
      ['self', ARRIVED_DOI],
    ],
    [['datacite', `${ARRIVED_DOI}.v1`]],
  ]);
});

test('duplicates are grouped by their advice, those that people see twice first', () => {
  const item = (number: number, second: Partial<Work>) => {
    const dois = [doi(`10.6084/m9.figshare.${number}`)];
    return [aWork({ putCode: number, group: number, dois }), aWork({ putCode: number + 1, group: number + 1, dois, ...second })];
  };
  const groups = groupsOf(
    ...item(2000, { route: 'figshare', group: 2000 }),
    ...item(3000, {}),
    ...item(4000, { route: 'figshare' }),
    ...item(5000, {}),
  );
  expect(groups.map(({ kind, cause, duplicates }) => [kind, cause, duplicates.length])).toEqual([
    ['shown-twice', 'two-services', 1],
    ['shown-twice', 'repeated', 2],
    ['shown-once', 'two-services', 1],
  ]);
});

test.each([
  [{ route: 'datacite', byHand: false }, 'auto-update'],
  [{ route: 'datacite', byHand: true }, 'through-datacite'],
  [{ route: 'figshare', byHand: false }, 'own-push'],
  [{ route: 'self', byHand: true }, 'hand'],
  [{ route: 'other', byHand: false }, 'other'],
  [{ route: 'other', byHand: true }, 'through-other'],
] as const)('the way of adding %j is “%s”', (work, way) => {
  expect(wayAdded(work)).toBe(way);
});

describe('the words about duplicates', () => {
  const texts = [...Object.values(DUPLICATE_KIND_WORDS), ...Object.values(DUPLICATE_CAUSE_WORDS)].flatMap((each) =>
    Object.values(each),
  );

  test.each(texts)('are plain and never too certain: %s', (text) => {
    const withoutQuotes = text.replace(/“[^”]*”/g, '');
    expect(withoutQuotes).not.toMatch(/[<>]|ORCID I[Dd]\b|ORCID (?:number|profile|account)|not on (?:the|your) record|[Pp]lease/);
  });

  test('name a switch only if two services add works', () => {
    const naming = DUPLICATE_CAUSES.filter((cause) =>
      /“(?:Send my published outputs|Click to Disable)/.test(DUPLICATE_CAUSE_WORDS[cause].next),
    );
    expect(naming).toEqual(['two-services']);
  });

  test.each(WAYS_ADDED)('have a phrase for the way %s', (way) => {
    expect(WAY_ADDED_WORDS[way]).toMatch(/^[a-z].*[^.]$/);
  });
});
