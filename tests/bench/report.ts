/**
 * CPU and memory of a whole report, beside what it costs to parse the same answers and do nothing with them.
 *
 * Loops in Node, whose V8 is the one of workerd, on the main thread's own CPU time, so that the machine's other work counts
 * little. Run by `npm run bench`.
 */
import { gzipSync } from 'node:zlib';
import { analyse } from '../../shared/analyse.ts';
import { collect } from '../../shared/collect.ts';
import { match } from '../../shared/match.ts';
import { EVERYTHING_ON_FIGSHARE } from '../../shared/scope.ts';
import { getJson } from '../../shared/sources/get-json.ts';
import { answersOf, responseOf } from './answers.ts';
import { PERSON, worldOfSize } from './generate.ts';
import { peakMegabytes } from './report-memory.ts';

const SIZES = [10, 100, 1_000, 10_000] as const;
const ROUNDS = 11;
/** Long enough for a clock that may tick every 10 ms. */
const ROUND_MS = 300;
const NOW = new Date('2026-11-22T06:00:00Z');

const MAX_RATIO = 1.2;
const STRETCH_RATIO = 0.6;
const MAX_GROWTH = 11;
const MAX_MEGABYTES = 64;
const MAX_DOI_BYTES = 600;

type Work = () => unknown;

/** @returns ms of CPU for each of the kinds of work, in each of the rounds in which they take turns. */
async function cpuOf<Kind extends string>(kinds: Record<Kind, Work>): Promise<Record<Kind, number[]>> {
  const names = Object.keys(kinds) as Kind[];
  const rounds = Object.fromEntries(names.map((name): [Kind, number[]] => [name, []])) as Record<Kind, number[]>;
  const turns = new Map<Kind, number>();
  for (const name of names) {
    const work = kinds[name];
    await work();
    const start = performance.now();
    await work();
    turns.set(name, Math.max(1, Math.ceil(ROUND_MS / (performance.now() - start))));
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      const work = kinds[name];
      const count = turns.get(name) ?? 1;
      const before = process.threadCpuUsage();
      for (let turn = 0; turn < count; turn += 1) await work();
      const { user, system } = process.threadCpuUsage(before);
      rounds[name].push((user + system) / 1000 / count);
    }
  }
  return rounds;
}

/** Of the two in the same round: so the machine's other work counts for both alike. */
function ratioOf(of: readonly number[], to: readonly number[]): number {
  return median(of.map((value, round) => value / (to[round] ?? Number.NaN)));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The answers about a person with so many works, and what is done with them from the first byte to the last. */
async function workWith(works: number) {
  const { upstreams, bodyByRequest } = answersOf(worldOfSize(works));
  const collected = async () => {
    const collection = await collect(PERSON, { upstreams, now: NOW, deadlineMs: 60_000 });
    if (!collection) throw new Error('the person is known');
    return collection;
  };
  const collection = await collected();
  const report = analyse(collection, EVERYTHING_ON_FIGSHARE, NOW);
  if (report.counts.items !== works / 2) throw new Error('not the report that was expected');
  const bodies = [...bodyByRequest.values()];
  const parse = () => bodies.map((bytes) => JSON.parse(new TextDecoder().decode(bytes))).length;
  const whole = async () => JSON.stringify(analyse(await collected(), EVERYTHING_ON_FIGSHARE, NOW));
  return { bodies, collected, collection, report, parse, whole };
}

async function measured(works: number) {
  const { bodies, collected, collection, report, parse, whole } = await workWith(works);
  const times = await cpuOf({
    scan: () => bodies.reduce((sum, bytes) => sum + quotesIn(bytes), 0),
    getJson: () => Promise.all(bodies.map((bytes) => getJson({ ...WHATEVER, fetch: async () => responseOf(bytes) }))),
    read: collected,
    match: () => match({ ...collection, works: { ...collection.works, entries: [...collection.works.entries] } }),
    analyse: () => analyse(collection, EVERYTHING_ON_FIGSHARE, NOW),
    render: () => JSON.stringify(report),
    parse,
    whole,
  });
  const medians = Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)])) as Times<typeof times>;
  const bytes = bodies.reduce((sum, { length }) => sum + length, 0);
  return { works, bytes, calls: bodies.length, ...medians, wholeToParse: ratioOf(times.whole, times.parse) };
}
type Times<Rounds> = Record<keyof Rounds, number>;

