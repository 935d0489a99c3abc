/**
 * How long the scripts take that show a thousand items, compared with one that makes a plain list of as many. Neither result is
 * added to the document, so the times do not include layout, which the longest task counts.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { exampleNamed } from '../../shared/examples/ids.ts';
import type { Report } from '../../shared/report/report.schema.ts';

export interface Rendering {
  /** ms of script. */
  plain: number;
  /** From the form to the report on the page, with everything that the browser and the test driver do on the way. */
  report: number;
  /** The same for a report on seven items: what a report takes before its items count. */
  small: number;
}

/** Uses a fresh page for each, because a visitor's browser has run neither script before. */
export async function rendering(browser: Browser, origin: string): Promise<Rendering> {
  const [small, large] = [exampleNamed('in-step'), exampleNamed('large')];
  return {
    plain: await inFreshPage(browser, origin, (page) => plainList(page, reportAt(origin, large))),
    report: await inFreshPage(browser, origin, (page) => wholeReport(page, origin, large)),
    small: await inFreshPage(browser, origin, (page) => wholeReport(page, origin, small)),
  };
}

function reportAt(origin: string, id: string): string {
  return `${origin}/api/v1/status/${id}`;
}

async function inFreshPage(browser: Browser, origin: string, measure: (page: Page) => Promise<number>): Promise<number> {
  const page: Page = await browser.newPage();
  try {
    await page.goto(`${origin}/`);
    await page.waitForLoadState('networkidle');
    return await measure(page);
  } finally {
    await page.close();
  }
}

async function wholeReport(page: Page, origin: string, id: string): Promise<number> {
  // The module and the style sheet are there before anybody asks for a report, and the answer comes at once.
  await page.evaluate("import('/widget/report-page.js')");
  const answer = await (await fetch(reportAt(origin, id))).text();
  await page.route('**/api/v1/status/**', (route) => route.fulfill({ contentType: 'application/json', body: answer }));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await scriptOf(session);
  await page.evaluate((hash) => Object.assign(location, { hash }), id);
  await page.locator('.report h1').waitFor();
  return (await scriptOf(session)) - before;
}

/** ms of script that the page has run. */
async function scriptOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
}

/** A link and a line for each item is the least that shows them. */
function plainList(page: Page, api: string): Promise<number> {
  return page.evaluate(async (address) => {
    const text = await (await fetch(address)).text();
    const begin = performance.now();
    const report: Report = JSON.parse(text);
    const list = document.createElement('ul');
    for (const { url, title, doi, type } of report.items) {
      const link = document.createElement('a');
      link.setAttribute('href', url ?? '');
      link.append(title ?? '');
      const line = document.createElement('p');
      line.append(`${type} · ${doi}`);
      const row = document.createElement('li');
      row.append(link, line);
      list.append(row);
    }
    return performance.now() - begin;
  }, api);
}
