/** The reports about the built-in example people, which need no network. */
import { expect } from 'vitest';
import { collect } from '../../../shared/collect/collect-report.ts';
import { EXAMPLES, type ExampleName, exampleNamed } from '../../../shared/examples/ids.ts';
import { EVERYTHING_ON_FIGSHARE, SCOPES, type Selection } from '../../../shared/items/selection.ts';
import type { Collection } from '../../../shared/registers/collection.ts';
import { analyse } from '../../../shared/report/analyse.ts';
import { type Report, reportSchema } from '../../../shared/report/report.schema.ts';
import { NOW, worldWith } from '../../fixtures/robin.ts';
import { simulate } from '../../upstreams/simulator.ts';

const collected = new Map<ExampleName, Promise<Collection>>();

/** What the imitated services answer about an example. It is the same each time, so it is retrieved once. */
function collectionOf(name: ExampleName): Promise<Collection> {
  const earlier = collected.get(name);
  if (earlier) return earlier;
  const collecting = collectExample(name);
  collected.set(name, collecting);
  return collecting;
}

async function collectExample(name: ExampleName): Promise<Collection> {
  const { upstreams, calls } = simulate(worldWith());
  const collection = await collect(exampleNamed(name), { upstreams, now: NOW });
  expect(calls, 'calls to real services').toEqual([]);
  if (!collection) throw new Error(`no collection for the example ${name}`);
  return collection;
}

export async function exampleReport(name: ExampleName, selection: Selection = EVERYTHING_ON_FIGSHARE): Promise<Report> {
  return reportSchema.parse(analyse(await collectionOf(name), selection, NOW));
}

/** Every example in both scopes, as rows of a table of tests. */
export const EVERY_EXAMPLE = EXAMPLES.flatMap(({ name }) => SCOPES.map((scope) => ({ name, scope, prefix: null })));
