/** Every source with every kind of failure: it gives the reason, claims nothing else, and keeps the deadline. */
import { describe, expect, test } from 'vitest';
import { collect } from '../../../shared/collect/collect-report.ts';
import { EVERYTHING_ON_FIGSHARE } from '../../../shared/items/selection.ts';
import { REASONS, SOURCES, type SourceName } from '../../../shared/registers/source-result.ts';
import { analyse } from '../../../shared/report/analyse.ts';
import { reportSchema } from '../../../shared/report/report.schema.ts';
import { lookUpCitations } from '../../../shared/sources/datacite/citations.ts';
import { doi } from '../../fixtures/doi.ts';
import { ARRIVED, ARRIVED_DOI, NOT_VISIBLE, NOW, ROBIN, worldWith } from '../../fixtures/robin.ts';
import { FAULTS } from '../../upstreams/fault-table.ts';
import { dripping, type Fault } from '../../upstreams/faults.ts';
import { simulate } from '../../upstreams/simulator.ts';

/** Short where the deadline should pass, long where it should not. */
const SHORT_MS = 100;
const LONG_MS = 4500;

async function reportUnder(fault: Fault, source: SourceName, deadlineMs = LONG_MS) {
  const { upstreams } = simulate(worldWith(ARRIVED, { ...NOT_VISIBLE, id: 99100002 }), { [source]: fault });
  const collection = await collect(ROBIN, { upstreams, now: NOW, deadlineMs });
  if (!collection) throw new Error('the iD is known');
  return reportSchema.parse(analyse(collection, EVERYTHING_ON_FIGSHARE, NOW));
}

describe.each(SOURCES)('%s', (source) => {
  test.each(FAULTS)('%s', async (_, fault, reason) => {
    const report = await reportUnder(fault, source, reason === 'timeout' ? SHORT_MS : LONG_MS);

    expect(report.status).toBe('incomplete');
    expect(report.sources.find((each) => each.source === source)).toMatchObject({ ok: false, complete: false, reason });
    for (const other of report.sources.filter((each) => each.source !== source))
      expect(other).toMatchObject({ ok: true, complete: true });

    const states = report.items.map((item) => item.orcid.state).toSorted();
    const seen = source === 'orcid' ? ['unknown', 'unknown'] : ['not-visible', 'visible'];
    expect(states).toEqual(seen);
    if (source !== 'figshare') expect(report.counts.action).toBe(0);
  });
});

describe('references from DataCite', () => {
  test.each(FAULTS)('%s', async (_, fault, reason) => {
    const { upstreams } = simulate(worldWith(ARRIVED), { datacite: fault });
    const signal = AbortSignal.timeout(reason === 'timeout' ? SHORT_MS : LONG_MS);
    const result = await lookUpCitations([doi(ARRIVED_DOI)], { ...upstreams, signal });
    expect(result).toMatchObject({ ok: false, reason, entries: [] });
  });
});

test('some fault leads to each of the reasons', () => {
  expect([...new Set(FAULTS.map(([, , reason]) => reason))].sort()).toEqual([...REASONS].sort());
});

describe('a slow service that answers in time has not failed', () => {
  test.each(SOURCES)('%s', async (source) => {
    expect((await reportUnder(dripping(5), source)).status).toBe('action-needed');
  });
});
