/** Starts the product and a browser for a test file. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Report } from '../../../shared/report/report.schema.ts';
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

/** The headline of the report, which the page shows once the report is there. */
export function headline(page: Page) {
  return page.locator('.report h1');
}

/** The headline in the element on somebody's page. */
export function summary(page: Page) {
  return page.locator('sync-status .headline');
}

/** What our API answers for an iD. */
export function reportOf(page: Page, id: string): Promise<Report> {
  return page.evaluate(async (path) => (await fetch(path)).json(), `/api/v1/status/${id}`);
}

/** Replaces the API's answer to requests for a report. */
export function answering(page: Page, body: unknown, { status = 200, delayMs = 0 } = {}) {
  return page.route('**/api/v1/status/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
  });
}
