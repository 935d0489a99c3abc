/** How many requests a report costs the three services, and how failures affect that. */
import { describe, expect, test } from 'vitest';
import { MAX_REQUESTS } from '../../../worker/upstreams/budget.ts';
import { ROBIN } from '../../fixtures/robin.ts';
import { changed, status } from '../../upstreams/faults.ts';
import { aService } from '../request.ts';

const PATH = `/api/v1/status/${ROBIN}`;
const sourcesOf = async (response: Response) =>
  Object.fromEntries(((await response.json()) as { sources: { source: string }[] }).sources.map((each) => [each.source, each]));

test('the usual report costs four requests', async () => {
  const { get, calls } = aService();
  await get(PATH);
  expect(calls).toHaveLength(4);
});

test('no report costs more than its budget, however the services respond', async () => {
  const more = changed((body: { data: object[]; meta: object }) => ({ ...body, meta: { ...body.meta, total: 1_000_000 } }));
  const { get, calls } = aService({ faults: { datacite: more, figshare: changed((body: object[]) => Array(1000).fill(body[0])) } });
  expect((await get(PATH)).status).toBe(200);
  expect(calls.length).toBeLessThanOrEqual(MAX_REQUESTS);
});

test('a request to a briefly overloaded service is retried within the same report', async () => {
  let isFirst = true;
  const once = (good: () => Response) => {
    const response = isFirst ? new Response(null, { status: 503 }) : good();
    isFirst = false;
    return response;
  };
  const { get, calls } = aService({ faults: { orcid: once }, deadlineMs: 3000 });
  expect(await (await get(PATH)).json()).toMatchObject({ status: 'in-step' });
  expect(calls.filter(({ source }) => source === 'orcid')).toHaveLength(2);
});

test('a service that refuses us gets no more requests, and the report gives the reason', async () => {
  const { get, calls } = aService({ faults: { orcid: status(429) } });
  for (let index = 0; index < 3; index += 1) {
    expect((await sourcesOf(await get(PATH))).orcid).toMatchObject({ ok: false, reason: 'rate-limited' });
  }
  expect(calls.filter(({ source }) => source === 'orcid')).toHaveLength(1);
});

describe('GET /api/v1/health', () => {
  const health = async (response: Response) => (await response.json()) as { upstreams: object[] };

  test('has no times before the first report', async () => {
    const response = await aService().get('/api/v1/health');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await health(response)).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      upstreams: ['orcid', 'datacite', 'figshare'].map((source) => ({
        source,
        state: 'closed',
        lastAnswerAt: null,
        lastFailureAt: null,
      })),
    });
  });

  test('shows which service has failed', async () => {
    const { get } = aService({ faults: { orcid: status(429) } });
    await get(PATH);
    const { upstreams } = await health(await get('/api/v1/health'));
    expect(upstreams).toMatchObject([
      { source: 'orcid', state: 'open', lastAnswerAt: null, lastFailureAt: '2026-11-22T06:00:00Z' },
      { source: 'datacite', state: 'closed', lastAnswerAt: '2026-11-22T06:00:00Z', lastFailureAt: null },
      { source: 'figshare', state: 'closed' },
    ]);
  });
});
