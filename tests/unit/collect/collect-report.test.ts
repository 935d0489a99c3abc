import { describe, expect, test } from 'vitest';
import { collect } from '../../../shared/collect/collect-report.ts';
import type { DoiRecordShape } from '../../../shared/examples/datacite-shapes.ts';
import { LOCKED, mergedInto, recordsOf, UNKNOWN_ID, type World } from '../../../shared/examples/world.ts';
import { EVERYTHING_ON_FIGSHARE } from '../../../shared/items/selection.ts';
import { analyse } from '../../../shared/report/analyse.ts';
import { ARRIVED, ARRIVED_DOI, NOT_VISIBLE, NOW, OTHER_ID, ROBIN, worldWith } from '../../fixtures/robin.ts';
import type { Call } from '../../upstreams/call.ts';
import { changed, only, status } from '../../upstreams/faults.ts';
import { type Faults, simulate } from '../../upstreams/simulator.ts';

const isByDoi = (call: Call) => call.url.searchParams.get('query')?.startsWith('uid:') ?? false;

async function collected(world: World, faults: Faults = {}) {
  const { upstreams, calls } = simulate(world, faults);
  const collection = await collect(ROBIN, { upstreams, now: NOW, deadlineMs: 1000 });
  return { calls, collection, report: collection && analyse(collection, EVERYTHING_ON_FIGSHARE, NOW) };
}

describe('collecting', () => {
  test('takes four calls if DataCite lists every item', async () => {
    const { calls } = await collected(worldWith(ARRIVED, { ...NOT_VISIBLE, id: 99100002 }));
    expect(calls.map(({ source }) => source).toSorted()).toEqual(['datacite', 'datacite', 'figshare', 'orcid']);
  });

  test('takes a fifth to look up an item that DataCite did not list', async () => {
    const { calls, report } = await collected(
      worldWith({ ...NOT_VISIBLE, registration: { creators: [{ name: 'Example, Sam' }] } }),
    );
    expect(calls).toHaveLength(5);
    expect(calls.at(-1)?.url.searchParams.get('query')).toMatch(`uid:("${ARRIVED_DOI}" OR "${ARRIVED_DOI}.v1" OR `);
    expect(report?.items).toMatchObject([{ datacite: { state: 'absent' }, diagnosis: 'id-missing' }]);
  });

  test('makes the first four at the same time', async () => {
    let waiting = 0;
    let most = 0;
    const slow = async (good: () => Response) => {
      most = Math.max(most, ++waiting);
      await new Promise((resolve) => setTimeout(resolve, 20));
      waiting -= 1;
      return good();
    };
    await collected(worldWith(ARRIVED), { orcid: slow, datacite: slow, figshare: slow });
    expect(most).toBe(4);
  });

  test('looks nothing up at DataCite if its listing failed', async () => {
    const { calls } = await collected(worldWith(NOT_VISIBLE), { datacite: status(503) });
    expect(calls.filter(({ source }) => source === 'datacite')).toHaveLength(2);
  });
});

describe('a look-up that fails', () => {
  test('keeps what DataCite listed and leaves the rest unknown', async () => {
    const lacking = { ...NOT_VISIBLE, id: 99100002, registration: { creators: [{ name: 'Example, Sam' }] } };
    const { report } = await collected(worldWith(NOT_VISIBLE, lacking), { datacite: only(isByDoi, status(503)) });
    expect(report).toMatchObject({ status: 'incomplete', counts: { action: 1, unknown: 1 } });
    expect(report?.items.map((item) => [item.figshare.id, item.diagnosis])).toEqual([
      [99100001, 'not-visible'],
      [99100002, 'unknown'],
    ]);
  });
});

