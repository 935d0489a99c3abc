/** How long collections are cached, and when a new one is made. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { UNKNOWN_ID } from '../../../shared/examples/world.ts';
import { ARRIVED, NOW, OTHER_ID, ROBIN, worldWith } from '../../fixtures/robin.ts';
import { type Fault, status } from '../../upstreams/faults.ts';
import { aService } from '../request.ts';

const PATH = `/api/v1/status/${ROBIN}`;
const NO_CACHE = { headers: { 'cache-control': 'no-cache' } };
const MINUTE = 60;
const HOUR = 60 * MINUTE;

afterEach(() => vi.restoreAllMocks());

/** A service whose clock and upstreams a test controls. */
function overTime(setting: Parameters<typeof aService>[0] = {}) {
  let time = NOW.getTime();
  let broken: Fault | null = null;
  const fault: Fault = (good, call, signal) => (broken ? broken(good, call, signal) : good());
  const service = aService({ faults: { orcid: fault, datacite: fault, figshare: fault }, now: () => new Date(time), ...setting });
  return {
    ...service,
    async report(path = PATH, init?: RequestInit) {
      const response = await service.get(path, init);
      const { checkedAt, stale, status: stated } = (await response.json()) as { checkedAt: string; stale: boolean; status: string };
      await service.settled();
      return {
        checkedAt,
        stale,
        status: stated,
        age: response.headers.get('age'),
        lifetime: response.headers.get('cache-control'),
      };
    },
    pass(seconds: number) {
      time += 1000 * seconds;
    },
    breakDown(with_: Fault | null) {
      broken = with_;
    },
  };
}

describe('one collection', () => {
  test('serves every format and every selection', async () => {
    const { get, settled, calls } = overTime();
    await get(PATH);
    await settled();
    const paths = [
      `/badge/${ROBIN}.svg`,
      `/badge/${ROBIN}.json`,
      `/embed/${ROBIN}`,
      `${PATH}?scope=datacite`,
      `${PATH}?prefix=10.6084`,
    ];
    for (const path of paths) expect((await get(path)).status).toBe(200);
    expect(calls).toHaveLength(4);
  });

  test('gives the same report as the first time, with its age', async () => {
    const { report, pass } = overTime();
    const first = await report();
    pass(2 * MINUTE);
    expect(await report()).toEqual({ ...first, age: '120' });
  });

  test('is shared by requests at the same time', async () => {
    const slow: Fault = async (good) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return good();
    };
    const { get, calls } = aService({ faults: { orcid: slow } });
    const answers = await Promise.all([get(PATH), get(PATH), get(`/badge/${ROBIN}.svg`), get(`${PATH}?scope=datacite`)]);
    expect(answers.map((each) => each.status)).toEqual([200, 200, 200, 200]);
    expect(calls).toHaveLength(4);
  });

  test('sends the events to every request that waits for it', async () => {
    const slow: Fault = async (good) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return good();
    };
    const { get, calls } = aService({ faults: { orcid: slow } });
    const events = { headers: { accept: 'text/event-stream' } };
    const texts = await Promise.all([get(PATH, events), get(PATH, events)].map(async (each) => (await each).text()));
    for (const text of texts) expect(text.match(/^event: source$/gm)).toHaveLength(3);
    expect(calls).toHaveLength(4);
  });

  test('is served before it is stored, and shared until then', async () => {
    const stored = Promise.withResolvers<void>();
    const cache = { match: async () => undefined, put: () => stored.promise } as unknown as Cache;
    const { get, settled, calls } = aService({ cache: async () => cache });
    expect((await get(PATH)).status).toBe(200);
    expect((await get(`/badge/${ROBIN}.svg`)).status).toBe(200);
    expect(calls).toHaveLength(4);
    stored.resolve();
    await settled();
    await get(PATH);
    expect(calls).toHaveLength(8);
  });

  test('is shared for a limited time, even if it is never stored', async () => {
    const cache = { match: async () => undefined, put: () => new Promise(() => {}) } as unknown as Cache;
    const { get, calls } = aService({ cache: async () => cache });
    await get(PATH);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + MINUTE * 1000);
    await get(PATH);
    expect(calls).toHaveLength(8);
  });

  test('is not shared between iDs', async () => {
    const { get, calls } = overTime();
    await get(PATH);
    await get(`/api/v1/status/${OTHER_ID}`);
    expect(calls.filter(({ url }) => url.pathname === `/v3.0/${OTHER_ID}/works`)).toHaveLength(1);
  });

  test('is not cached with CACHE=off', async () => {
    const { get, settled, calls } = overTime({ bindings: { CACHE: 'off' } });
    const first = await get(PATH);
    await settled();
    await get(PATH);
    expect(calls).toHaveLength(8);
    expect(first.headers.get('cache-control')).toBe('no-store');
  });
});

