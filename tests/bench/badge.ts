/**
 * Draws the same badge with our code, with badge-maker, which is Shields' own, and with badgen, and compares bytes and CPU. They take
 * turns in one process. The others draw no symbol and no text for screen readers in the same element, so ours has more to say.
 */
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { DEFAULT_LABEL } from '../../shared/report/badge-state.ts';
import { type BadgeStyle, COLOURS, renderBadge } from '../../worker/render/badge.ts';
import { median } from './median.ts';
import { inOwnPackage } from './own-package.ts';
import { cpuOf } from './report-cpu.ts';

const load = createRequire(import.meta.url);
const badgeMaker: { makeBadge: (badge: object) => string } = load(inOwnPackage('badge-maker/lib/index.js'));
const badgen: { badgen: (badge: object) => string } = load(inOwnPackage('badgen/dist/index.js'));

const MESSAGE = '76 of 105 on ORCID';
const COLOUR = COLOURS.most.ground;
/** Drawing one takes a few millionths of a second, and the clock of a thread is coarser. */
const TIMES = 1000;

const ours = (style: BadgeStyle) => () =>
  renderBadge({ message: MESSAGE, tone: 'most', status: 'action-needed', share: 76 / 105 }, DEFAULT_LABEL, style);
const shields = (style: BadgeStyle) => () => badgeMaker.makeBadge({ label: DEFAULT_LABEL, message: MESSAGE, color: COLOUR, style });
const others = (style: 'classic' | 'flat') => () =>
  badgen.badgen({ label: DEFAULT_LABEL, status: MESSAGE, color: COLOUR.slice(1), style });

const MAKERS: Record<string, () => string> = {
  'ours, flat': ours('flat'),
  'badge-maker, flat': shields('flat'),
  'badgen, classic': others('classic'),
  'ours, flat-square': ours('flat-square'),
  'badge-maker, flat-square': shields('flat-square'),
  'badgen, flat': others('flat'),
  'ours, for-the-badge': ours('for-the-badge'),
  'badge-maker, for-the-badge': shields('for-the-badge'),
};

const repeated = (draw: () => string) => () => {
  let bytes = 0;
  for (let time = 0; time < TIMES; time += 1) bytes += draw().length;
  return bytes;
};
const cpu = await cpuOf(Object.fromEntries(Object.entries(MAKERS).map(([name, draw]) => [name, repeated(draw)])));
const figures = Object.fromEntries(
  Object.entries(MAKERS).map(([name, draw]) => {
    const svg = Buffer.from(draw());
    const microseconds = Number(((median(cpu[name] ?? []) / TIMES) * 1000).toFixed(1));
    return [name, { bytes: svg.length, gzipped: gzipSync(svg, { level: 9 }).length, microseconds }];
  }),
);
console.table(figures);

/** Our badge in each style, and the others that look like it. */
const RIVALS: [string, string[]][] = [
  ['ours, flat', ['badge-maker, flat', 'badgen, classic']],
  ['ours, flat-square', ['badge-maker, flat-square', 'badgen, flat']],
  ['ours, for-the-badge', ['badge-maker, for-the-badge']],
];
for (const [name, rivals] of RIVALS) {
  const own = figures[name];
  for (const rival of rivals) {
    const other = figures[rival];
    if (!own || !other) throw new Error(`no figures for ${name} or ${rival}`);
    const isMet = own.bytes < other.bytes && (own.microseconds < other.microseconds || rival.startsWith('badgen'));
    if (!isMet) process.exitCode = 1;
    console.log(`${isMet ? '' : 'NO '}${name}: ${own.bytes} of ${other.bytes} bytes of ${rival}`);
  }
}
