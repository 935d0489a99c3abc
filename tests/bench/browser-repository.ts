/**
 * A repository of 50,000 DOIs in a browser: the longest task of the page's main thread for each thing that somebody does, and the
 * memory of the page's process afterwards (on Linux). DataCite is imitated, so the times say nothing about the service.
 *
 * Run by `npm run bench` after a build.
 */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../browser/browser.ts';
import { startProduct } from '../served/running.ts';
import { answer, recordOf } from '../upstreams/repository-service.ts';
import { longestIn, settled, type Task } from './browser-tasks.ts';

const DOIS = 50_000;
/** The page promises to respond at any time. */
const MAX_TASK_MS = 100;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2014-01-01T00:00:00Z');
const DAYS = 4600;

/** Every third item has three versions, every fourth lacks an iD, and 5,000 people share them. */
function record(index: number) {
  const item = 41_000_000 + Math.floor(index / 3);
  const person = index % 5000;
  const id = index % 4 === 0 ? undefined : `https://orcid.org/${digits(person)}`;
  return recordOf({
    doi: `10.99999/rd.test.${item}${index % 3 === 0 ? '' : `.v${index % 3}`}`,
    title: `Readings of rain gauge ${item}`,
    registeredAt: new Date(FIRST_DAY + (Math.floor(index / 3) % DAYS) * DAY_MS),
    creators: [{ name: `Person ${person}, Robin`, nameIdentifier: id }, { name: `Person ${(person * 7) % 5000}, Sam` }],
  });
}

/** A valid iD for each number, by the check character of ISO 7064. */
function digits(number: number): string {
  const first = String(999_900_000_000_000 + number);
  const sum = [...first].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return `${first}${check === 10 ? 'X' : check}`.replace(/(.{4})(?=.)/g, '$1-');
}

async function imitate(context: BrowserContext): Promise<void> {
  const world = { dois: Array.from({ length: DOIS }, (_, index) => record(index)) };
  await context.route('https://api.datacite.org/**', async (route) => {
    const body = await answer(world, new URL(route.request().url())).text();
    await route.fulfill({ contentType: 'application/json', headers: { 'access-control-allow-origin': '*' }, body });
  });
}

const ACTIONS: Record<string, (page: Page) => Promise<unknown>> = {
  'the DOIs are read': async (page) => {
    await page.getByRole('button', { name: /^Check 50,000 DOIs/ }).click();
    await page.getByText('50,000 of 50,000 DOIs read. Everything was read.').waitFor({ timeout: 240_000 });
    await page.locator('.items > li').first().waitFor();
  },
  'the list is filtered': async (page) => {
    await page.getByLabel('Show').selectOption('all');
    await page.locator('.hint', { hasText: 'the newest first' }).first().waitFor();
  },
  'more of it is shown, five times': async (page) => {
    for (let turn = 0; turn < 5; turn += 1) {
      await page.getByRole('button', { name: 'Show 25 more items' }).first().click();
      await page
        .getByText(`${(turn + 2) * 25} of`)
        .first()
        .waitFor();
    }
  },
  'somebody scrolls through it': async (page) => {
    for (let turn = 0; turn < 30; turn += 1) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(30);
    }
  },
  'the people are shown': (page) => page.getByText('Show the people, by name').click(),
};

async function measured(page: Page, act: (page: Page) => Promise<unknown>): Promise<Task> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] });
  await act(page);
  await settled(page);
  return longestIn(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
}

/** The resident memory of the largest process that draws pages: the page's, and its worker's, which share one. */
async function rendererMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const kilobytes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]));
  return Math.round(Math.max(...kilobytes) / 1000);
}

const product = await startProduct();
const browser = await launch();
try {
  const context = await browser.newContext();
  await imitate(context);
  const page = await context.newPage();
  await page.goto(`${product.url}/check-a-repository/#10.99999`);
  await page.getByRole('button', { name: /^Check 50,000 DOIs/ }).waitFor({ timeout: 60_000 });
  const rows: Record<string, unknown>[] = [];
  for (const [name, act] of Object.entries(ACTIONS)) {
    const start = performance.now();
    const { duration, cpu } = await measured(page, act);
    rows.push({
      action: name,
      'longest task, ms': Math.round(duration),
      'CPU, ms': Math.round(cpu),
      'whole, s': ((performance.now() - start) / 1000).toFixed(1),
    });
    if (cpu > MAX_TASK_MS) process.exitCode = 1;
  }
  console.table(rows);
  console.info(`Memory of the process with the page and its worker: ${await rendererMegabytes(browser)} MB`);
} finally {
  await browser.close();
  await product.stop();
}