describe('with time', () => {
  test('after five minutes, the old report is served once more while a new one is made', async () => {
    const { report, pass, calls } = overTime();
    const first = await report();
    pass(6 * MINUTE);
    expect(await report()).toEqual({ ...first, age: null, lifetime: 'public, max-age=30' });
    expect(calls).toHaveLength(8);
    expect(await report()).toMatchObject({ checkedAt: '2026-11-22T06:06:00Z', age: null });
  });

  test('an hour after that, a new one is made first', async () => {
    const { report, pass } = overTime();
    await report();
    pass(HOUR + 5 * MINUTE + 1);
    expect(await report()).toMatchObject({ checkedAt: '2026-11-22T07:05:01Z', stale: false, age: null });
  });

  test('no-cache gets a new report, but not twice in half a minute', async () => {
    const { report, pass } = overTime();
    await report();
    pass(29);
    expect(await report(PATH, NO_CACHE)).toMatchObject({ checkedAt: '2026-11-22T06:00:00Z' });
    pass(1);
    expect(await report(PATH, NO_CACHE)).toMatchObject({ checkedAt: '2026-11-22T06:00:30Z' });
  });
});

describe('while the services are down', () => {
  test('the last good report is served, marked as stale, and may be reused only briefly, whatever its age', async () => {
    const { report, pass, breakDown } = overTime();
    await report();
    breakDown(status(500));
    pass(3 * HOUR);
    const shown = { checkedAt: '2026-11-22T06:00:00Z', stale: true, status: 'in-step', age: null };
    expect(await report()).toEqual({ ...shown, lifetime: 'public, max-age=30' });
    breakDown(null);
    expect(await report()).toMatchObject({ checkedAt: '2026-11-22T09:00:00Z', stale: false });
  });

  test('a badge is made from it as well', async () => {
    const { get, settled, pass, breakDown } = overTime();
    const first = await (await get(`/badge/${ROBIN}.svg`)).text();
    await settled();
    breakDown(status(500));
    pass(3 * HOUR);
    const response = await get(`/badge/${ROBIN}.svg`);
    expect(await response.text()).toBe(first);
    expect(response.headers.get('cache-control')).toBe('public, max-age=30');
  });

  test('an incomplete report does not replace a complete one', async () => {
    const { report, pass, breakDown } = overTime();
    await report();
    breakDown(status(500));
    pass(6 * MINUTE);
    await report();
    breakDown(null);
    expect(await report()).toMatchObject({ checkedAt: '2026-11-22T06:00:00Z', status: 'in-step', stale: false });
  });

  test('no report older than a day and five minutes is served', async () => {
    const { report, pass, breakDown } = overTime();
    await report();
    breakDown(status(500));
    pass(24 * HOUR + 5 * MINUTE + 1);
    expect(await report()).toMatchObject({ status: 'incomplete', stale: false, age: null });
  });

  test('without an earlier report, the report is incomplete', async () => {
    const { report, breakDown } = overTime();
    breakDown(status(500));
    expect(await report()).toMatchObject({ status: 'incomplete', stale: false });
  });
});

test('a missing ORCID record is cached for a minute', async () => {
  const { get, settled, pass, calls } = overTime({ world: { ...worldWith(ARRIVED), orcid: UNKNOWN_ID } });
  const requested = async () => {
    const response = await get(PATH);
    await settled();
    return response.status;
  };
  expect([await requested(), await requested(), calls.length]).toEqual([404, 404, 4]);
  pass(MINUTE);
  expect([await requested(), calls.length]).toEqual([404, 8]);
});

test('an example is not cached, and needs no upstream request', async () => {
  const { report, pass, calls } = overTime();
  const address = `/api/v1/status/${exampleNamed('in-step')}`;
  await report(address);
  pass(MINUTE);
  expect(await report(address)).toMatchObject({ checkedAt: '2026-11-22T06:01:00Z' });
  expect(calls).toEqual([]);
});
