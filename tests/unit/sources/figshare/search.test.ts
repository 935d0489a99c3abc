import { describe, expect, test } from 'vitest';
import { type SearchHitShape, searchHit } from '../../../../shared/examples/figshare-shapes.ts';
import { searchDeposits } from '../../../../shared/sources/figshare/search.ts';
import { daysAgo, ROBIN, worldWith } from '../../../fixtures/robin.ts';
import { changed, only, status } from '../../../upstreams/faults.ts';
import { type Faults, simulate } from '../../../upstreams/simulator.ts';

const HIT = { id: 1, title: 'Readings of a rain gauge', doi: '10.6084/m9.figshare.1.v2', publishedAt: daysAgo(30) };

function ask(hits: SearchHitShape[], faults: Faults = {}) {
  const { upstreams, calls } = simulate({ ...worldWith(), figshare: hits }, faults);
  return { calls, result: searchDeposits(ROBIN, { ...upstreams, signal: AbortSignal.timeout(2000) }) };
}

async function readOne(changes: object) {
  const { result } = ask([{ ...searchHit(HIT), ...changes }]);
  return (await result).entries[0];
}

test('searches once for the exact iD and says who we are', async () => {
  const { calls, result } = ask([searchHit(HIT)]);
  expect(await result).toMatchObject({ ok: true, complete: true, skipped: 0 });
  expect(calls.map(({ method, url, headers, body }) => [method, url.href, headers, JSON.parse(body ?? '')])).toEqual([
    [
      'POST',
      'https://figshare.invalid/v2/articles/search',
      {
        accept: 'application/json',
        'content-type': 'application/json',
        'user-agent': 'SyncStatus/test (mailto:library@example.org)',
      },
      { search_for: ':orcid: 9999-0000-0000-0115', page: 1, page_size: 1000, order: 'published_date', order_direction: 'desc' },
    ],
  ]);
});

test('reads every field of a deposit', async () => {
  expect(await readOne({})).toEqual({
    id: 1,
    doi: '10.6084/m9.figshare.1.v2',
    handle: null,
    title: 'Readings of a rain gauge',
    type: 'dataset',
    url: 'https://figshare.com/articles/dataset/_/1',
    publishedAt: '2026-10-23T06:00:00Z',
    firstPublishedAt: '2026-10-23T06:00:00Z',
  });
});

describe('oddities', () => {
  test.each([
    ['a DOI not yet given', { doi: '' }, { doi: null }],
    ['a DOI that is null', { doi: null }, { doi: null }],
    ['a DOI in capitals', { doi: '10.17866/RD.SALFORD.1.V1' }, { doi: '10.17866/rd.salford.1.v1' }],
    ['a DOI from elsewhere', { doi: '10.1371/journal.pone.9.s001' }, { doi: '10.1371/journal.pone.9.s001' }],
    ['a Handle', { doi: '', handle: '2381/27744' }, { doi: null, handle: '2381/27744' }],
    ['a Handle typed in as DOI', { doi: 'hdl:2381/27744', handle: '' }, { doi: null, handle: '2381/27744' }],
    ['an address typed in as DOI', { doi: 'https://example.org/data' }, { doi: null, handle: null }],
    ['a number as text', { id: '17' }, { id: 17 }],
    ['no date', { published_date: null }, { publishedAt: null }],
    ['a date without zone', { published_date: '2023-06-01T14:54:00' }, { publishedAt: '2023-06-01T14:54:00Z' }],
    ['a later version', { timeline: { firstOnline: '2019-01-02T03:04:05' } }, { firstPublishedAt: '2019-01-02T03:04:05Z' }],
    ['no timeline', { timeline: null }, { firstPublishedAt: null }],
    ['a timeline of another shape', { timeline: 'unknown' }, { firstPublishedAt: null }],
    ['a bare date', { published_date: '2023-06-01' }, { publishedAt: '2023-06-01T00:00:00Z' }],
    ['a title with markup', { title: '<p dir="rtl">A <b>bold</b>\ntitle</p>' }, { title: 'A bold title' }],
    [
      'a portal on its own host',
      { url_public_html: 'https://data.example.org/articles/x/1' },
      { url: 'https://data.example.org/articles/x/1' },
    ],
    ['an address that is none', { url_public_html: 'javascript:alert(1)' }, { url: null }],
    ['a type with an underscore', { defined_type_name: 'conference_contribution' }, { type: 'conference contribution' }],
  ])('%s', async (_, changes, expected) => {
    expect(await readOne(changes)).toMatchObject(expected);
  });
});

describe('paging', () => {
  const hits = (count: number) =>
    Array.from({ length: count }, (_, index) => searchHit({ ...HIT, id: index + 1, doi: `10.6084/m9.figshare.${index + 1}.v1` }));

  test.each([
    [999, 1],
    [1000, 2],
    [2500, 3],
  ])('%i hits take %i calls', async (count, pages) => {
    const { calls, result } = ask(hits(count));
    expect((await result).entries).toHaveLength(count);
    expect(calls).toHaveLength(pages);
  });

  test('is incomplete where Figshare serves no more', async () => {
    const { calls, result } = ask(hits(9500));
    expect(await result).toMatchObject({ ok: true, complete: false, entries: { length: 9000 } });
    expect(calls).toHaveLength(9);
  });

  test('keeps the first page when the second fails', async () => {
    const { result } = ask(hits(1500), { figshare: only(({ body }) => JSON.parse(body ?? '').page === 2, status(429)) });
    expect(await result).toMatchObject({ ok: false, reason: 'rate-limited', entries: { length: 1000 } });
  });
});

test('counts a malformed hit, notes its DOI and uses the rest', async () => {
  const bad = [null, 7, {}, { id: 'x', doi: '10.5555/Bad' }, { id: 5, doi: 10.6084 }];
  const { result } = ask([searchHit(HIT)], { figshare: changed((body: unknown[]) => [...bad, ...body]) });
  expect(await result).toMatchObject({ ok: true, skipped: 5, unreadable: ['10.5555/bad'], entries: [{ id: 1 }] });
});
