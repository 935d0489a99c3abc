/** While the services answer one after the other, the start page shows which have answered. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordsOf, worldOf } from '../../../shared/examples/world.ts';
import { parseOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import { type Running, startProduct } from '../../served/running.ts';
import { type Services, serve } from '../../upstreams/http-services.ts';
import { launch } from '../browser.ts';
import { visit } from '../visit.ts';

const ID = parseOrcidId('9999-0000-0000-0115');
if (!ID) throw new Error('no iD');
const WORLD = worldOf(ID, [
  recordsOf(ID, { id: 99100001, title: 'Readings of a rain gauge', publishedAt: new Date('2026-01-01T00:00:00Z') }),
]);

let services: Services;
let product: Running;
let browser: Browser;
beforeAll(async () => {
  services = await serve(WORLD, { orcid: 3000, datacite: 1500 });
  [product, browser] = await Promise.all([startProduct(services.environment), launch()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  services.stop();
});

test('Figshare first, then DataCite, then the report', () =>
  visit(browser, `${product.url}/#${ID}`, {}, async (page) => {
    const lines = page.locator('main .waiting li');
    const line = (index: number) => lines.nth(index).textContent();
    await expect.poll(() => line(2), { timeout: 10_000 }).toBe('✓ Figshare responded');
    expect(await line(0)).toBe('… Waiting for ORCID');
    await expect.poll(() => line(1), { timeout: 10_000 }).toBe('✓ DataCite responded');
    await page.locator('.report h1').waitFor();
    expect(await page.locator('.report h1').textContent()).toBe('1 of 1 item is publicly visible on the ORCID record');
    expect(await page.locator('.whose').textContent()).toContain('(unauthenticated)');
  }));

test('without scripts, the frame comes first and the report follows on the same page', async () => {
  // Of its own, so that nothing is kept from the test before.
  const own = await startProduct(services.environment);
  try {
    await visit(browser, `${own.url}/about/`, { javaScript: false }, async (page) => {
      await page.goto(`${own.url}/report/${ID}`, { waitUntil: 'commit' });
      const waiting = page.getByRole('heading', { name: `Checking ${ID}` });
      await waiting.waitFor();
      await page.locator('.report h1').waitFor();
      expect(await waiting.isVisible()).toBe(false);
      expect(await page.locator('h1:visible').count()).toBe(1);
    });
  } finally {
    await own.stop();
  }
});
