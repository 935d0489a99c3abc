/** The printed pages: the report with everything to do, or the statement alone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import type { Report, ReportItem } from '../../../shared/report/report.schema.ts';
import { sheetsOfA4 } from '../sheets.ts';
import { answering, headline, reportOf, theProduct } from './product.ts';

const product = theProduct();
const ACTION = exampleNamed('action-needed');
const LARGE = exampleNamed('large');

/** Prints the statement. @returns Its text and that of the page around it. */
async function statement(page: Page): Promise<string> {
  await page.evaluate(() => Object.assign(window, { print: () => {} }));
  await page.getByRole('button', { name: 'Print a statement' }).click();
  await page.locator('.statement h2').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  return (await page.locator('body').innerText()).trim();
}

/** Shows a report that differs from an example's. */
async function withReport<T>(id: string, change: (report: Report) => Report, look: (page: Page) => Promise<T>): Promise<T> {
  return product.visit('/about/', async (page) => {
    await answering(page, change(await reportOf(page, id)));
    await page.goto(product.url(`/#${id}`));
    await headline(page).first().waitFor();
    return look(page);
  });
}

test('the statement is dated, and printed without the page around it', () =>
  product.visit(`/report/${ACTION}`, async (page) => {
    const { checkedAt } = await reportOf(page, ACTION);
    const lines = (await statement(page)).split('\n').map((line) => line.trim());
    const when = new Date(checkedAt).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    expect(lines[0]).toBe('Statement: public items on an ORCID® record');
    expect(lines).toContain(`https://orcid.org/${ACTION} (an invented example)`);
    expect(lines).toContain('2 of 19 items are publicly visible on the ORCID record.');
    expect(lines).toContain('19 items: 2 publicly visible; 17 not publicly visible. This covers items on Figshare.');
    expect(lines).toContainEqual(
      expect.stringMatching(
        new RegExp(`^We checked this on ${when} at \\d\\d:\\d\\d UTC, by our rules of \\d{4}-\\d\\d-\\d\\d\\.$`),
      ),
    );
    const text = lines.join('\n');
    expect(text).toMatch(/Survey of garden ponds \(dataset\)\s+10\.6084\/m9\.figshare\.99000104\s+✕ not publicly visible/);
    expect(text).toMatch(/Tide gauge data, harbour mouth \(dataset\)\s+10\.6084\/m9\.figshare\.99000101\s+✓ publicly visible/);
    for (const name of ['ORCID', 'DataCite', 'Figshare']) {
      expect(text).toMatch(new RegExp(`^${name} responded: \\d+ records? in \\d+\\.\\d s\\.$`, 'm'));
    }
    expect(text).toContain(product.url(`/report/${ACTION}`));
    expect(text).toContain('This is not an ORCID, DataCite or Figshare service.');
    for (const chrome of [
      'Search',
      'Check an iD',
      'Try an example',
      'Paste your',
      'Five steps',
      'Questions?',
      'Check again',
      'Print',
    ]) {
      expect(text).not.toContain(chrome);
    }
  }));