test('looks up the rest if DataCite’s listing was cut short', async () => {
  const cutShort = changed((body: { data: unknown[] }) => ({ data: body.data.slice(2), meta: { total: 1_000_000 } }));
  const { report } = await collected(worldWith(ARRIVED, { ...ARRIVED, id: 99100002 }), {
    datacite: only((call) => !isByDoi(call), cutShort),
  });
  expect(report).toMatchObject({ status: 'incomplete', counts: { items: 2, visible: 2, unknown: 0 } });
  expect(report?.items.map((item) => item.diagnosis)).toEqual(['in-step', 'in-step']);
});

describe('the page of an item that Figshare does not list', () => {
  const unlisted = { ...NOT_VISIBLE, deposit: false as const };
  const isPage = ({ url }: Call) => /\/articles\/\d+$/.test(url.pathname);
  const page = (code: number, body: object) => only(isPage, () => Response.json(body, { status: code }));

  test.each([
    ['is gone', page(404, { message: 'Entity not found' }), 'withdrawn'],
    ['is there', page(200, { id: 99100001, title: 'x', doi: ARRIVED_DOI }), 'not-visible'],
    ['cannot be seen', only(isPage, status(503)), 'not-listed'],
  ])('%s', async (_, figshare, diagnosis) => {
    const { calls, report } = await collected(worldWith(unlisted), { figshare });
    expect(calls.filter(isPage).map(({ url }) => url.pathname)).toEqual(['/v2/articles/99100001']);
    expect(report).toMatchObject({
      status: 'action-needed',
      items: [{ diagnosis }],
      sources: [{ ok: true }, { ok: true }, { ok: true }],
    });
  });

  test.each([
    ['is on the record', { ...ARRIVED, deposit: false as const }],
    ['does not name the iD', { ...unlisted, registration: { creators: [{ name: 'Example, Sam' }] } }],
    ['is a collection', { ...unlisted, doi: '10.6084/m9.figshare.c.99100001' }],
  ])('is not looked up if it %s', async (_, item) => {
    expect((await collected(worldWith(item))).calls.filter(isPage)).toEqual([]);
  });

  test('is looked up for at most five items', async () => {
    const items = Array.from({ length: 9 }, (_, index) => ({ ...unlisted, id: 99100001 + index }));
    expect((await collected(worldWith(...items))).calls.filter(isPage)).toHaveLength(5);
  });
});

describe('the agency of a prefix that we do not know', () => {
  const item = { ...NOT_VISIBLE, deposit: { doi: '10.99999/journal.example.s001' }, registration: false as const };

  async function withAgencies(respond: () => Response | Promise<Response>, changes: Partial<typeof item> = {}) {
    const { upstreams } = simulate(worldWith({ ...item, ...changes }));
    const asked: string[] = [];
    const fetch: typeof upstreams.fetch = async (url, init) => {
      if (!url.startsWith('https://doi.invalid/')) return upstreams.fetch(url, init);
      asked.push(url);
      return respond();
    };
    const collection = await collect(ROBIN, { upstreams: { ...upstreams, doiUrl: 'https://doi.invalid', fetch }, now: NOW });
    return { asked, report: collection && analyse(collection, EVERYTHING_ON_FIGSHARE, NOW) };
  }

  test.each([
    ['Crossref', [{ DOI: '10.99999', RA: 'Crossref' }], 'other-agency'],
    ['DataCite', [{ DOI: '10.99999', RA: 'DataCite' }], 'not-at-datacite'],
    ['unknown to doi.org', [{ DOI: '10.99999', status: 'DOI does not exist' }], 'unknown-agency'],
  ])('is asked for: %s', async (_, answer, diagnosis) => {
    const { asked, report } = await withAgencies(() => Response.json(answer));
    expect(asked).toEqual(['https://doi.invalid/ra/10.99999']);
    expect(report?.items).toMatchObject([{ diagnosis }]);
  });

  test.each([
    ['refuses', () => new Response('no', { status: 403 })],
    ['gives an answer that we cannot read', () => Response.json({ error: 'no' })],
    ['cannot be reached', () => Promise.reject(new TypeError('no network'))],
  ])('stays unknown if doi.org %s, and the report is still complete', async (_, respond) => {
    const { report } = await withAgencies(respond);
    expect(report).toMatchObject({ status: 'action-needed', items: [{ diagnosis: 'unknown-agency' }] });
  });

  test('is not asked for if we know it', async () => {
    const { asked, report } = await withAgencies(() => Response.json([]), { deposit: { doi: '10.1371/journal.example.s001' } });
    expect([asked, report?.items[0]?.diagnosis]).toEqual([[], 'other-agency']);
  });
});

