import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { causeId } from '../../../shared/report/causes.ts';
import { yearOf } from '../../../shared/report/item-date.ts';
import { choicesAmong, EVERY_ITEM, findItems, type ItemQuery, SORT_ORDERS } from '../../../shared/report/item-list.ts';
import type { ReportItem } from '../../../shared/report/report.schema.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { aReport } from '../../fixtures/report.ts';
import { ARRIVED_DOI } from '../../fixtures/robin.ts';
import { someReport } from '../../fixtures/some-report.ts';
import { EVERY_EXAMPLE, exampleReport } from '../examples/example-reports.ts';

/** The item of the boring world, with some properties changed. */
function anItem(changes: Partial<ReportItem> = {}): ReportItem {
  const [item] = aReport().items;
  if (!item) throw new Error('no item');
  return { ...item, ...changes };
}

const published = (publishedAt: string | null) => ({ figshare: { state: 'listed', id: 1, publishedAt } }) as const;

const found = (items: readonly ReportItem[], query: Partial<ItemQuery>) => findItems(items, { ...EVERY_ITEM, ...query });

describe('an item is found', () => {
  test.each([
    ['by nothing in particular', ''],
    ['by a word of its title', 'gauge'],
    ['by part of a word', 'gaug'],
    ['in any case', 'RAIN gAuGe'],
    ['by words in any order', 'gauge readings'],
    ['among blanks', '  rain \n\t gauge  '],
    ['by its DOI', ARRIVED_DOI],
    ['by its DOI in capitals', ARRIVED_DOI.toUpperCase()],
    ['by part of its DOI', 'figshare.9910'],
    ['by the DOI of a version', `${ARRIVED_DOI}.v1`],
    ['by the address of its DOI', `https://doi.org/${ARRIVED_DOI}`],
    ['by its DOI with a label', `doi:${ARRIVED_DOI}`],
    ['by the address of its page', 'https://figshare.com/articles/dataset/_/99100001'],
    ['by a word and a DOI', `rain ${ARRIVED_DOI}`],
  ])('%s', (_, find) => {
    expect(found([anItem()], { find })).toHaveLength(1);
  });

  test.each([
    ['without an accent', 'Übersicht über Flüsse', 'ubersicht flusse'],
    ['with an accent written as a character of its own', 'Café', 'Cafe\u0301'],
    ['with full-width letters', 'Ｄａｔａ', 'data'],
    ['in another script', '降雨の記録', '記録'],
  ])('%s', (_, title, find) => {
    expect(found([anItem({ title })], { find })).toHaveLength(1);
  });

  test.each([
    ['by a word that is not there', 'rain snow'],
    ['by another version', `${ARRIVED_DOI}.v2`],
    ['by “null” if it has no title', 'null'],
  ])('but not %s', (_, find) => {
    expect(found([anItem({ title: null })], { find })).toEqual([]);
  });
});

describe('a filter keeps the items that it names, and no others:', () => {
  const items = [
    anItem({ title: 'Not there', severity: 'action', diagnosis: 'id-missing' }),
    anItem({ title: 'No DOI', severity: 'action', diagnosis: 'no-doi', doi: null }),
    anItem({ title: 'No DOI yet', severity: 'wait', diagnosis: 'no-doi', doi: null }),
    anItem({ title: 'Odd', severity: 'unknown', diagnosis: 'unreadable', type: null, ...published(null) }),
    anItem({ title: 'Fine', type: 'poster', ...published('2024-02-29T00:00:00Z') }),
    anItem({ title: 'Twice', flags: ['duplicate'] }),
  ];

  test.each<[string, Partial<ItemQuery>, string[]]>([
    ['to do', { state: 'action' }, ['Not there', 'No DOI']],
    ['on the way', { state: 'wait' }, ['No DOI yet']],
    ['could not be checked', { state: 'unknown' }, ['Odd']],
    ['on the record', { state: 'ok' }, ['Fine', 'Twice']],
    ['on the record more than once', { state: 'duplicate' }, ['Twice']],
    ['a cause', { cause: 'no-doi' }, ['No DOI']],
    ['the same cause while it is too early', { cause: 'no-doi-waiting' }, ['No DOI yet']],
    ['a type', { type: 'poster' }, ['Fine']],
    ['a year', { year: '2024' }, ['Fine']],
    ['several at once', { state: 'ok', type: 'dataset', find: 'twice' }, ['Twice']],
    ['several that no item has together', { state: 'wait', type: 'poster' }, []],
  ])('%s', (_, query, titles) => {
    expect(found(items, { ...query, sort: 'state' }).map(({ title }) => title)).toEqual(titles);
  });
});

