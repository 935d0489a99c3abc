/**
 * `node tests/site/budgets.ts`: measures a first visit, the Worker and a long report, in gzipped bytes. The build runs it and fails if
 * one of them is over its budget.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../served/running.ts';
import { firstLoad, type Part, total } from './first-load.ts';
import { largeReport } from './large-report.ts';

const KILOBYTE = 1000;

export interface Budget {
  what: string;
  bytes: number;
}

/** The budget of a page or a script, including everything it loads. */
export interface VisitBudget extends Budget {
  path: string;
}

const VISITS: VisitBudget[] = [
  { what: 'the home page, without what search fetches when it is opened', path: '/index.html', bytes: 30 * KILOBYTE },
  { what: 'the report page, without the report', path: '/report/index.html', bytes: 45 * KILOBYTE },
  { what: 'the element', path: '/widget/v1.js', bytes: 4.3 * KILOBYTE },
  { what: 'the card of the element, on demand', path: '/widget/card-view.js', bytes: 14.5 * KILOBYTE },
  { what: 'the page that checks a list', path: '/check-a-list/index.html', bytes: 60 * KILOBYTE },
];

interface Measurement {
  /** In words, such as `the Worker: 55980 bytes of 60000`. */
  summary: string;
  parts: Part[];
  isOverBudget: boolean;
}

export function measure({ path, ...budget }: VisitBudget, folder?: string): Measurement {
  return compared(
    budget,
    firstLoad(path, folder).toSorted((a, b) => b.bytes - a.bytes),
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
  const all = [
    ...VISITS.map((budget) => measure(budget)),
    measureOne('the Worker', 88 * KILOBYTE, worker, readFileSync(join(ROOT, worker))),
    measureOne('the report on a thousand items', 60 * KILOBYTE, '/api/v1/status/', await largeReport()),
  ];
  for (const { summary, parts, isOverBudget } of all) {
    console.info(isOverBudget ? `Over budget: ${summary}` : summary);
    if (!isOverBudget) continue;
    console.table(parts);
    process.exitCode = 1;
  }
}
