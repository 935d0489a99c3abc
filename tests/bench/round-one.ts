/**
 * Shows that the first round of calls is parallel: each service takes a second to answer, the report little more.
 *
 * Run by `npm run bench` after a build.
 */
import { parseOrcidId } from '../../shared/orcid-id.ts';
import { tell, worldOf } from '../../shared/sources/examples/world.ts';
import { startProduct } from '../served/running.ts';
import { serve } from '../upstreams/http-services.ts';

const DELAY_MS = 1000;
const TARGET_MS = 1300;
const RUNS = 5;

const person = parseOrcidId('9999-0000-0000-0115');
if (!person) throw new Error('no iD');
const publishedAt = new Date('2026-01-01T00:00:00Z');
const world = worldOf(
  person,
  Array.from({ length: 100 }, (_, index) => tell(person, { id: 99200000 + index, title: `Table ${index}`, publishedAt })),
);

const services = await serve(world, { orcid: DELAY_MS, datacite: DELAY_MS, figshare: DELAY_MS });
const product = await startProduct({ ...services.environment, CACHE: 'off' });

const times: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  const start = performance.now();
  const report = await (await fetch(`${product.url}/api/v1/status/${person}`)).json();
  times.push(performance.now() - start);
  if ((report as { status: string }).status !== 'in-step') throw new Error('not the report that was expected');
}
await product.stop();
services.stop();

const slowest = Math.max(...times);
console.table(
  times.map((time, index) => ({ run: index + 1, ms: Math.round(time), 'above the services’ delay': Math.round(time - DELAY_MS) })),
);
console.log(`100 items, each service delayed by ${DELAY_MS} ms: slowest report ${Math.round(slowest)} ms, target ${TARGET_MS} ms`);
process.exitCode = slowest <= TARGET_MS ? 0 : 1;
