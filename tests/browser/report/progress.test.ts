/** While the services answer one after the other, the start page shows which have answered. */
import { expect, test } from 'vitest';
import { startProduct } from '../../served/running.ts';
import { ID, slowServices } from '../slow-services.ts';
import { visit } from '../visit.ts';

const started = slowServices();

test('Figshare first, then DataCite, then the report', () =>
  visit(started().browser, `${started().product.url}/#${ID}`, {}, async (page) => {
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
  const own = await startProduct(started().services.environment);
  try {
    await visit(started().browser, `${own.url}/about/`, { javaScript: false }, async (page) => {
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
