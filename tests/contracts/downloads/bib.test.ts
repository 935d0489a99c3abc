import { describe, expect, test } from 'vitest';
import type { DoiRecordShape } from '../../../shared/examples/datacite-shapes.ts';
import type { World } from '../../../shared/examples/world.ts';
import { ARRIVED, hoursAgo, NOT_VISIBLE, ROBIN, worldWith } from '../../fixtures/robin.ts';
import { type Fault, hang, status } from '../../upstreams/faults.ts';
import { readByOrcid } from '../readers/bibtex-reader.ts';
import { anApp, robinDownloads } from './app.ts';
import { remarksIn } from './readers.ts';
import { expectSameReferences } from './same-items.ts';

const PATH = `/api/v1/status/${ROBIN}.bib`;
const SECOND = { ...NOT_VISIBLE, id: 99100002, title: 'Readings of a thermometer' };
const DOI = '10.6084/m9.figshare.99100001';
const AUTHORS = expect.arrayContaining(['Example, Robin']);

/** Affects only the requests to DataCite for references. */
function onlyForReferences(fault: Fault): { datacite: Fault } {
  return {
    datacite: (good, call, signal) =>
      call.url.searchParams.get('fields[dois]')?.includes('dates') ? fault(good, call, signal) : good(),
  };
}

test('an item that is not visible, with the metadata of DataCite', async () => {
  const { get, calls } = anApp(worldWith(NOT_VISIBLE, { ...ARRIVED, id: 99100003 }));
  const response = await get(PATH);
  expect(response.headers.get('sync-status')).toBe('action-needed');
  expect(readByOrcid(await response.text())).toMatchObject([{ doi: DOI, title: 'Readings of a rain gauge', authors: AUTHORS }]);
  const queries = calls.map(({ url }) => url.searchParams.get('query') ?? '').filter((query) => query.startsWith('uid:'));
  expect(queries).toEqual([`uid:("${DOI}")`]);
});

test('the file states what it contains, when it was made, and how ORCID will show the works', async () => {
  const remarks = remarksIn((await robinDownloads(worldWith(NOT_VISIBLE))).bib);
  expect(remarks[0]).toBe(`Items that can be claimed for ORCID iD ${ROBIN}: 1`);
  expect(remarks.join(' ')).toMatch(/2026-11-22T06:00:00Z.*Import works from a BibTeX file.*self-asserted/);
});

test('with nothing to claim, the file says so, and DataCite gets no other request', async () => {
  const { get, calls } = anApp(worldWith(ARRIVED));
  const bib = await (await get(PATH)).text();
  expect(readByOrcid(bib)).toEqual([]);
  expect(remarksIn(bib)).toContain('There are no items to claim.');
  expect(calls.filter(({ url }) => url.searchParams.get('fields[dois]')?.includes('dates'))).toEqual([]);
});

test('an outage does not mean that there is nothing to claim', async () => {
  const { bib } = await robinDownloads(worldWith(NOT_VISIBLE), { datacite: status(503) });
  expect(remarksIn(bib).join(' ')).toMatch(/The check was incomplete/);
  expect(bib).not.toContain('There are no items to claim.');
});

test('items that DataCite may still add are named', async () => {
  const { bib } = await robinDownloads(worldWith({ ...NOT_VISIBLE, publishedAt: hoursAgo(3) }));
  expect(readByOrcid(bib)).toHaveLength(1);
  expect(remarksIn(bib)).toContain(`DataCite may still add 1 item without your help: ${DOI}`);
});

