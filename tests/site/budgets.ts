/**
 * `node tests/site/budgets.ts`: what a first visit, the Worker and a long report cost, in bytes as sent. Part of the build, which
 * fails where it is too much.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../served/running.ts';
import { builtFiles } from './built.ts';
import { firstLoad, type Part, total } from './first-load.ts';
import { largeReport } from './large-report.ts';

const KILOBYTE = 1000;

export interface Budget {
  what: string;
  bytes: number;
}

/** Of a page or a script, with all that comes with it. */
export interface VisitBudget extends Budget {
  path: string;
}

const VISITS: VisitBudget[] = [
  { what: 'the home page, without what search fetches when it is opened', path: '/index.html', bytes: 30 * KILOBYTE },
  { what: 'the element, with the summary view', path: '/widget/v1.js', bytes: 4 * KILOBYTE },
  { what: 'the full view, which comes with the first report', path: fullView(), bytes: 14 * KILOBYTE },
  { what: 'the page that checks a list', path: '/check-a-list/index.html', bytes: 60 * KILOBYTE },
];

/** Its name changes with what is in it. */
function fullView(): string {
  const name = builtFiles().find((each) => each.startsWith('widget/full-view-'));
  if (!name) throw new Error('the full view was not built');
  return `/${name}`;
}

interface Spent {
  /** In words. */
  says: string;
  parts: Part[];
  isTooMuch: boolean;
}

export function spent({ path, ...budget }: VisitBudget, folder?: string): Spent {
  return compared(
    budget,
    firstLoad(path, folder).toSorted((a, b) => b.bytes - a.bytes),
  );
}

function compared({ what, bytes }: Budget, parts: Part[]): Spent {
  return { says: `${what}: ${total(parts)} bytes of ${bytes}`, parts, isTooMuch: total(parts) > bytes };
}

/** On one piece, gzipped. */
function piece(what: string, bytes: number, path: string, content: string | Buffer): Spent {
  return compared({ what, bytes }, [{ path, bytes: gzipSync(content, { level: 9 }).length }]);
}

if (import.meta.main) {
  const worker = 'dist/worker/index.js';
  const all = [
    ...VISITS.map((budget) => spent(budget)),
    piece('the Worker', 60 * KILOBYTE, worker, readFileSync(join(ROOT, worker))),
    piece('the report on a thousand items', 60 * KILOBYTE, '/api/v1/status/', await largeReport()),
  ];
  for (const { says, parts, isTooMuch } of all) {
    console.info(isTooMuch ? `Too much: ${says}` : says);
    if (!isTooMuch) continue;
    console.table(parts);
    process.exitCode = 1;
  }
}
