/** The report that the product makes of what the simulated services answer, from the first request to the last word. */
import { expect } from 'vitest';
import { collect } from '../../../shared/collect/collect-report.ts';
import type { World } from '../../../shared/examples/world.ts';
import { EVERYTHING_ON_FIGSHARE, type Selection } from '../../../shared/items/selection.ts';
import { analyse } from '../../../shared/report/analyse.ts';
import { type Report, reportSchema } from '../../../shared/report/report.schema.ts';
import { NOW, ROBIN } from '../../fixtures/robin.ts';
import { type Faults, simulate } from '../../upstreams/simulator.ts';

interface Setting {
  faults?: Faults;
  selection?: Selection;
  asked?: typeof ROBIN;
}

export async function reported(world: World, setting: Setting = {}): Promise<Report> {
  const { faults = {}, selection = EVERYTHING_ON_FIGSHARE, asked = ROBIN } = setting;
  const { upstreams } = simulate(world, faults);
  const collection = await collect(asked, { upstreams, now: NOW, deadlineMs: 1000 });
  if (!collection) throw new Error('ORCID has no such record');
  return reportSchema.parse(analyse(collection, selection, NOW));
}

/** The text that a person reads about the only kind of item in the report. */
export function onlyAdvice({ advice }: Report): Report['advice'][number] {
  const [only, ...more] = advice;
  if (!only) throw new Error('no advice');
  expect(more).toEqual([]);
  return only;
}
