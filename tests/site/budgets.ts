/**
 * `node tests/site/budgets.ts`: measures a first visit, the Worker and a long report, in gzipped bytes. The build runs it and fails if
 * one of them is over its budget.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../served/running.ts';
import { BUILT } from './built.ts';
import { firstLoad, type Part, total } from './first-load.ts';
import { largeReport } from './large-report.ts';

const KILOBYTE = 1000;

export interface Budget {
  what: string;
  bytes: number;
}

/** The budget of a page or a script, including everything it loads. */
export interface VisitBudget extends Budget {
  /** It may have a `*`, because the names of some files have a part that changes with their content. */
  path: string;
  /** A page that has loaded before, so that what it loaded does not count again. */
  after?: string;
}

const LIST = '/check-a-list/index.html';

const VISITS: VisitBudget[] = [
  { what: 'the home page, without what search fetches when it is opened', path: '/index.html', bytes: 30 * KILOBYTE },
  // 44.9 kB before the guide, whose pages are all in the side bar, had five pages more.
  { what: 'the report page, without the report', path: '/report/index.html', bytes: 46 * KILOBYTE },
  { what: 'the element', path: '/widget/v1.js', bytes: 4.3 * KILOBYTE },
  { what: 'the card of the element, on demand', path: '/widget/card-view.js', bytes: 14.5 * KILOBYTE },
  { what: 'the page that checks a list', path: LIST, bytes: 50 * KILOBYTE },
  { what: 'the check of a list', path: '/widget/part-list-results-*.js', after: LIST, bytes: 16 * KILOBYTE },
  { what: 'letters and changes for a list', path: '/widget/part-list-extras-*.js', after: LIST, bytes: 16 * KILOBYTE },
  { what: 'checks without our server', path: '/widget/direct.js', bytes: 32 * KILOBYTE },
  { what: 'the page that makes snippets', path: '/on-your-page/index.html', bytes: 50 * KILOBYTE },
  { what: 'the page that checks a repository', path: '/check-a-repository/index.html', bytes: 70 * KILOBYTE },
];

interface Measurement {
  /** In words, such as `the Worker: 55980 bytes of 60000`. */
  summary: string;
  parts: Part[];
  isOverBudget: boolean;
}

export function measure({ path, after, ...budget }: VisitBudget, folder = BUILT): Measurement {
  const [file] = globSync(path.slice(1), { cwd: folder });
  if (!file) throw new Error(`there is no ${path}`);
  const before = new Set(after ? firstLoad(after, folder).map((part) => part.path) : []);
  const parts = firstLoad(`/${file}`, folder).filter((part) => !before.has(part.path));
  return compared(
    budget,
    parts.toSorted((a, b) => b.bytes - a.bytes),
  );
}

function compared({ what, bytes }: Budget, parts: Part[]): Measurement {
  return { summary: `${what}: ${total(parts)} bytes of ${bytes}`, parts, isOverBudget: total(parts) > bytes };
}

/** Measures one file or text. */
function measureOne(what: string, bytes: number, path: string, content: string | Buffer): Measurement {
  return compared({ what, bytes }, [{ path, bytes: gzipSync(content, { level: 9 }).length }]);
}

if (import.meta.main) {
  const worker = 'dist/worker/index.js';
  const READER = 'widget/repository-worker.js';
  const all = [
    ...VISITS.map((budget) => measure(budget)),
    measureOne('the Worker', 88 * KILOBYTE, worker, readFileSync(join(ROOT, worker))),
    measureOne('the script that reads a repository', 35 * KILOBYTE, READER, readFileSync(join(ROOT, 'dist/site', READER))),
    measureOne('the report on a thousand items', 60 * KILOBYTE, '/api/v1/status/', await largeReport()),
  ];
  for (const { summary, parts, isOverBudget } of all) {
    console.info(isOverBudget ? `Over budget: ${summary}` : summary);
    if (!isOverBudget) continue;
    console.table(parts);
    process.exitCode = 1;
  }
}
