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
    const { calls, report } = await collected(worldWith({ ...NOT_VISIBLE, registration: { creators: [] } }));
    expect(calls).toHaveLength(5);
    expect(calls.at(-1)?.url.searchParams.get('query')).toBe(`uid:("${ARRIVED_DOI}" OR "${ARRIVED_DOI}.v1")`);
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
    const lacking = { ...NOT_VISIBLE, id: 99100002, registration: { creators: [] } };
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
