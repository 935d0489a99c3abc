/**
 * Whether a request leaves anything behind in the Worker: its heap, without garbage, after more and more requests. The
 * resident memory of `wrangler dev` says nothing about that: it grows with every request to any Worker.
 *
 * Run by `npm run bench -- heap`, after a build.
 */
import { markdownTable } from '../markdown-table.ts';
import { bareRuntime } from './bare-runtime.ts';
import { personNumber, serveCrowd } from './crowd.ts';

const AFTER = [100, 1500, 3000, 6000, 12_000];
const FIRST_FOR_EACH = 3000;
const AT_A_TIME = 16;
/** What is compiled and remembered once may come late; a hundred bytes for each request would be more. */
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

const rows: { kind: string; left: string[] }[] = [];
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
  rows.push({ kind, left: left.map((mb) => mb.toFixed(2)) });
}
await runtime.stop();
services.stop();

console.log(
  markdownTable('MB of heap without garbage, after so many requests of a kind', rows, {
    '': ({ kind }) => kind,
    ...Object.fromEntries(
      AFTER.map((after, index) => [`after ${after.toLocaleString('en')}`, ({ left }: { left: string[] }) => left[index] ?? '']),
    ),
  }),
);
console.log(`\nmore than after the first ${AFTER[0]}: ${worst.toFixed(2)} MB, target less than ${MAX_MB} MB`);
if (worst >= MAX_MB) process.exitCode = 1;
