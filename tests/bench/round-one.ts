/**
 * Shows that all services are asked at the same time: a report takes as long as the slowest of them, and little more.
 *
 * In the runtime by itself, because the proxies in front of it while developing take longer than the Worker. Run by
 * `npm run bench` after a build.
 */

import { recordsOf, worldOf } from '../../shared/examples/world.ts';
import { parseOrcidId } from '../../shared/identifiers/orcid-id.ts';
import { serve } from '../upstreams/http-services.ts';
import { bareRuntime } from './load/bare-runtime.ts';
import { median } from './median.ts';

const DELAY_MS = 300;
const TARGET_MS = 15;
const ITEMS = 100;
/** Until V8 has compiled what there is to compile. */
const WARMING_RUNS = 20;
const RUNS = 21;

const person = parseOrcidId('9999-0000-0000-0115');
if (!person) throw new Error('no iD');
const publishedAt = new Date('2026-01-01T00:00:00Z');
const world = worldOf(
  person,
  Array.from({ length: ITEMS }, (_, index) => recordsOf(person, { id: 99200000 + index, title: `Table ${index}`, publishedAt })),
);

const services = await serve(world, { orcid: DELAY_MS, datacite: DELAY_MS, figshare: DELAY_MS });
const runtime = await bareRuntime({ ...services.environment, CACHE: 'off' });

/** ms that a report takes beyond the answer that it waits for longest. */
async function beyondTheSlowest(): Promise<number> {
  services.slowestMs();
  const start = performance.now();
  const report = await (await fetch(`${runtime.url}/api/v1/status/${person}`)).json();
  const time = performance.now() - start;
  if ((report as { status: string }).status !== 'in-step') throw new Error('not the report that was expected');
  return time - services.slowestMs();
}

const first = await beyondTheSlowest();
for (let run = 1; run < WARMING_RUNS; run += 1) await beyondTheSlowest();
const beyond: number[] = [];
while (beyond.length < RUNS) beyond.push(await beyondTheSlowest());
await runtime.stop();
services.stop();

const middle = median(beyond);
const [lowest, highest] = [Math.min(...beyond), Math.max(...beyond)].map((ms) => ms.toFixed(1));
console.log(
  `${ITEMS} items, each service answers in ${DELAY_MS} ms: a report takes ${middle.toFixed(1)} ms beyond the slowest of them ` +
    `(${lowest} to ${highest} in ${RUNS} runs), at most ${TARGET_MS}; the first in a new runtime ${first.toFixed(0)} ms`,
);
process.exitCode = middle <= TARGET_MS ? 0 : 1;
