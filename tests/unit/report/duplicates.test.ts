import { describe, expect, test } from 'vitest';
import type { Work } from '../../../shared/registers/work.ts';
import { DUPLICATE_CAUSE_WORDS, DUPLICATE_KIND_WORDS, WAY_ADDED_WORDS } from '../../../shared/report/duplicate-words.ts';
import {
  DUPLICATE_CAUSES,
  DUPLICATE_KINDS,
  type DuplicateCause,
  type DuplicateKind,
  duplicateGroups,
  WAYS_ADDED,
  wayAdded,
} from '../../../shared/report/duplicates.ts';
import { doi } from '../../fixtures/doi.ts';
import { aWork, retrieved } from '../../fixtures/entries.ts';
import { aReport } from '../../fixtures/report.ts';
import { ARRIVED_DOI } from '../../fixtures/robin.ts';

const groupsOf = (...works: Work[]) => duplicateGroups(aReport({ works: retrieved(...works) }));

const V1 = { dois: [doi(`${ARRIVED_DOI}.v1`)] };
const shownAsOne = (changes: Partial<Work>) => aWork({ putCode: 2, ...changes });
const shownApart = (changes: Partial<Work>) => aWork({ putCode: 2, group: 1, ...changes });

const CASES: [string, Work, DuplicateKind, DuplicateCause][] = [
  ['Figshare’s push beside Auto-Update', shownApart({ route: 'figshare' }), 'shown-twice', 'two-services'],
  ['the same, shown as one', shownAsOne({ route: 'figshare' }), 'shown-once', 'two-services'],
  ['Figshare’s push of a version', shownApart({ route: 'figshare', ...V1 }), 'shown-twice', 'two-services'],
  ['a work by hand', shownApart({ route: 'self' }), 'shown-twice', 'by-hand'],
  ['a claim', shownApart({ byHand: true }), 'shown-twice', 'by-hand'],
  ['a publisher', shownApart({ route: 'other', source: 'Crossref' }), 'shown-twice', 'other-service'],
  ['base and version', shownApart(V1), 'shown-twice', 'versions'],
  ['the same DOI', shownApart({}), 'shown-twice', 'repeated'],
];

describe('an item that DataCite added, and besides', () => {
  test.each(CASES)('%s', (_, second, kind, cause) => {
    expect(groupsOf(aWork(), second)).toMatchObject([{ kind, cause, duplicates: [{ kind, cause, item: { doi: ARRIVED_DOI } }] }]);
  });

  test('every kind and every cause is reached by a case', () => {
    expect([...new Set(CASES.map(([, , kind]) => kind))].sort()).toEqual([...DUPLICATE_KINDS].sort());
    expect([...new Set(CASES.map(([, , , cause]) => cause))].sort()).toEqual([...DUPLICATE_CAUSES].sort());
  });

  test.each([
    ['nothing', []],
    ['a version, shown as one', [shownAsOne(V1)]],
    ['a work by hand, shown as one', [shownAsOne({ route: 'self' })]],
    ['another item', [shownApart({ dois: [doi('10.5555/other')] })]],
  ])('%s, is no duplicate', (_, others) => {
    expect(groupsOf(aWork(), ...others)).toEqual([]);
  });
});

test('a claim and Figshare’s push have no switch in common', () => {
  expect(groupsOf(aWork({ byHand: true }), shownAsOne({ route: 'figshare' }))).toMatchObject([
    { kind: 'shown-once', cause: 'by-hand' },
  ]);
});

test('works that are shown as one entry stand together', () => {
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

test('what people see twice comes first; what has the same advice is together', () => {
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
] as const)('%j came by the road “%s”', (work, road) => {
  expect(wayAdded(work)).toBe(road);
});

describe('the words', () => {
  const said = [...Object.values(DUPLICATE_KIND_WORDS), ...Object.values(DUPLICATE_CAUSE_WORDS)].flatMap((each) =>
    Object.values(each),
  );

  test.each(said)('%s', (text) => {
    const ours = text.replace(/“[^”]*”/g, '');
    expect(ours).not.toMatch(/[<>]|ORCID I[Dd]\b|ORCID (?:number|profile|account)|not on (?:the|your) record|[Pp]lease/);
  });

  test('name the switch only where there are two roads', () => {
    const naming = DUPLICATE_CAUSES.filter((cause) =>
      /“(?:Send my published outputs|Click to Disable)/.test(DUPLICATE_CAUSE_WORDS[cause].next),
    );
    expect(naming).toEqual(['two-services']);
  });

  test.each(WAYS_ADDED)('there are some for the road %s', (road) => {
    expect(WAY_ADDED_WORDS[road]).toMatch(/^[a-z].*[^.]$/);
  });
});