describe('the order', () => {
  const titlesIn = (sort: ItemQuery['sort'], items: readonly ReportItem[]) => found(items, { sort }).map(({ title }) => title);

  test('is the newest first, and items without a date come last', () => {
    const items = [
      anItem({ title: 'old', ...published('2020-01-01T00:00:00Z') }),
      anItem({
        title: 'none',
        ...published(null),
        datacite: { ...anItem().datacite, registeredAt: null },
        orcid: { state: 'unknown', works: [] },
      }),
      anItem({ title: 'new', ...published('2026-01-01T00:00:00Z') }),
    ];
    expect(titlesIn('newest', items)).toEqual(['new', 'old', 'none']);
  });

  test('by title is that of the shown names, whatever their case or accents', () => {
    const items = ['zebra', 'Apple', 'Éclair', 'eagle', null].map((title) => anItem({ title }));
    expect(titlesIn('title', items)).toEqual([null, 'Apple', 'eagle', 'Éclair', 'zebra']);
    expect(ARRIVED_DOI < 'a', 'an item without a title is shown with its DOI').toBe(true);
  });

  test('by state is that of the report, the most urgent first', async () => {
    const { items } = await exampleReport('action-needed');
    expect(found(items, { sort: 'state' })).toEqual(items);
  });

  test('never changes the report itself', async () => {
    const { items } = await exampleReport('action-needed');
    const before = [...items];
    for (const sort of Object.keys(SORT_ORDERS) as ItemQuery['sort'][]) found(items, { sort });
    expect(items).toEqual(before);
  });
});

/** Every choice finds something, every item is found by one choice of each kind, and no two choices look alike. */
function expectUseful(items: readonly ReportItem[]) {
  const { types, years, states, causes } = choicesAmong(items);
  for (const type of types) expect(found(items, { type }).length, type).toBeGreaterThan(0);
  for (const year of years) expect(found(items, { year }).length, year).toBeGreaterThan(0);
  for (const state of states) expect(found(items, { state }).length, state).toBeGreaterThan(0);
  for (const { id } of causes) expect(found(items, { cause: id }).length, id).toBeGreaterThan(0);
  for (const item of items) {
    expect(states).toContain(item.severity);
    expect(causes.map(({ id }) => id)).toContain(causeId(item));
    if (item.type) expect(types).toContain(item.type);
    if (yearOf(item)) expect(years).toContain(yearOf(item));
  }
  for (const choices of [types, years, states, causes.map(({ words }) => words)]) {
    expect(new Set(choices).size).toBe(choices.length);
    expect(choices).not.toContain('');
  }
}

describe('the choices contain only what finds something', () => {
  test.each(EVERY_EXAMPLE)('of $name in the scope $scope', async ({ name, ...selection }) => {
    expectUseful((await exampleReport(name, selection)).items);
  });

  test('of any report', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(someReport, ({ items }) => expectUseful(items)),
      propertyRuns(),
    );
  });
});

test(
  'whatever somebody types, each item that is found has all of it, and something is found if any item has',
  PROPERTY_TEST,
  () => {
    fc.assert(
      fc.property(
        someReport,
        fc.string({ unit: fc.constantFrom(...'Rain 10.6084/m9figshr.v12\u0301\ud800') }),
        ({ items }, find) => {
          const every = found(items, { find });
          expect(every.length).toBeLessThanOrEqual(items.length);
          const alone = items.filter((item) => found([item], { find }).length === 1);
          expect(alone).toEqual(expect.arrayContaining(every));
          expect(every.length === 0).toBe(alone.length === 0);
        },
      ),
      propertyRuns(),
    );
  },
);
