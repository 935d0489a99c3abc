/** Starts the product and a browser for a test file. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Running, startProduct } from '../../served/running.ts';
import { launch } from '../browser.ts';
import { type Visitor, visit } from '../visit.ts';

/** @param environment The environment variables of `npm start`. */
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

/** The headline of the report, which the element shows once the report has loaded. */
export function headline(page: Page) {
  return page.locator('sync-status .headline');
}

/** Replaces the API's answer to requests for a report. */
export function answering(page: Page, body: unknown, { status = 200, delayMs = 0 } = {}) {
  return page.route('**/api/v1/status/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
  });
}
