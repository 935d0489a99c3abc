/** Kinds of reports that people found wrong, each from what the services answer to what people read. */
import { describe, expect, test } from 'vitest';
import { answer, toResponse } from '../../../shared/examples/answer.ts';
import type { DoiRecordShape } from '../../../shared/examples/datacite-shapes.ts';
import { type ExampleItem, mergedInto, recordsOf, type World, worldOf } from '../../../shared/examples/world.ts';
import { EVERYTHING } from '../../../shared/items/selection.ts';
import { badgeState } from '../../../shared/report/badge-state.ts';
import { claimableItems } from '../../../shared/report/claimable.ts';
import { FLAG_WORDS } from '../../../shared/report/item-words.ts';
import { nextAction } from '../../../shared/report/next-action.ts';
import { ARRIVED, ARRIVED_DOI, NOT_VISIBLE, OTHER_ID, ROBIN, worldWith } from '../../fixtures/robin.ts';
import type { Call } from '../../upstreams/call.ts';
import { changed, type Fault, only } from '../../upstreams/faults.ts';
import { onlyAdvice, reported } from './reported.ts';

const PAGE = 'https://figshare.com/articles/dataset/_/99100001';

describe('an iD that ORCID merged into another', () => {
  const OLD: ExampleItem = { ...NOT_VISIBLE, id: 99100002 };

  /** Robin's record, and the items that still name the old iD. */
  function merged(old: ExampleItem) {
    const world = worldWith(ARRIVED);
    const before = worldOf(OTHER_ID, [recordsOf(OTHER_ID, old)]);
    const all: World = { ...world, datacite: [...(world.datacite as DoiRecordShape[]), ...(before.datacite as DoiRecordShape[])] };
    const redirected: Fault = (good, { url }) => (url.pathname.includes(OTHER_ID) ? toResponse(mergedInto(ROBIN)) : good());
    const searched: Fault = (good, { url, body }) =>
      body?.includes(OTHER_ID) ? toResponse(answer(before, url.href, body)) : good();
    return reported(all, { asked: OTHER_ID, faults: { orcid: redirected, figshare: searched } });
  }

  test('keeps the items that only Figshare still lists for the old iD', async () => {
    const report = await merged({ ...OLD, registration: { creators: [{ name: 'Example, Sam' }] } });
    expect(report).toMatchObject({ orcid: ROBIN, asked: OTHER_ID, status: 'action-needed' });
    expect(report.items.map(({ figshare, diagnosis }) => [figshare.id, diagnosis])).toEqual([
      [99100002, 'id-missing'],
      [99100001, 'in-step'],
    ]);
  });

  test('is not in step while items name only the old iD, and the badge shows so', async () => {
    const report = await merged(OLD);
    expect(badgeState(report)).toEqual({ message: '1 of 2 on ORCID', tone: 'most', status: 'action-needed', share: 0.5 });
    expect(nextAction(report)).toMatchObject({
      title: 'The item’s DataCite record has your old ORCID iD: 1 item',
      text: expect.stringContaining('with your current ORCID iD'),
    });
  });
});

describe('a work whose DOI has something behind it', () => {
  test.each([
    '/',
    '?file=2',
    '#data',
    '&download=1',
    '.pdf',
    '/files/2',
    '\u200b',
    '"',
    '”',
    ')',
    '.',
    '.v1/',
    '.v1?file=2',
    '%20',
    '%3Ffile%3D2',
  ])('%j is the item itself, once', async (end) => {
    const world = worldWith({ ...ARRIVED, works: [[{ addedBy: 'self', doi: `${ARRIVED_DOI}${end}` }]] });
    const report = await reported(world, { selection: EVERYTHING });
    expect(report.items).toMatchObject([{ doi: ARRIVED_DOI, orcid: { state: 'visible' }, diagnosis: 'in-step' }]);
    expect(claimableItems(report)).toEqual([]);
    expect(badgeState(report)).toMatchObject({ message: '1 of 1 on ORCID', tone: 'all' });
  });

  test('is the item itself if the DOI is an address with percent escapes', async () => {
    const written = `https://doi.org/${encodeURIComponent(ARRIVED_DOI)}`;
    const report = await reported(worldWith({ ...ARRIVED, works: [[{ addedBy: 'self', doi: written }]] }));
    expect(report.items).toMatchObject([{ doi: ARRIVED_DOI, diagnosis: 'in-step' }]);
  });
});

