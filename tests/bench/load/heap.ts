/**
 * Finds memory leaks: measures the Worker's heap, without garbage, after more and more requests. The resident memory of
 * `wrangler dev` cannot show a leak, because it grows with every request to any Worker.
 *
 * Run by `npm run bench -- heap`, after a build.
 */
import { bareRuntime } from './bare-runtime.ts';
import { personNumber, serveCrowd } from './crowd.ts';

const AFTER = [100, 1500, 3000, 6000, 12_000];
const FIRST_FOR_EACH = 3000;
const AT_A_TIME = 16;
/** Allows for code that is compiled late. A leak of 100 bytes for each request would exceed it. */
const MAX_MB = 1;

const services = await serveCrowd();
const runtime = await bareRuntime(services.environment);

async function requests(from: number, to: number, pathOf: (n: number) => string): Promise<void> {
  let next = from;
  const one = async () => {
    while (next < to) {
      const response = await fetch(runtime.url + pathOf(next++));
      await response.text();
      if (!response.ok) throw new Error(`status ${response.status}`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, one));
}

const KINDS = {
  'badge, warm': () => `/badge/${personNumber(1)}.svg`,
  'report, warm': () => `/api/v1/status/${personNumber(1)}`,
  'badge, each for the first time': (n: number) => `/badge/${personNumber(1000 + n)}.svg`,
} as const;

const rows: Record<string, Record<string, string>> = {};
let worst = 0;
for (const [kind, pathOf] of Object.entries(KINDS)) {
  const left: number[] = [];
  let sent = 0;
  for (const after of AFTER.filter((count) => pathOf.length === 0 || count <= FIRST_FOR_EACH)) {
    await requests(sent, after, pathOf);
    sent = after;
    left.push(await runtime.retainedMb());
  }
  worst = Math.max(worst, (left.at(-1) ?? 0) - (left[0] ?? 0));
  rows[kind] = Object.fromEntries(left.map((mb, index) => [`after ${AFTER[index]?.toLocaleString('en')}`, mb.toFixed(2)]));
}
await runtime.stop();
services.stop();

console.log('MB of heap without garbage, after so many requests of each kind');
console.table(rows);
console.log(`growth after the first ${AFTER[0]} requests: ${worst.toFixed(2)} MB, target less than ${MAX_MB} MB`);
if (worst >= MAX_MB) process.exitCode = 1;