/** What DataCite sends for each DOI: as it travels, for it answers in gzip, and decoded. */
async function bytesForEachDoi(): Promise<{ travel: number; decoded: number }> {
  const { bodies } = await workWith(1_000);
  const answers = bodies.map((bytes) => ({ bytes, records: JSON.parse(new TextDecoder().decode(bytes)).data }));
  const lists = answers.filter(({ records }) => Array.isArray(records));
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  const dois = sum(lists.map(({ records }) => records.length));
  return {
    travel: sum(lists.map(({ bytes }) => gzipSync(bytes).length)) / dois,
    decoded: sum(lists.map(({ bytes }) => bytes.length)) / dois,
  };
}

/** Both sizes by turns, so that what else the machine does counts for both alike. */
async function growth() {
  const [small, large] = [await workWith(1_000), await workWith(10_000)];
  const times = await cpuOf({ small: small.whole, large: large.whole, largeParse: large.parse, smallParse: small.parse });
  return { whole: ratioOf(times.large, times.small), parse: ratioOf(times.largeParse, times.smallParse) };
}

/** What any reader of bytes has to do at least. */
function quotesIn(bytes: Uint8Array): number {
  let quotes = 0;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0x22) quotes += 1;
  return quotes;
}

const WHATEVER = { url: '', signal: AbortSignal.timeout(3_600_000), maxBytes: Number.POSITIVE_INFINITY, headers: {} };

// First, while this process is small: the peak of a child counts from that of its parent.
const megabytes = await peakMegabytes(10_000);
const figures: Awaited<ReturnType<typeof measured>>[] = [];
for (const size of SIZES) figures.push(await measured(size));
const { travel, decoded } = await bytesForEachDoi();
const { whole: growthOfWhole, parse: growthOfParse } = await growth();

const ms = (value: number) => Number(value.toFixed(2));
console.table(
  Object.fromEntries(
    figures.map(
      ({
        works,
        bytes,
        calls,
        scan,
        parse,
        getJson: fetched,
        read,
        match: matched,
        analyse: analysed,
        render,
        whole,
        wholeToParse,
      }) => [
        `${works} works`,
        {
          kB: Math.round(bytes / 1000),
          calls,
          'byte scan': ms(scan),
          'decode + JSON.parse': ms(parse),
          'getJson, all built': ms(fetched),
          'fetch, read, check': ms(read),
          'group, match': ms(matched),
          'match, diagnose, fold': ms(analysed),
          'render JSON': ms(render),
          'whole report': ms(whole),
          'whole ÷ parse': ms(wholeToParse),
        },
      ],
    ),
  ),
);
console.log(`ms of CPU, median of ${ROUNDS} rounds; ${process.version} (V8 ${process.versions.v8})`);

const at = (works: number) => figures.find((each) => each.works === works) ?? figures[0];
const [thousand, tenThousand] = [at(1_000), at(10_000)];
if (!thousand || !tenThousand) throw new Error('both sizes are measured');
const targets = [
  ...[thousand, tenThousand].map(({ works, wholeToParse }) => ({
    what: `${works} works: whole report ÷ JSON.parse of the same answers (stretch ${STRETCH_RATIO})`,
    is: wholeToParse,
    most: MAX_RATIO,
  })),
  {
    what: `10,000 works ÷ 1,000 works (JSON.parse alone: ${ms(growthOfParse)})`,
    is: growthOfWhole,
    most: MAX_GROWTH,
  },
  { what: `DataCite: bytes for each DOI as they travel (decoded: ${ms(decoded)})`, is: travel, most: MAX_DOI_BYTES },
  { what: '10,000 works: MB above idle, in a heap as small as a Worker’s', is: megabytes, most: MAX_MEGABYTES },
];
console.table(targets.map(({ what, is, most }) => ({ what, is: ms(is), 'at most': most, met: is <= most ? 'yes' : 'NO' })));
process.exitCode = targets.every(({ is, most }) => is <= most) ? 0 : 1;
