/** While the services answer one after the other, the element with the whole report shows which have answered. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordsOf, worldOf } from '../../../shared/examples/world.ts';
import { parseOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import { type Running, startProduct } from '../../served/running.ts';
import { type Services, serve } from '../../upstreams/http-services.ts';
import { launch } from '../browser.ts';
import { visit } from '../visit.ts';
import { openSomebodysPage } from './somebodys-page.ts';

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

test('Figshare first, then DataCite, then the report, which is announced', () =>
  visit(browser, `${product.url}/about/`, {}, async (page) => {
    await openSomebodysPage(page, `${product.url}/somebody.html`, `<sync-status orcid="${ID}" view="full"></sync-status>`);
    const lines = page.locator('sync-status .waiting li');
    const line = (index: number) => lines.nth(index).textContent();
    await expect.poll(() => line(2), { timeout: 10_000 }).toBe('✓ Figshare responded');
    expect(await line(0)).toBe('… Waiting for ORCID');
    expect(await page.getByText('Checking…').count()).toBe(0);
    const status = page.locator('sync-status .unseen[role="status"]');
    expect(await status.textContent()).toBe('');
    await expect.poll(() => line(1), { timeout: 10_000 }).toBe('✓ DataCite responded');
    await page.locator('sync-status .report h2').waitFor();
    expect(await lines.count()).toBe(0);
    expect(await status.textContent()).toBe('1 of 1 item is publicly visible on the ORCID record.');
    expect(await page.locator('sync-status .whose').textContent()).toContain('(unauthenticated)');
  }));
