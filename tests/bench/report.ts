/**
 * The CPU and memory of a whole report, compared with only parsing the same answers.
 *
 * Loops in Node, whose V8 is close to that of workerd. Run by `npm run bench`.
 */
import { gzipSync } from 'node:zlib';
import { median } from './median.ts';
import { cpuOf, ratioOf } from './report-cpu.ts';
import { peakMegabytes } from './report-memory.ts';
import { type Ratio, ratioIn, runTrials } from './report-trials.ts';
import { KINDS, type Kind, workWith } from './report-work.ts';

const SIZES = [10, 100, 1_000, 10_000] as const;

const MAX_RATIO = 1.2;
const STRETCH_RATIO = 0.6;
const MAX_GROWTH = 11;
const MAX_MEGABYTES = 64;
const MAX_DOI_BYTES = 600;

const HEADINGS: Record<Kind, string> = {
  scan: 'byte scan',
  parse: 'decode + JSON.parse',
  getJson: 'getJson, all built',
  read: 'fetch, read, check',
  match: 'group, match',
  analyse: 'match, diagnose, fold',
  render: 'render JSON',
  whole: 'whole report',
};

async function measured(works: number) {
  const { bodies, kinds } = await workWith(works);
  const times = await cpuOf(kinds);
  const columns = Object.fromEntries(KINDS.map((kind) => [HEADINGS[kind], rounded(median(times[kind]))]));
  const kB = Math.round(sum(bodies.map(({ length }) => length)) / 1000);
  return { kB, calls: bodies.length, ...columns, 'whole ÷ parse': rounded(ratioOf(times.whole, times.parse)) };
}

/** The bytes that DataCite sends for each DOI: compressed with gzip, as they travel, and decoded. */
async function bytesForEachDoi(): Promise<{ travel: number; decoded: number }> {
  const { bodies } = await workWith(1_000);
  const answers = bodies.map((bytes) => ({ bytes, records: JSON.parse(new TextDecoder().decode(bytes)).data }));
  const lists = answers.filter(({ records }) => Array.isArray(records));
  const dois = sum(lists.map(({ records }) => records.length));
  return {
    travel: sum(lists.map(({ bytes }) => gzipSync(bytes).length)) / dois,
    decoded: sum(lists.map(({ bytes }) => bytes.length)) / dois,
  };
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}

// First, while this process is small: a child process inherits its parent's peak.
const megabytes = await peakMegabytes(10_000);
const trials = await runTrials();
const { travel, decoded } = await bytesForEachDoi();

const figures: Record<string, Awaited<ReturnType<typeof measured>>> = {};
for (const works of SIZES) figures[`${works} works`] = await measured(works);
console.table(figures);
console.log(`ms of CPU of the main thread; ${process.version} (V8 ${process.versions.v8})`);

const inTrials = ({ median: is, lowest, highest }: Ratio) => ({ is, range: `${rounded(lowest)} to ${rounded(highest)}` });
const growthOfParsing = rounded(ratioIn(trials, 'largeParse', 'smallParse').median);
const targets = [
  {
    what: `1,000 works: whole report ÷ JSON.parse of the same answers (stretch ${STRETCH_RATIO})`,
    ...inTrials(ratioIn(trials, 'smallWhole', 'smallParse')),
    most: MAX_RATIO,
  },
  { what: '10,000 works: the same', ...inTrials(ratioIn(trials, 'largeWhole', 'largeParse')), most: MAX_RATIO },
  {
    what: `10,000 works ÷ 1,000 works (JSON.parse alone: ${growthOfParsing})`,
    ...inTrials(ratioIn(trials, 'largeWhole', 'smallWhole')),
    most: MAX_GROWTH,
  },
  { what: `DataCite: compressed bytes for each DOI (decoded: ${rounded(decoded)})`, is: travel, most: MAX_DOI_BYTES },
  { what: '10,000 works: MB above idle, in a heap as small as a Worker’s', is: megabytes, most: MAX_MEGABYTES },
].map((target) => ({ range: '', ...target }));
console.table(
  targets.map(({ what, is, range, most }) => ({ what, is: rounded(is), range, 'at most': most, met: is <= most ? 'yes' : 'NO' })),
);
process.exitCode = targets.every(({ is, most }) => is <= most) ? 0 : 1;
