/** The printed pages. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import type { Report, ReportItem } from '../../../shared/report/report.schema.ts';
import { answering, headline, theProduct } from './product.ts';

const product = theProduct();
const ACTION = exampleNamed('action-needed');
const LARGE = exampleNamed('large');
const A4 = { format: 'A4', preferCSSPageSize: true } as const;

/** @returns The number of A4 pages. */
async function pages(page: Page): Promise<number> {
  const pdf = (await page.pdf(A4)).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** @returns The printed text of the page and of the element. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  await page.locator('sync-status .statement h2').waitFor();
  const texts = await Promise.all(['body', "sync-status [part~='root']"].map((part) => page.locator(part).innerText()));
  return texts.join('').trim();
}

function reportOf(page: Page, id: string): Promise<Report> {
  return page.evaluate(async (path) => (await fetch(path)).json(), `/api/v1/status/${id}`);
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

test('a report is printed as a dated statement, without the page around it', () =>
  product.visit(`/#${ACTION}`, async (page) => {
    await headline(page).waitFor();
    const { checkedAt } = await reportOf(page, ACTION);
    const lines = (await onPaper(page)).split('\n').map((line) => line.trim());
    const when = new Date(checkedAt).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    expect(lines[0]).toBe('Statement: public items on an ORCID® record');
    expect(lines).toContain(`https://orcid.org/${ACTION} (an invented example)`);
    expect(lines).toContain('2 of 19 items are publicly visible on the ORCID record.');
    expect(lines).toContain('19 items: 2 publicly visible; 17 not publicly visible. Counts items on Figshare.');
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^Checked on ${when} at \\d\\d:\\d\\d UTC, by the rules of \\d{4}-\\d\\d-\\d\\d\\.$`)),
    );
    const text = lines.join('\n');
    expect(text).toMatch(/Survey of garden ponds \(dataset\)\s+10\.6084\/m9\.figshare\.99000104\s+✕ not publicly visible/);
    expect(text).toMatch(/Tide gauge data, harbour mouth \(dataset\)\s+10\.6084\/m9\.figshare\.99000101\s+✓ publicly visible/);
    for (const name of ['ORCID', 'DataCite', 'Figshare']) {
      expect(text).toMatch(new RegExp(`^${name} answered: \\d+ records? in \\d+\\.\\d s\\.$`, 'm'));
    }
    expect(text).toContain(product.url(`/#${ACTION}`));
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
      await onPaper(page);
      const id = page.locator('sync-status .statement .id');
      expect(await id.textContent()).toBe(`https://orcid.org/${ACTION} (unauthenticated)`);
      await expect.poll(() => id.locator('img').evaluate((icon) => (icon as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    },
  ));

test('the statement shows what failed, what was selected and what is not known', () =>
  withReport(
    exampleNamed('incomplete'),
    (report) => ({ ...report, scope: 'datacite', prefix: '10.6084' }),
    async (page) => {
      const text = await onPaper(page);
      expect(text).toMatch(/^DataCite is not available now \(\d+\.\d s\)\.$/m);
      expect(text).toContain('; 1 could not be checked.');
      expect(text).toContain('and every other DataCite DOI that names the iD; only DOIs that begin with 10.6084.');
      expect(text).toContain('?scope=datacite&prefix=10.6084');
    },
  ));

test('if ORCID did not answer, the statement calls no item invisible', () =>
  product.visit(`/#${exampleNamed('unreachable')}`, async (page) => {
    await headline(page).waitFor();
    const text = await onPaper(page);
    expect(text).toContain('2 items: 0 publicly visible; 0 not publicly visible; 2 not known.');
    expect(text).toContain('? not known');
    expect(text).not.toContain('✕');
  }));

test.each(['light', 'dark'] as const)('the statement is dark on white in the %s scheme', (scheme) =>
  product.visit(
    `/#${ACTION}`,
    async (page) => {
      await headline(page).waitFor();
      await onPaper(page);
      const colours = await page.locator('sync-status .statement').evaluate((statement) =>
        [statement, document.documentElement, document.body].map((node) => {
          const { color, backgroundColor, colorScheme } = getComputedStyle(node);
          return { color, backgroundColor, colorScheme };
        }),
      );
      expect(colours[0]).toMatchObject({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
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
        expect(await pages(page)).toBe(1);
      },
    ));

  test('a thousand items break between rows, and the column headings are repeated on every page', () =>
    product.visit(`/#${LARGE}`, async (page) => {
      await headline(page).waitFor();
      const count = await pages(page);
      expect(count).toBeGreaterThan(10);
      expect(count).toBeLessThan(40);
      await onPaper(page);
      expect(await page.locator('sync-status .statement tbody tr').count()).toBe(1000);
      const rules = await page.locator('sync-status .statement table').evaluate((table) => ({
        rows: getComputedStyle(table.querySelector('tbody tr') as Element).breakInside,
        head: getComputedStyle(table.querySelector('thead') as Element).display,
      }));
      expect(rules).toEqual({ rows: 'avoid', head: 'table-header-group' });
    }));
});

test('the button prints, and the statement is built only then', () =>
  product.visit(`/#${ACTION}`, async (page) => {
    await headline(page).waitFor();
    const statement = page.locator('sync-status .statement');
    expect(await statement.locator('tr').count()).toBe(0);
    await page.evaluate(() => Object.assign(window, { print: () => window.dispatchEvent(new Event('beforeprint')) }));
    await page.getByRole('button', { name: 'Print a statement' }).click();
    expect(await statement.locator('tbody tr').count()).toBe(19);
    expect(await statement.isVisible()).toBe(false);
  }));

test('after another report was shown, the statement belongs to the new one', () =>
  product.visit(`/#${ACTION}`, async (page) => {
    await headline(page).waitFor();
    await page.evaluate((id) => Object.assign(location, { hash: id }), exampleNamed('in-step'));
    await page.getByText('7 of 7 items').waitFor();
    const text = await onPaper(page);
    expect(text).toContain(exampleNamed('in-step'));
    expect(text).not.toContain(ACTION);
    expect(await page.locator('sync-status .statement').count()).toBe(1);
  }));

test('a page of the guide prints its text', () =>
  product.visit(
    '/steps/older-items/',
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      const text = await page.locator('body').innerText();
      expect(text).toMatch(/^Claim older items/);
      expect(text).toContain('Many at once from a BibTeX file');
      expect(text).toContain('This is not an ORCID, DataCite or Figshare service.');
      for (const chrome of ['Search', 'Check an iD', 'On this page', 'Previous', 'Try an example']) {
        expect(text).not.toContain(chrome);
      }
      expect(await pages(page)).toBeLessThan(8);
    },
    { scheme: 'dark' },
  ));
