/** `node tests/site/budgets.ts`: what a first visit costs, in bytes as sent. Part of the build, which fails where it is too much. */
import { builtFiles } from './built.ts';
import { firstLoad, type Part, total } from './first-load.ts';

const KILOBYTE = 1000;

export interface Budget {
  what: string;
  path: string;
  bytes: number;
}

const BUDGETS: Budget[] = [
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

/** @returns What is spent, in words, and whether it is too much. */
export function spent({ what, path, bytes }: Budget, folder?: string): { says: string; parts: Part[]; isTooMuch: boolean } {
  const parts = firstLoad(path, folder).toSorted((a, b) => b.bytes - a.bytes);
  return { says: `${what}: ${total(parts)} bytes of ${bytes}`, parts, isTooMuch: total(parts) > bytes };
}

if (import.meta.main) {
  for (const { says, parts, isTooMuch } of BUDGETS.map((budget) => spent(budget))) {
    console.info(isTooMuch ? `Too much: ${says}` : says);
    if (!isTooMuch) continue;
    console.table(parts);
    process.exitCode = 1;
  }
}
