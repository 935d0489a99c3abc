/**
 * What Lighthouse says of three pages as a phone sees them.
 *
 * Run by `npm run bench` after a build. Lighthouse says each time how fast the machine is: the lower its index, the less the
 * figures for performance mean.
 *
 * @see https://developer.chrome.com/docs/lighthouse/performance/performance-scoring
 */
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { launch } from '../browser/browser.ts';
import { freePort, startProduct } from '../served/running.ts';

const TARGET = 98;
/** Performance differs from one run to the next; the middle one counts. */
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Scores = Record<(typeof CATEGORIES)[number], number>;

interface Subject {
  path: string;
  /** Audits that are left out, and why. */
  without: Record<string, string>;
}

const SUBJECTS: Subject[] = [
  { path: '/', without: {} },
  { path: '/steps/auto-update/', without: {} },
  {
    path: '/embed/9999-0000-0000-0019',
    without: {
      'is-crawlable': 'it is a piece of other people’s pages, so it asks search engines to leave it out',
      'robots-txt':
        'its policy lets it fetch nothing, and Lighthouse fetches from within; the other pages have the same robots.txt',
    },
  },
];

async function audited(url: string, skipAudits: string[], port: number): Promise<Result> {
  const flags: Flags = { port, onlyCategories: [...CATEGORIES], skipAudits, formFactor: 'mobile', logLevel: 'error' };
  const result = await lighthouse(url, flags);
  if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse could not load ${url}: ${result?.lhr.runtimeError?.message}`);
  return result.lhr;
}

/** @returns Of several runs that with the middle performance. */
async function middle(url: string, skipAudits: string[], port: number): Promise<Result> {
  const runs: Result[] = [];
  // One after another, so that they do not slow each other.
  for (let run = 0; run < RUNS; run += 1) runs.push(await audited(url, skipAudits, port));
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

/** What costs points, in Lighthouse's words. */
function lost({ audits, categories }: Result): string[] {
  const counted = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
  return counted.flatMap(({ id }) => {
    const audit = audits[id];
    return audit && audit.score !== null && audit.score < 0.9
      ? [`${audit.title} (${id}) ${audit.displayValue ?? audit.explanation ?? ''}`]
      : [];
  });
}

// One after the other, or both may find the same port free.
const product = await startProduct();
const port = await freePort();
const browser = await launch([`--remote-debugging-port=${port}`]);
try {
  const rows: Record<string, object> = {};
  for (const { path, without } of SUBJECTS) {
    const result = await middle(product.url + path, Object.keys(without), port);
    for (const [audit, why] of Object.entries(without)) console.log(`${path}: without ${audit}, because ${why}`);
    rows[path] = { ...scores(result), ...times(result) };
    for (const line of lost(result)) console.log(`${path}: ${line}`);
    if (Object.values(scores(result)).some((score) => score < TARGET)) process.exitCode = 1;
  }
  console.table(rows);
  console.log(`mobile profile, middle of ${RUNS} runs, target ${TARGET} in each: ${process.exitCode ? 'NO' : 'yes'}`);
} finally {
  await browser.close();
  await product.stop();
}
