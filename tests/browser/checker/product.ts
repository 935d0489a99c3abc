/** The served product and one browser for a file of tests. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Running, startProduct } from '../../served/running.ts';
import { launch } from '../browser.ts';
import { type Visitor, visit } from '../visit.ts';

/** @param environment As `npm start` reads it. */
export function theProduct(environment: Record<string, string> = {}) {
  let product: Running;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(environment), launch()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });
  return {
    url: (path: string) => product.url + path,
    visit: <T>(path: string, look: (page: Page) => Promise<T>, visitor: Visitor = {}) =>
      visit(browser, product.url + path, visitor, look),
  };
}

/** The report is there: its headline stands in the element. */
export function headline(page: Page) {
  return page.locator('sync-status .headline');
}

/** Lets the API answer with something else; `delayMs` late. */
export function answering(page: Page, body: unknown, { status = 200, delayMs = 0 } = {}) {
  return page.route('**/api/v1/status/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
  });
}
