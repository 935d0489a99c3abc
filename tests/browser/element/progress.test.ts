/** While the services answer one after the other, the element with the whole report shows which have answered. */
import { expect, test } from 'vitest';
import { ID, slowServices } from '../slow-services.ts';
import { visit } from '../visit.ts';
import { openSomebodysPage } from './somebodys-page.ts';

const started = slowServices();

test('Figshare first, then DataCite, then the report, which is announced', () =>
  visit(started().browser, `${started().product.url}/about/`, {}, async (page) => {
    await openSomebodysPage(
      page,
      `${started().product.url}/somebody.html`,
      `<sync-status orcid="${ID}" view="full" for="owner"></sync-status>`,
    );
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
