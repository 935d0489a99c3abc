/** The search of the guide, which needs WebAssembly, works under the content security policy. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, startProduct } from '../served/running.ts';
import { launch } from './browser.ts';
import { visit } from './visit.ts';

let browser: Browser;
let product: Running;
beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
}, 60_000);
afterAll(() => Promise.all([browser.close(), product.stop()]));

test('the search finds a page', async () => {
  const found = await visit(browser, product.url, {}, async (page) => {
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('auto-update');
    const result = page.getByRole('dialog').getByRole('link').first();
    await result.waitFor();
    return result.getAttribute('href');
  });
  expect(found).toMatch(/^\//);
});