test('the statement shows an iD as ORCID’s guidelines require', () =>
  withReport(
    ACTION,
    (report) => ({ ...report, example: false }),
    async (page) => {
      await statement(page);
      const id = page.locator('main .statement .orcid-id');
      expect((await id.textContent())?.trim()).toBe(`https://orcid.org/${ACTION} (unauthenticated)`);
      await expect.poll(() => id.locator('img').evaluate((icon) => (icon as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    },
  ));

test('the statement shows what failed, what was selected and what was not checked', () =>
  withReport(
    exampleNamed('incomplete'),
    (report) => ({ ...report, scope: 'datacite', prefix: '10.6084' }),
    async (page) => {
      const text = await statement(page);
      expect(text).toMatch(/^DataCite isn’t available at the moment \(\d+\.\d s\)\.$/m);
      expect(text).toContain('; 1 could not be checked.');
      expect(text).toContain('and every other DataCite DOI that names the iD, but only DOIs that begin with 10.6084.');
      expect(text).toContain('?scope=datacite&prefix=10.6084');
    },
  ));

test('if ORCID did not answer, the statement calls no item invisible', () =>
  product.visit(`/report/${exampleNamed('unreachable')}`, async (page) => {
    await headline(page).waitFor();
    const text = await statement(page);
    expect(text).toContain('2 items: 0 publicly visible; 0 not publicly visible; 2 not checked.');
    expect(text).toContain('? not checked');
    expect(text).not.toContain('✕');
  }));

test.each(['light', 'dark'] as const)('the statement is dark on white in the %s scheme', (scheme) =>
  product.visit(
    `/report/${ACTION}`,
    async (page) => {
      await headline(page).waitFor();
      await statement(page);
      const colours = await page.locator('main .statement').evaluate((statement) =>
        [statement, document.documentElement, document.body].map((node) => {
          const { color, backgroundColor, colorScheme } = getComputedStyle(node);
          return { color, backgroundColor, colorScheme };
        }),
      );
      expect(colours[0]?.color).toBe('rgb(0, 0, 0)');
      expect(colours.map(({ colorScheme }) => colorScheme)).toEqual(['light', 'light', 'light']);
      expect(colours.map(({ backgroundColor }) => backgroundColor)).not.toContain('rgb(20, 24, 27)');
    },
    { scheme },
  ),
);

describe('on A4', () => {
  /** Gives an item a title of realistic length, and a DOI of a portal, which is longer. */
  const longer = (item: ReportItem, index: number): ReportItem => ({
    ...item,
    title: `Dataset for the article “A long title, as titles in the life sciences tend to be, with a subtitle that says the same” ${index}`,
    doi: `10.17866/rd.salford.${22133411 + index}`,
  });

  test('fourteen items fit one page', () =>
    withReport(
      LARGE,
      (report) => ({ ...report, items: report.items.slice(0, 14).map(longer) }),
      async (page) => {
        await statement(page);
        expect(await sheetsOfA4(page)).toBe(1);
      },
    ));

  test('a thousand items break between rows, and the column headings are repeated on every page', () =>
    product.visit(`/report/${LARGE}`, async (page) => {
      await headline(page).waitFor();
      await statement(page);
      expect(await page.locator('main .statement tbody tr').count()).toBe(1000);
      const rules = await page.locator('main .statement table').evaluate((table) => ({
        rows: getComputedStyle(table.querySelector('tbody tr') as Element).breakInside,
        head: getComputedStyle(table.querySelector('thead') as Element).display,
      }));
      expect(rules).toEqual({ rows: 'avoid', head: 'table-header-group' });
      const count = await sheetsOfA4(page);
      expect(count).toBeGreaterThan(10);
      expect(count).toBeLessThan(40);
    }));
});

test('by itself, the browser prints the report: the answer, what to do and all items, with boxes to tick', () =>
  product.visit(`/report/${LARGE}`, async (page) => {
    await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.group:not(.duplicate, .grouped) .rows > li').count(), { timeout: 10_000 }).toBe(1000);
    const text = await page.locator('body').innerText();
    expect(text).toContain('860 of 1,000 items are publicly visible on the ORCID record');
    for (const chrome of [
      'Search',
      'Check again',
      'Show the',
      'Find by title',
      'Show the other',
      'Save this report',
      'Choose an earlier',
    ]) {
      expect(text).not.toContain(chrome);
    }
    const box = await page
      .locator('.rows > .action .symbol')
      .first()
      .evaluate((symbol) => getComputedStyle(symbol, '::before').content);
    expect(box).toBe('"☐ "');
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('.group .rows > li').count()).toBeLessThan(300);
  }));

test('after the statement, the browser prints the report again', () =>
  product.visit(`/report/${ACTION}`, async (page) => {
    await statement(page);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('.statement').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.report.as-statement').count()).toBe(0);
    expect(await page.locator('body').innerText()).toContain('To do');
  }));

test('a page of the guide prints its text', () =>
  product.visit(
    '/steps/older-items/',
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      const text = await page.locator('body').innerText();
      expect(text).toMatch(/^Add your older items/);
      expect(text).toContain('Many at once from a BibTeX file');
      expect(text).toContain('This is not an ORCID, DataCite or Figshare service.');
      for (const chrome of ['Search', 'Check an iD', 'On this page', 'Previous', 'Try an example']) {
        expect(text).not.toContain(chrome);
      }
      expect(await sheetsOfA4(page)).toBeLessThan(8);
    },
    { scheme: 'dark' },
  ));
