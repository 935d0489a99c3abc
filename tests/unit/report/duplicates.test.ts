import { describe, expect, test } from 'vitest';
import { EVERYTHING_ON_FIGSHARE } from '../../../shared/items/selection.ts';
import type { Work } from '../../../shared/registers/model.ts';
import { analyse } from '../../../shared/report/analyse.ts';
import { ROAD_WORDS, TWIN_CAUSE_WORDS, TWIN_KIND_WORDS } from '../../../shared/report/duplicate-words.ts';
import {
  ROADS,
  roadOf,
  TWIN_CAUSES,
  TWIN_KINDS,
  type TwinCause,
  type TwinKind,
  twinGroups,
} from '../../../shared/report/duplicates.ts';
import { doi } from '../../fixtures/doi.ts';
import { aCollection, aWork, retrieved } from '../../fixtures/entries.ts';
import { ARRIVED_DOI, NOW } from '../../fixtures/robin.ts';

const groupsOf = (...works: Work[]) =>
  twinGroups(analyse(aCollection({ works: retrieved(...works) }), EVERYTHING_ON_FIGSHARE, NOW));

const V1 = { dois: [doi(`${ARRIVED_DOI}.v1`)] };
const shownAsOne = (changes: Partial<Work>) => aWork({ putCode: 2, ...changes });
const shownApart = (changes: Partial<Work>) => aWork({ putCode: 2, group: 1, ...changes });

const CASES: [string, Work, TwinKind, TwinCause][] = [
  ['Figshare’s push beside Auto-Update', shownApart({ route: 'figshare' }), 'shown-twice', 'two-roads'],
  ['the same, shown as one', shownAsOne({ route: 'figshare' }), 'shown-once', 'two-roads'],
  ['Figshare’s push of a version', shownApart({ route: 'figshare', ...V1 }), 'shown-twice', 'two-roads'],
  ['a work by hand', shownApart({ route: 'self' }), 'shown-twice', 'by-hand'],
  ['a claim', shownApart({ byHand: true }), 'shown-twice', 'by-hand'],
  ['a publisher', shownApart({ route: 'other', source: 'Crossref' }), 'shown-twice', 'other-service'],
  ['base and version', shownApart(V1), 'shown-twice', 'versions'],
  ['the same DOI', shownApart({}), 'shown-twice', 'repeated'],
];

describe('an item that DataCite added, and besides', () => {
  test.each(CASES)('%s', (_, second, kind, cause) => {
    expect(groupsOf(aWork(), second)).toMatchObject([{ kind, cause, twins: [{ kind, cause, item: { doi: ARRIVED_DOI } }] }]);
  });

  test('every kind and every cause is reached by a case', () => {
    expect([...new Set(CASES.map(([, , kind]) => kind))].sort()).toEqual([...TWIN_KINDS].sort());
    expect([...new Set(CASES.map(([, , , cause]) => cause))].sort()).toEqual([...TWIN_CAUSES].sort());
  });

  test.each([
    ['nothing', []],
    ['a version, shown as one', [shownAsOne(V1)]],
    ['a work by hand, shown as one', [shownAsOne({ route: 'self' })]],
    ['another item', [shownApart({ dois: [doi('10.5555/other')] })]],
  ])('%s, is no twin', (_, others) => {
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
  const entries = group?.twins[0]?.entries ?? [];
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
  expect(groups.map(({ kind, cause, twins }) => [kind, cause, twins.length])).toEqual([
    ['shown-twice', 'two-roads', 1],
    ['shown-twice', 'repeated', 2],
    ['shown-once', 'two-roads', 1],
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
  expect(roadOf(work)).toBe(road);
});

describe('the words', () => {
  const said = [...Object.values(TWIN_KIND_WORDS), ...Object.values(TWIN_CAUSE_WORDS)].flatMap((each) => Object.values(each));

  test.each(said)('%s', (text) => {
    const ours = text.replace(/“[^”]*”/g, '');
    expect(ours).not.toMatch(/[<>]|ORCID I[Dd]\b|ORCID (?:number|profile|account)|not on (?:the|your) record|[Pp]lease/);
  });

  test('name the switch only where there are two roads', () => {
    const naming = TWIN_CAUSES.filter((cause) =>
      /“(?:Send my published outputs|Click to Disable)/.test(TWIN_CAUSE_WORDS[cause].next),
    );
    expect(naming).toEqual(['two-roads']);
  });

  test.each(ROADS)('there are some for the road %s', (road) => {
    expect(ROAD_WORDS[road]).toMatch(/^[a-z].*[^.]$/);
  });
});
