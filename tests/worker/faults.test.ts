/** Each service fails in every way: each format still responds in time, is valid, and claims nothing that we could not check. */
import { describe, expect, test } from 'vitest';
import { SOURCES, type SourceName } from '../../shared/registers/source-result.ts';
import { reportSchema } from '../../shared/report/report.schema.ts';
import { ARRIVED, NOT_VISIBLE, ROBIN, worldWith } from '../fixtures/robin.ts';
import { FAULTS } from '../upstreams/fault-table.ts';
import { type Fault, status } from '../upstreams/faults.ts';
import { aService } from './request.ts';

/** Short where the test waits for the deadline, long where it must not be reached. */
const [SHORT_MS, LONG_MS] = [100, 4500];

function serviceUnder(fault: Fault, sources: readonly SourceName[], isTimeout: boolean) {
  const faults = Object.fromEntries(sources.map((source) => [source, fault]));
  const world = worldWith(ARRIVED, { ...NOT_VISIBLE, id: 99100002 });
  return aService({ world, faults, deadlineMs: isTimeout ? SHORT_MS : LONG_MS, bindings: { CACHE: 'off' } });
}

describe.each([...SOURCES.map((source) => [source]), SOURCES])('%s', (...sources) => {
  test.each(FAULTS)('%s', async (_, fault, reason) => {
    const { get } = serviceUnder(fault, sources, reason === 'timeout');
    const [json, badge, embed] = await Promise.all([
      get(`/api/v1/status/${ROBIN}`),
      get(`/badge/${ROBIN}.svg`),
      get(`/embed/${ROBIN}`),
    ]);
    expect([json.status, badge.status, embed.status]).toEqual([200, 200, 200]);
    for (const response of [json, badge, embed]) expect(response.headers.get('sync-status')).toBe('incomplete');
    const report = reportSchema.parse(await json.json());
    for (const source of sources) {
      expect(report.sources.find((each) => each.source === source)).toMatchObject({ ok: false, reason });
    }
    expect(await badge.text()).toMatch(sources.includes('orcid') ? /could not check/ : /1 on ORCID, partly checked/);
    expect(await embed.text()).not.toMatch(/\b0 of\b/);
  });
});

test('after several failures of a service, reports no longer wait for it', async () => {
  const { get, calls } = aService({ faults: { figshare: status(500) }, bindings: { CACHE: 'off' } });
  for (let index = 0; index < 8; index += 1) {
    const report = reportSchema.parse(await (await get(`/api/v1/status/${ROBIN}`)).json());
    expect(report.sources.find((each) => each.source === 'figshare')).toMatchObject({ ok: false, reason: 'unavailable' });
  }
  expect(calls.filter(({ source }) => source === 'figshare')).toHaveLength(5);
});
