/**
 * How long the Worker computes before its first request, in the runtime on this machine, beside a Worker that does nothing.
 *
 * Run by `npm run bench`. The platform refuses a Worker that needs more than a second.
 *
 * @see https://developers.cloudflare.com/workers/platform/limits/#worker-startup-time
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../served/running.ts';
import { median } from './median.ts';

const LIMIT_MS = 1000;
const ROUNDS = 5;

/** As V8 writes it. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  /** µs */
  timeDeltas: number[];
}

const folder = mkdtempSync(join(tmpdir(), 'sync-status-startup-'));
const empty = join(folder, 'wrangler.toml');
writeFileSync(join(folder, 'empty.js'), 'export default { fetch: () => new Response() };');
writeFileSync(empty, 'name = "empty"\nmain = "empty.js"\ncompatibility_date = "2026-10-20"\nsend_metrics = false\n');

/** @returns ms of the processor at start-up. */
function startup(config: string): number {
  const outfile = join(folder, 'startup.cpuprofile');
  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
  execFileSync(process.execPath, [wrangler, 'check', 'startup', '--config', config, '--args=--minify', '--outfile', outfile], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  });
  const { nodes, samples, timeDeltas }: Profile = JSON.parse(readFileSync(outfile, 'utf8'));
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id));
  return samples.reduce((sum, id, index) => sum + (idle.has(id) ? 0 : (timeDeltas[index] ?? 0)), 0) / 1000;
}

const times: { ours: number; floor: number }[] = [];
try {
  for (let round = 0; round < ROUNDS; round += 1) times.push({ ours: startup(join(ROOT, 'wrangler.toml')), floor: startup(empty) });
} finally {
  rmSync(folder, { recursive: true });
}
const ours = median(times.map((each) => each.ours));
const floor = median(times.map((each) => each.floor));

console.table({ 'our Worker': { ms: Number(ours.toFixed(1)) }, 'a Worker that does nothing': { ms: Number(floor.toFixed(1)) } });
console.log(`middle of ${ROUNDS} rounds, limit of the platform ${LIMIT_MS} ms: ${ours <= LIMIT_MS ? 'yes' : 'NO'}`);
process.exitCode = ours <= LIMIT_MS ? 0 : 1;