describe('what DataCite does not return comes from the report, and the file says so', () => {
  const world = worldWith(NOT_VISIBLE, SECOND);

  test.each([
    ['503', status(503)],
    ['429', status(429)],
    ['an unexpected response', status(200, '{}', { 'content-type': 'application/json' })],
  ])('%s', async (_, fault) => {
    const response = await anApp(world, onlyForReferences(fault)).get(PATH);
    expect(response.status).toBe(200);
    expect(response.headers.get('sync-status')).toBe('incomplete');
    expect(response.headers.get('cache-control')).toBe('public, max-age=30');
    const bib = await response.text();
    expect(readByOrcid(bib)).toMatchObject([
      { doi: DOI, title: 'Readings of a rain gauge', year: '2026', authors: [] },
      { doi: '10.6084/m9.figshare.99100002', authors: [] },
    ]);
    expect(remarksIn(bib).join(' ')).toContain('DataCite did not send the authors of 2 items, so these entries have no authors');
  });

  test('one of two', async () => {
    const oneOnly: Fault = async (good) => {
      const { data } = (await good().json()) as { data: { id: string }[] };
      const found = data.filter(({ id }) => id === DOI);
      return Response.json({ data: found, meta: { total: found.length } });
    };
    const { bib } = await robinDownloads(world, onlyForReferences(oneOnly));
    expect(readByOrcid(bib).map(({ doi, authors }) => [doi, authors])).toEqual([
      [DOI, AUTHORS],
      ['10.6084/m9.figshare.99100002', []],
    ]);
    expect(remarksIn(bib).join(' ')).toContain('of 1 item, so these entries have no authors: 10.6084/m9.figshare.99100002');
  });

  test('the file does not wait for a response that comes too late', async () => {
    const response = await anApp(world, onlyForReferences(hang)).get(PATH);
    expect(response.headers.get('sync-status')).toBe('incomplete');
    expect(remarksIn(await response.text()).join(' ')).toContain('these entries have no authors');
  });

  test('the two files have different entity tags', async () => {
    const tag = async (faults = {}) => (await anApp(world, faults).get(PATH)).headers.get('etag');
    expect(await tag(onlyForReferences(status(503)))).not.toBe(await tag());
    expect(await tag()).toBe(await tag());
  });
});

describe('a gap in the references', () => {
  const world = worldWith(NOT_VISIBLE, SECOND);
  const withoutAuthors = async (fault: Fault) => remarksIn((await robinDownloads(world, onlyForReferences(fault))).bib);

  test('that will last is not called an outage: the person completes the entry in ORCID', async () => {
    const unreadable: Fault = async (good) => {
      const { data, meta } = (await good().json()) as { data: DoiRecordShape[]; meta: object };
      const [first, ...rest] = data;
      return Response.json({ data: [{ ...first, attributes: { ...first?.attributes, dates: [null] } }, ...rest], meta });
    };
    const remarks = await withoutAuthors(unreadable);
    expect(remarks).toContain('Complete them in ORCID.');
    expect(remarks.join(' ')).not.toContain('Try again');
  });

  test('because of an outage may be gone in a minute', async () => {
    expect(await withoutAuthors(status(503))).toContain('Try again in a minute, or complete them in ORCID.');
  });
});

describe('an item whose own DOI lacks what a reference needs', () => {
  const VERSION = `${DOI}.v1`;
  const withBase = (world: World, changes: object): World => ({
    ...world,
    datacite: (world.datacite as DoiRecordShape[]).map((each) =>
      each.id === DOI ? { ...each, attributes: { ...each.attributes, ...changes } } : each,
    ),
  });

  test.each([
    ['a title', { titles: [] }],
    ['a publisher', { publisher: null }],
    ['authors with an iD', { creators: [{ name: 'Example, Sam', nameIdentifiers: [] }] }],
  ])('has the reference of its version, with title and authors: it lacks %s', async (_, changes) => {
    const { bib } = await robinDownloads(withBase(worldWith(NOT_VISIBLE), changes));
    expect(readByOrcid(bib)).toMatchObject([{ doi: VERSION, title: 'Readings of a rain gauge', authors: AUTHORS }]);
    expect(remarksIn(bib).join(' ')).not.toContain('DataCite did not send the authors');
  });
});

describe('any title leaves the entries separate', () => {
  test.each(['}{', '},\n@misc{x,', '@string{a=b}', '\\input{/etc/passwd}', '100% of $x_1^2$ & #1 ~', '\u001b[31mred', '%', '"'])(
    '%j',
    async (title) => expectSameReferences(await robinDownloads(worldWith({ ...NOT_VISIBLE, title }, SECOND))),
  );
});
