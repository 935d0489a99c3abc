/** Opens the page that checks a list, with a service whose answers each test chooses. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { launch } from '../browser.ts';
import { type Visitor, visit } from '../visit.ts';
import { allVisible, type Service, serveList } from './service.ts';

/** Browsers log every answer that is an error, and many of these tests cause such answers. */
const LOGGED = /Failed to load resource/;

export function theListPage() {
  let service: Service;
  let browser: Browser;
  beforeAll(async () => {
    [service, browser] = await Promise.all([serveList(), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    service.stop();
  });
  beforeEach(() => service.behave(allVisible));
  return {
    service: () => service,
    visit: (look: (page: Page) => Promise<void>, visitor: Visitor = {}) =>
      visit(browser, `${service.url}/check-a-list/`, { expected: LOGGED, ...visitor }, look),
  };
}

export async function check(page: Page, list: string): Promise<void> {
  await page.getByLabel('ORCID iDs', { exact: true }).fill(list);
  await page.getByRole('button', { name: 'Check the list' }).click();
}

/** The text about the progress of the run. */
export const progress = (page: Page) => page.locator('.list-checker .words').textContent();

export async function finished(page: Page, timeout = 20_000): Promise<void> {
  await expect.poll(() => progress(page), { timeout, interval: 200 }).toMatch(/^Finished/);
  await expect
    .poll(() =>
      page
        .locator('.people tbody tr')
        .filter({ hasText: /In the queue|Being checked/ })
        .count(),
    )
    .toBe(0);
}

/** The cells of the rows, in order. */
export function rows(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableRowElement>('.people tbody tr')].map((row) =>
      [...row.cells].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
    ),
  );
}
