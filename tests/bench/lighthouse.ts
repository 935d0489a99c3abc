/**
 * Lighthouse's scores for four pages on a phone.
 *
 * Run by `npm run bench -- lighthouse` after a build. Lighthouse also measures the speed of the machine: the lower its index, the
 * less the performance score means.
 *
 * @see https://developer.chrome.com/docs/lighthouse/performance/performance-scoring
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { launch } from '../browser/browser.ts';
import { freePort, startProduct } from '../served/running.ts';
import { inOwnPackage } from './own-package.ts';

const TARGET = 98;
/** The performance score differs between runs; the run with the median score counts. */
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Scores = Record<(typeof CATEGORIES)[number], number>;

interface Subject {
  path: string;
  /** Audits that are skipped, with the reason. */
  skipped: Record<string, string>;
}

const SUBJECTS: Subject[] = [
  { path: '/', skipped: {} },
  { path: '/steps/auto-update/', skipped: {} },
  {
    path: '/report/9999-0000-0000-0019',
    skipped: { 'is-crawlable': 'a report is about one person, so the page tells search engines not to list it' },
  },
  {
    path: '/embed/9999-0000-0000-0019',
    skipped: {
      'is-crawlable': 'it is part of other people’s pages, so it tells search engines not to list it',
      'robots-txt': 'its security policy stops Lighthouse from fetching robots.txt; the other pages have the same one',
    },
  },
];

/** The fields that we read from Lighthouse's JSON. */
interface Result {
  runtimeError?: { message: string };
  environment: { benchmarkIndex: number };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string; explanation?: string }>;
}

async function audited(url: string, skipped: string[], port: number): Promise<Result> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      command,
      url,
      `--port=${port}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      ...(skipped.length > 0 ? [`--skip-audits=${skipped.join(',')}`] : []),
      '--form-factor=mobile',
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
    ],
    { maxBuffer: 1e8 },
  );
  const result: Result = JSON.parse(stdout);
  if (result.runtimeError) throw new Error(`Lighthouse could not load ${url}: ${result.runtimeError.message}`);
  return result;
}

/** @returns The run with the median performance score. */
async function medianRun(url: string, skipped: string[], port: number): Promise<Result> {
  const runs: Result[] = [];
  // One after another, because runs at the same time would slow each other down.
  for (let run = 0; run < RUNS; run += 1) runs.push(await audited(url, skipped, port));
  const sorted = runs.toSorted((a, b) => scores(a).performance - scores(b).performance);
  const chosen = sorted[Math.floor(RUNS / 2)];
  if (!chosen) throw new Error('no run');
  return chosen;
}

function scores({ categories }: Result): Scores {
  const scoreOf = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  return {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    'best-practices': scoreOf('best-practices'),
    seo: scoreOf('seo'),
  };
}

function times({ audits, environment }: Result) {
  const shown = (name: string) => audits[name]?.displayValue ?? '';
  return {
    'first paint': shown('first-contentful-paint'),
    'largest paint': shown('largest-contentful-paint'),
    blocked: shown('total-blocking-time'),
    shift: shown('cumulative-layout-shift'),
    machine: Math.round(environment.benchmarkIndex),
  };
}

/** @returns The audits that cost points, in Lighthouse's words. */
function lost({ audits, categories }: Result): string[] {
  const counted = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
  return counted.flatMap(({ id }) => {
    const audit = audits[id];
    return audit && audit.score !== null && audit.score < 0.9
      ? [`${audit.title} (${id}) ${audit.displayValue ?? audit.explanation ?? ''}`]
      : [];
  });
}

const command = inOwnPackage('lighthouse/cli/index.js');
// The product takes its port first, because both could otherwise find the same one free.
const product = await startProduct();
const port = await freePort();
const browser = await launch([`--remote-debugging-port=${port}`]);
try {
  const rows: Record<string, object> = {};
  for (const { path, skipped } of SUBJECTS) {
    const result = await medianRun(product.url + path, Object.keys(skipped), port);
    for (const [audit, why] of Object.entries(skipped)) console.log(`${path}: without ${audit}, because ${why}`);
    rows[path] = { ...scores(result), ...times(result) };
    for (const line of lost(result)) console.log(`${path}: ${line}`);
    if (Object.values(scores(result)).some((score) => score < TARGET)) process.exitCode = 1;
  }
  console.table(rows);
  console.log(`mobile profile, median of ${RUNS} runs, target ${TARGET} in each category: ${process.exitCode ? 'NO' : 'yes'}`);
} finally {
  await browser.close();
  await product.stop();
}
