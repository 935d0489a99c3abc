/**
 * What a badge and an embed cost, beside what people use instead, in one run. Figures of others that are not measured here
 * were measured from their published packages, in November 2026 on Node 20, with gzip -9.
 *
 * Run by `npm run bench -- compare`, after a build.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeBadge } from 'badge-maker';
import { badgen } from 'badgen';
import { exampleNamed } from '../../shared/examples/ids.ts';
import { type BadgeState, DEFAULT_LABEL } from '../../shared/report/badge-state.ts';
import { renderBadge } from '../../worker/render/badge.ts';
import { ROOT, running } from '../served/running.ts';
import { dynamicBadge, fetchedDynamicBadge } from './compare-dynamic.ts';
import { keepingWorker } from './compare-ours.ts';
import { hundredWorks, SOMEBODY } from './compare-world.ts';
import { markdownTable } from './markdown-table.ts';
import { median } from './median.ts';

const ROUNDS = 5;

const service = await running(['tests/bench/compare-service.ts'], /Ready on (http:\S+)/);
const ours = await keepingWorker({
  ORCID_API_URL: `${service.url}/orcid`,
  DATACITE_API_URL: `${service.url}/datacite`,
  FIGSHARE_API_URL: `${service.url}/figshare`,
});
const answer = JSON.stringify(hundredWorks().orcid.body);

const PATH = `/badge/${SOMEBODY}.svg`;
const MESSAGE = '100 of 100 on ORCID';
const whole = async () => (await ours(PATH)).text();
const state: BadgeState = { message: MESSAGE, tone: 'ok', status: 'in-step' };

interface Maker {
  make: () => string | Promise<string>;
  /** How many in a round. */
  times: number;
}
const MAKERS = {
  'ours: drawn': { make: () => renderBadge(state, DEFAULT_LABEL, 'flat'), times: 20_000 },
  'badgen: drawn': { make: () => badgen({ label: DEFAULT_LABEL, status: MESSAGE, color: 'green' }), times: 20_000 },
  'badge-maker: drawn': { make: () => makeBadge({ label: DEFAULT_LABEL, message: MESSAGE, color: 'green' }), times: 5000 },
  'ours: the whole answer, from a kept collection': { make: whole, times: 500 },
  'dynamic JSON badge: fetch, parse, JSONPath, draw': {
    make: () => fetchedDynamicBadge(`${service.url}/orcid/${SOMEBODY}/works`),
    times: 500,
  },
  'dynamic JSON badge, without the fetch': { make: () => dynamicBadge(answer), times: 500 },
} satisfies Record<string, Maker>;
type Name = keyof typeof MAKERS;
const NAMES = Object.keys(MAKERS) as Name[];

/** @returns µs of this process for each badge; of whoever answers it, nothing. */
async function cpuOf({ make, times }: Maker): Promise<number> {
  const start = process.cpuUsage();
  for (let turn = 0; turn < times; turn += 1) {
    const made = make();
    if (!(typeof made === 'string' ? made : await made).includes('100 ')) throw new Error('a badge that does not count to 100');
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / times;
}

const rounds = new Map<Name, number[]>(NAMES.map((name) => [name, []]));
for (const name of NAMES) await cpuOf(MAKERS[name]);
// One after another in every round, so that whatever else the machine does falls on all of them.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of NAMES) rounds.get(name)?.push(await cpuOf(MAKERS[name]));
}
const cpu = (name: Name) => median(rounds.get(name) ?? []);
const badges = new Map<Name, string>();
for (const name of NAMES) badges.set(name, await MAKERS[name].make());
await service.stop();

console.log(
  markdownTable(`a badge for somebody with 100 works; ORCID’s answer has ${answer.length.toLocaleString('en')} bytes`, NAMES, {
    '': (name) => name,
    'CPU, µs': (name) => cpu(name).toFixed(cpu(name) < 100 ? 1 : 0),
    'bytes, gzip -9': (name) => String(packed(badges.get(name) ?? '')),
  }),
);

interface Embed {
  name: string;
  raw: number;
  gzipped: number;
  source: string;
}

function packed(text: string): number {
  return gzipSync(text, { level: 9 }).byteLength;
}

function measured(name: string, text: string): Embed {
  return { name, raw: Buffer.byteLength(text), gzipped: packed(text), source: 'measured in this run' };
}

const page = await (await ours(`/embed/${exampleNamed('action-needed')}`)).text();
const OURS = [
  measured('ours: the element with its summary, v1.js', readFileSync(join(ROOT, 'dist/site/widget/v1.js'), 'utf8')),
  measured('ours: the page without scripts, for a frame', page),
];
const npm = (name: string) => `https://www.npmjs.com/package/${name}`;
const DATACITES = {
  name: 'DataCite’s data-metrics-badge 0.2.4 with Vue 2.7.16',
  raw: 183_205,
  gzipped: 63_443,
  source: npm('data-metrics-badge'),
};
const OTHERS: Embed[] = [
  DATACITES,
  { name: 'github-buttons 2.33.1', raw: 19_565, gzipped: 6770, source: npm('github-buttons') },
  { name: 'lite-youtube-embed 0.3.4, without its styles', raw: 3604, gzipped: 1485, source: npm('lite-youtube-embed') },
  { name: 'website-carbon-badges 1.1.3', raw: 1938, gzipped: 990, source: npm('website-carbon-badges') },
];

console.log(
  markdownTable('an embed, as first loaded', [...OURS, ...OTHERS], {
    '': ({ name }) => name,
    bytes: ({ raw }) => raw.toLocaleString('en'),
    'gzip -9': ({ gzipped }) => gzipped.toLocaleString('en'),
    source: ({ source }) => source,
  }),
);

const ratio = cpu('dynamic JSON badge: fetch, parse, JSONPath, draw') / cpu('ours: the whole answer, from a kept collection');
const isLighter = OURS.every(({ gzipped }) => gzipped * 10 < DATACITES.gzipped);
console.log(`\nour badge costs less CPU than a dynamic one: ${ratio > 1 ? 'yes' : 'NO'}, ${ratio.toFixed(1)} times`);
console.log(`each of our embeds is less than a tenth of DataCite’s element: ${isLighter ? 'yes' : 'NO'}`);
if (ratio <= 1 || !isLighter) process.exitCode = 1;
