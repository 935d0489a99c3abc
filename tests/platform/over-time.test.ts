/** What the platform's cache shows as time passes, with the service behind it. */
import { describe, expect, test } from 'vitest';
import type { ExampleItem } from '../../shared/examples/world.ts';
import { ARRIVED, ARRIVED_DOI, NOW, ROBIN, worldWith } from '../fixtures/robin.ts';
import { status } from '../upstreams/faults.ts';
import { aService } from '../worker/request.ts';
import { platformCache } from './platform-cache.ts';

const MINUTE = 60_000;
const ORIGIN = 'https://sync.example.org';

function aDeployment(setting: Parameters<typeof aService>[0] = {}) {
  let passed = 0;
  const now = () => new Date(NOW.getTime() + passed);
  const service = aService({ ...setting, now });
  const cache = platformCache(
    (request) => service.send(request),
    () => now().getTime(),
  );
  return {
    pass(ms: number) {
      passed += ms;
    },
    async ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
      const response = await cache.ask(new Request(ORIGIN + path, { headers }));
      await cache.settled();
      await service.settled();
      return response;
    },
  };
}

const AGAIN = { 'cache-control': 'no-cache' };

describe('“Check again”', () => {
  test('shows the new verdict on a DOI whose metadata were corrected', async () => {
    const item: ExampleItem = { ...ARRIVED, registration: { publisher: null } };
    const world = worldWith(item);
    const { ask } = aDeployment({ world });
    const path = `/api/v1/doi/${ARRIVED_DOI}`;
    expect(await (await ask(path)).json()).toMatchObject({ status: 'needs-work' });
    world.datacite = worldWith(ARRIVED).datacite;
    expect(await (await ask(path, AGAIN)).json()).toMatchObject({ status: 'partly-ready' });
  });

  test('shows a report as it is now, because a stream of events is never kept', async () => {
    const world = worldWith({ ...ARRIVED, works: [] });
    const { ask, pass } = aDeployment({ world });
    const path = `/api/v1/status/${ROBIN}`;
    await ask(path);
    world.orcid = worldWith(ARRIVED).orcid;
    pass(MINUTE);
    const events = await (await ask(path, { ...AGAIN, accept: 'text/event-stream' })).text();
    expect(events).toContain('"status":"in-step"');
  });
});

describe('the time of the check', () => {
  test('is not frozen, although the cache keeps its body as long as the tag is the same', async () => {
    const { ask, pass } = aDeployment();
    const checkedAt = async () => ((await (await ask(`/api/v1/status/${ROBIN}.json`)).json()) as { checkedAt: string }).checkedAt;
    const first = await checkedAt();
    // Twice: the copy is shown while a new one is made, here and in our own cache.
    for (let round = 0; round < 3; round += 1) {
      pass(30 * MINUTE);
      await checkedAt();
    }
    expect(Date.parse(await checkedAt()) - Date.parse(first)).toBeGreaterThan(30 * MINUTE);
  });
});

describe('after an outage', () => {
  test('the last good report is not shown as fresh for longer than half a minute', async () => {
    const faults: NonNullable<Parameters<typeof aService>[0]>['faults'] = {};
    const { ask, pass } = aDeployment({ faults });
    const path = `/api/v1/status/${ROBIN}.json`;
    await ask(path);
    Object.assign(faults, { orcid: status(500), datacite: status(500), figshare: status(500) });
    pass(10 * 60 * MINUTE);
    expect(await (await ask(path)).json()).toMatchObject({ stale: true });
    for (const name of Object.keys(faults)) delete faults[name as keyof typeof faults];
    pass(MINUTE);
    expect(await (await ask(path)).json()).toMatchObject({ stale: false });
  });
});

describe('a 304', () => {
  test.each([`/api/v1/status/${ROBIN}`, `/api/v1/status/${ROBIN}.csv`, `/api/v1/doi/${ARRIVED_DOI}`])(
    'carries what a 200 carries, except what describes the body: %s',
    async (path) => {
      const service = aService();
      const whole = await service.get(path);
      await service.settled();
      const tag = whole.headers.get('etag') ?? '';
      const unchanged = await service.get(path, { headers: { 'if-none-match': tag } });
      expect(unchanged.status).toBe(304);
      const names = (response: Response) =>
        [...response.headers.keys()].filter((name) => name !== 'content-type' && name !== 'age');
      expect(names(unchanged)).toEqual(names(whole));
    },
  );
});
