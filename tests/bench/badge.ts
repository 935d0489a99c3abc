/**
 * Bytes and time of our badge beside those of badge-maker (Shields) and badgen, in one run.
 *
 * Run by `npm run bench`.
 */
import { gzipSync } from 'node:zlib';
import { makeBadge } from 'badge-maker';
import { badgen } from 'badgen';
import { type BadgeState, DEFAULT_LABEL } from '../../shared/report/badge-state.ts';
import { renderBadge } from '../../worker/render/badge.ts';
import { median } from './median.ts';

const MESSAGE = '12 of 14 on ORCID';
const TIMES_AS_FAST = 10;
const WARM_UP = 5_000;
const RENDERS = 20_000;
const ROUNDS = 5;

const action = (message: string): BadgeState => ({ message, tone: 'action', status: 'action-needed' });

/** Each in the style that it has where none is asked for, with a label and a title. */
const RENDERERS = {
  ours: (message: string) => renderBadge(action(message), DEFAULT_LABEL, 'flat'),
  'badge-maker': (message: string) => makeBadge({ label: DEFAULT_LABEL, message, color: 'orange' }),
  badgen: (message: string) => badgen({ label: DEFAULT_LABEL, status: message, color: 'orange' }),
};
type Name = keyof typeof RENDERERS;
const NAMES = Object.keys(RENDERERS) as Name[];

interface Bytes {
  raw: number;
  gzipped: number;
}

function bytesOf(name: Name): Bytes {
  const svg = RENDERERS[name](MESSAGE);
  if (!svg.includes('<title>')) throw new Error(`${name} gives no title`);
  return { raw: Buffer.byteLength(svg), gzipped: gzipSync(svg, { level: 9 }).byteLength };
}

/** @returns µs for each badge, each with a message of its own. */
function timeOf(name: Name, renders: number): number {
  const render = RENDERERS[name];
  let length = 0;
  const start = performance.now();
  for (let turn = 0; turn < renders; turn += 1) length += render(`${turn % 1000} of ${turn} on ORCID`).length;
  const elapsed = performance.now() - start;
  // Asked for, so that nothing above can be left out as unused.
  if (length === 0) throw new Error(`${name} gives nothing`);
  return (elapsed * 1000) / renders;
}

const rounds: Record<Name, number[]> = { ours: [], 'badge-maker': [], badgen: [] };
for (const name of NAMES) timeOf(name, WARM_UP);
// One after another in every round, so that whatever else the machine does falls on all of them.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of NAMES) rounds[name].push(timeOf(name, RENDERS));
}

const bytes = { ours: bytesOf('ours'), 'badge-maker': bytesOf('badge-maker'), badgen: bytesOf('badgen') };
const times = { ours: median(rounds.ours), 'badge-maker': median(rounds['badge-maker']), badgen: median(rounds.badgen) };
const others = [bytes['badge-maker'], bytes.badgen];
const isSmaller = others.every(({ raw, gzipped }) => bytes.ours.raw < raw && bytes.ours.gzipped < gzipped);
const ratio = times['badge-maker'] / times.ours;
const isFaster = ratio >= TIMES_AS_FAST;

console.table(
  Object.fromEntries(
    NAMES.map((name) => [
      name,
      { bytes: bytes[name].raw, 'gzip -9': bytes[name].gzipped, 'µs for each badge': Number(times[name].toFixed(2)) },
    ]),
  ),
);
console.log(`smaller than both, raw and compressed: ${isSmaller ? 'yes' : 'NO'}`);
console.log(`at least ${TIMES_AS_FAST} times as fast as badge-maker: ${isFaster ? 'yes' : 'NO'}, ${ratio.toFixed(1)} times`);
if (!isSmaller || !isFaster) process.exitCode = 1;