describe('the iD', () => {
  test('gives nothing if ORCID has no such record', async () => {
    expect((await collected({ ...worldWith(ARRIVED), orcid: UNKNOWN_ID })).collection).toBeNull();
  });

  test('of a locked record keeps the items of the other registers', async () => {
    const { report } = await collected({ ...worldWith(ARRIVED), orcid: LOCKED });
    expect(report).toMatchObject({
      record: 'locked',
      status: 'incomplete',
      items: [{ orcid: { state: 'unknown' }, datacite: { state: 'creator' }, diagnosis: 'unknown' }],
    });
  });

  test('that was merged into another is reported under the other', async () => {
    const world = worldWith(ARRIVED);
    const { upstreams, calls } = simulate(world, {
      orcid: (good, call) =>
        call.url.pathname.includes(OTHER_ID)
          ? new Response('{}', { status: 301, headers: mergedInto(ROBIN).headers ?? {} })
          : good(),
    });
    const collection = await collect(OTHER_ID, { upstreams, now: NOW });
    expect(collection).toMatchObject({ orcid: ROBIN, asked: OTHER_ID, record: 'open', deposits: { entries: [{ id: 99100001 }] } });
    for (const { url } of calls) expect(url.hostname).toMatch(/\.invalid$/);
  });

  test('that was merged keeps the items that only name it, marked', async () => {
    const old = { ...ARRIVED, id: 99100002, works: [] };
    const world = worldWith(ARRIVED);
    const records = recordsOf(OTHER_ID, old);
    const both = { ...world, datacite: [...(world.datacite as DoiRecordShape[]), ...records.records] };
    const { upstreams } = simulate(both, {
      orcid: (good, call) =>
        call.url.pathname.includes(OTHER_ID)
          ? new Response('{}', { status: 301, headers: mergedInto(ROBIN).headers ?? {} })
          : good(),
    });
    const collection = await collect(OTHER_ID, { upstreams, now: NOW });
    const report = collection && analyse(collection, EVERYTHING_ON_FIGSHARE, NOW);
    expect(report).toMatchObject({
      status: 'action-needed',
      items: [
        { doi: '10.6084/m9.figshare.99100002', datacite: { state: 'absent' }, diagnosis: 'id-merged', severity: 'action' },
        { diagnosis: 'in-step' },
      ],
    });
  });

  test('that was merged in a circle is not followed', async () => {
    const { upstreams, calls } = simulate(worldWith(), {
      orcid: (_, call) =>
        new Response('{}', {
          status: 301,
          headers: mergedInto(call.url.pathname.includes(OTHER_ID) ? ROBIN : OTHER_ID).headers ?? {},
        }),
    });
    const collection = await collect(ROBIN, { upstreams, now: NOW });
    expect(collection).toMatchObject({ record: 'unknown', works: { ok: false, reason: 'unexpected' } });
    expect(calls.filter(({ source }) => source === 'orcid')).toHaveLength(2);
  });
});

test('a fault of our own is thrown, not taken for a service’s failure', async () => {
  const { upstreams } = simulate(worldWith(ARRIVED));
  const broken = {
    ...upstreams,
    get figshareUrl(): string {
      throw new RangeError('ours');
    },
  };
  await expect(collect(ROBIN, { upstreams: broken, now: NOW })).rejects.toThrow('ours');
});
