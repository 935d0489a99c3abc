/**
 * A list of 500 iDs in a browser: the longest task of the page's main thread for each thing that somebody does with the list, and the
 * time of all its scripts, styles and layouts.
 *
 * Run by `npm run bench` after a build.
 */
import type { CDPSession, Page } from 'playwright-core';
import { launch } from '../browser/browser.ts';
import { type Behaviour, reporting, serveList } from '../browser/list/service.ts';
import { duplicate, missing, visible, waiting, withItems } from '../unit/widget/list/items.ts';
import { aReport, idNumber } from '../unit/widget/list/reports.ts';
import { longestIn, settled } from './browser-tasks.ts';
import { median } from './median.ts';

/** @see https://www.w3.org/TR/longtasks-1/ */
const LONG_TASK_MS = 50;
const ROUNDS = 5;
const IDS = Array.from({ length: 500 }, (_, index) => idNumber(index));
const LIST = [
  'Name,Email,School,Role,ORCID',
  ...IDS.map((id, index) => `"Person, ${index}",p${index}@example.org,School ${index % 7},Staff,https://orcid.org/${id}`),
].join('\r\n');
/** More items and causes than most people have. */
const ITEMS = [...Array.from({ length: 10 }, () => visible()), missing(), missing(), waiting(), duplicate('shown-twice')];

const oneInFive: Behaviour = (id) =>
  IDS.indexOf(id) % 5 === 4
    ? reporting(aReport(id, withItems(...ITEMS)))
    : reporting(aReport(id, withItems(...ITEMS.slice(0, 10))));

/** Something that somebody does; it ends when its result is shown. */
const ACTIONS: Record<string, (page: Page) => Promise<unknown>> = {
  'a list is pasted': async (page) => {
    await enter(page, 'textarea', LIST);
    await says(page, '^We found 500 iDs');
  },
  'the run starts and is paused': async (page) => {
    await press(page, '^Check the list$');
    await rows(page, 500);
    await press(page, '^Pause$');
    await says(page, '^Paused');
  },
  'the run is cancelled': async (page) => {
    await press(page, '^Cancel$');
    await says(page, '^Cancelled');
  },
  'the rest is checked': async (page) => {
    await press(page, '^Check \\d+ unfinished again$');
    await says(page, '^Finished');
  },
  'the rows are sorted': async (page) => {
    for (const heading of ['^Status$', '^iD$', '^To do$']) {
      await press(page, heading);
      await page.waitForTimeout(300);
    }
  },
  'the rows are filtered': async (page) => {
    await enter(page, '.tools select', 'action-needed');
    await rows(page, 100);
    await enter(page, '.tools select', '');
    await rows(page, 500);
  },
  'somebody searches for one iD': async (page) => {
    for (const typed of ['l', 'li', 'lin', 'line', 'line 7', 'line 77']) {
      await enter(page, '[type=search]', typed);
      await page.waitForTimeout(30);
    }
    await rows(page, 1);
    await enter(page, '[type=search]', '');
    await rows(page, 500);
  },
  'the people with one cause are shown': async (page) => {
    await press(page, '^Show$');
    await rows(page, 100);
    await press(page, '^Show everyone$');
    await rows(page, 500);
  },
  'the letters are written': async (page) => {
    await press(page, '^Write to the people shown$');
    await says(page, '^100 of the 500 people shown get a letter');
    await press(page, '^Download a mail-merge file$');
  },
  'all results are downloaded': async (page) => {
    await press(page, '^Download CSV$');
    await press(page, '^Download JSON$');
  },
};

// These run plain DOM calls in the page. A locator of Playwright would lay out all rows to find an element by its role.
function press(page: Page, words: string): Promise<void> {
  return page.evaluate((source) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.list-checker button')];
    buttons.find(({ textContent }) => new RegExp(source).test(textContent))?.click();
  }, words);
}

function enter(page: Page, field: string, value: string): Promise<void> {
  return page.evaluate(
    ([selector, text]) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) throw new Error(`the page has no ${selector}`);
      input.value = text;
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
    },
    [`.list-checker ${field}`, value] as const,
  );
}

function says(page: Page, words: string): Promise<unknown> {
  const isSaid = (source: string) =>
    [...document.querySelectorAll('.list-checker p')].some(({ textContent }) => new RegExp(source).test(textContent));
  return page.waitForFunction(isSaid, words, { polling: 100, timeout: 60_000 });
}

function rows(page: Page, count: number): Promise<unknown> {
  const areShown = (expected: number) => document.querySelectorAll('.people tbody tr').length === expected;
  return page.waitForFunction(areShown, count, { polling: 100 });
}

/** In ms of CPU, which other programs on the machine cannot lengthen. */
interface Cost {
  'longest task': number;
  scripts: number;
  'styles and layouts': number;
}

const service = await serveList();
service.behave(oneInFive);
const browser = await launch();
const rounds: Record<string, Cost>[] = [];
try {
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await costs());
} finally {
  await browser.close();
  service.stop();
}

/** @returns The cost of each action, one after another in one page. */
async function costs(): Promise<Record<string, Cost>> {
  const page = await browser.newPage();
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${service.url}/check-a-list/`);
    const all: Record<string, Cost> = {};
    for (const [name, act] of Object.entries(ACTIONS)) {
      const before = await spent(session);
      await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] });
      await act(page);
      await settled(page);
      const longest = longestIn(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
      const after = await spent(session);
      all[name] = {
        'longest task': longest.cpu,
        scripts: after.scripts - before.scripts,
        'styles and layouts': after.styles - before.styles,
      };
    }
    return all;
  } finally {
    await page.close();
  }
}

/** @returns What the page has used since it was opened. */
async function spent(session: CDPSession): Promise<{ scripts: number; styles: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000;
  return { scripts: ms('ScriptDuration'), styles: ms('RecalcStyleDuration') + ms('LayoutDuration') };
}

const middle = (action: string, measure: keyof Cost) =>
  Number(median(rounds.map((each) => each[action]?.[measure] ?? Number.NaN)).toFixed(1));
const actions = Object.keys(ACTIONS);
console.table(
  Object.fromEntries(
    actions.map((action) => [
      action,
      {
        'longest task': middle(action, 'longest task'),
        scripts: middle(action, 'scripts'),
        'styles and layouts': middle(action, 'styles and layouts'),
      },
    ]),
  ),
);
const isSmooth = actions.every((action) => middle(action, 'longest task') <= LONG_TASK_MS);
console.log(`500 iDs, ms of CPU, median of ${ROUNDS} rounds`);
console.log(`no task takes more than ${LONG_TASK_MS} ms, which is its duration on an idle machine: ${isSmooth ? 'yes' : 'NO'}`);
process.exitCode = isSmooth ? 0 : 1;