describe('a work without a DOI', () => {
  const withWork = (url?: string) => worldWith({ ...ARRIVED, works: [[{ addedBy: 'self', doi: null, ...(url && { url }) }]] });

  test('that has the address of the item’s page makes the item visible, with the hint to add the DOI', async () => {
    const report = await reported(withWork(PAGE));
    expect(report.items).toMatchObject([{ orcid: { state: 'visible' }, flags: ['work-without-doi'] }]);
    expect(FLAG_WORDS['work-without-doi']).toMatch(/web address but no DOI\. Add the DOI to it in ORCID\.$/);
    expect(claimableItems(report)).toEqual([]);
  });

  test('that only has the item’s title gets one piece of advice, and the item is not offered as a claim', async () => {
    const report = await reported(withWork());
    expect(report.items).toMatchObject([{ orcid: { state: 'not-visible' }, diagnosis: 'same-title' }]);
    expect(onlyAdvice(report)).toMatchObject({ claim: false, next: expect.stringContaining('edit it and add the DOI') });
    expect(claimableItems(report)).toEqual([]);
  });
});

describe('versions outside Figshare, with the scope “datacite”', () => {
  const BASE = '10.5072/report.77';
  const onlyVersion = (related: [string, string][]): ExampleItem => ({
    ...ARRIVED,
    doi: BASE,
    deposit: false,
    registration: { url: 'https://repository.example.org/77', client: 'example.repository', related },
    works: [[{ addedBy: 'datacite', version: 1 }]],
  });

  test.each([
    ['the version names its item', [['IsVersionOf', BASE]]],
    ['the item names its version', [['HasVersion', `${BASE}.v1`]]],
    [
      'both name each other',
      [
        ['IsVersionOf', BASE],
        ['HasVersion', `${BASE}.v1`],
      ],
    ],
  ] as [string, [string, string][]][])('are one item, and visible, if %s', async (_, related) => {
    const report = await reported(worldWith(onlyVersion(related)), { selection: EVERYTHING });
    expect(report.items).toMatchObject([{ doi: BASE, versions: [`${BASE}.v1`], orcid: { state: 'visible' } }]);
    expect(report.status).toBe('in-step');
  });

  test('are two items if no relation says that they are versions', async () => {
    const world = worldWith(onlyVersion([]));
    world.datacite = (world.datacite as DoiRecordShape[]).map((each) => ({
      ...each,
      attributes: { ...each.attributes, relatedIdentifiers: [] },
    }));
    const report = await reported(world, { selection: EVERYTHING });
    expect(report.items.map(({ doi, orcid }) => [doi, orcid.state])).toEqual([
      [BASE, 'not-visible'],
      [`${BASE}.v1`, 'visible'],
    ]);
  });
});

describe('an answer with one record that we cannot read', () => {
  const BAD_DOI = '10.6084/m9.figshare.99100002';
  const NAMED = { title: 'We could not read a record of this item: 1 item', again: false, guide: '/why-missing/#unreadable' };
  const isSearch = ({ url, body }: Call) => url.pathname.endsWith('/search') && body?.includes('"page":1') === true;
  const atFigshare = (hit: object) => ({
    figshare: only(
      isSearch,
      changed((hits: object[]) => [...hits, hit]),
    ),
  });
  const atDatacite = (record: object) => ({
    datacite: changed(({ data }: { data: object[] }) => ({ data: [...data, record], meta: { total: data.length + 1 } })),
  });

  test.each([
    ['a hit on Figshare', atFigshare({ id: 'x', title: 'Bad', doi: BAD_DOI })],
    ['a hit on Figshare without a DOI', atFigshare({ id: null, title: 'Bad' })],
    ['a record at DataCite', atDatacite({ id: BAD_DOI, attributes: { creators: 7 } })],
  ])('is never in step: %s', async (_, faults) => {
    const report = await reported(worldWith(ARRIVED), { faults });
    expect(report).toMatchObject({ status: 'incomplete', counts: { items: 2, visible: 1, unknown: 1 } });
    expect(report.items[0]).toMatchObject({ diagnosis: 'unreadable', orcid: { state: expect.not.stringMatching(/^visible/) } });
    expect(badgeState(report)).toEqual({ message: '1 on ORCID, partly checked', tone: 'unknown', status: 'incomplete' });
    expect(nextAction(report)).toMatchObject(NAMED);
  });
});
