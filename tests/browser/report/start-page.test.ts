/** The form on the start page: it checks the iD while it is typed, shows the progress, and becomes the report page. */
import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { barriers } from '../accessibility.ts';
import { answering, headline, reportOf, theProduct } from './product.ts';

const product = theProduct();
const ACTION = exampleNamed('action-needed');
const IN_STEP = exampleNamed('in-step');

describe('the start page', () => {
  test('becomes the report page: address, title, focus, and the way back', () =>
    product.visit('/', async (page) => {
      await page.getByLabel('ORCID iD').fill(`https://orcid.org/${ACTION}`);
      await page.keyboard.press('Enter');
      await headline(page).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/report/${ACTION}`);
      expect(await page.title()).toBe('Example: 2 of 19 items are publicly visible on the ORCID record | Sync Status');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      expect(await page.locator('h1:visible').count()).toBe(1);
      // Not `goBack`, which would wait for a page that the reload replaces.
      await page.evaluate(() => history.back());
      await page.getByRole('heading', { level: 1, name: /Figshare/ }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/');
      await page.evaluate(() => history.forward());
      await headline(page).waitFor();
    }));

  test('with an iD behind its # becomes the report page, too', () =>
    product.visit(`/#${ACTION}`, async (page) => {
      await headline(page).waitFor();
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/report/${ACTION}`);
    }));

  test('looks the same as the page that the server sends', () =>
    product.visit('/', async (page) => {
      const textOf = () => page.locator('.report').innerText();
      const isReady = () => page.getByText('Choose an earlier report').waitFor();
      await page.getByLabel('ORCID iD').fill(ACTION);
      await page.keyboard.press('Enter');
      await isReady();
      const became = await textOf();
      await page.reload();
      await isReady();
      const timeless = (text: string) => text.replace(/\d+\.\d s|\d\d:\d\d/g, '0');
      expect(timeless(await textOf())).toBe(timeless(became));
    }));

  test('offers examples at one click', () =>
    product.visit('/', async (page) => {
      await page.getByText('Try an example').click();
      await page.getByRole('link', { name: 'All visible' }).click();
      await headline(page).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/report/${IN_STEP}`);
    }));

  test('can be used with the keyboard alone, in the order of the page', () =>
    product.visit('/', async (page) => {
      await page.getByLabel('ORCID iD').focus();
      await page.keyboard.type(ACTION);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Check');
      await page.keyboard.press('Enter');
      await page.getByText('Choose an earlier report').waitFor();
      const reached: string[] = [];
      for (let press = 0; press < 130; press += 1) {
        await page.keyboard.press('Tab');
        reached.push((await page.evaluate(() => document.activeElement?.textContent ?? '')).trim());
      }
      const wanted = [
        'Check again',
        'Share',
        'Save',
        'Check another iD',
        'Print',
        'Open the first in DataCite Commons',
        'Print a statement',
      ];
      expect(reached.filter((text) => wanted.includes(text))).toEqual(wanted);
    }));

  test.each(['light', 'dark'] as const)('reports a wrong iD while it is typed, in %s', (scheme) =>
    product.visit(
      '/',
      async (page) => {
        const field = page.getByLabel('ORCID iD');
        await field.pressSequentially('9999-0000-0000-0010');
        const wrong = page.locator('[data-wrong]');
        expect(await wrong.textContent()).toContain('At least one character is wrong');
        expect(await field.getAttribute('aria-invalid')).toBe('true');
        expect(await barriers(page)).toEqual([]);
        await field.fill(ACTION);
        expect([await wrong.textContent(), await field.getAttribute('aria-invalid')]).toEqual(['', null]);
      },
      { scheme },
    ),
  );

  test('offers the check of a DOI to those who paste one', () =>
    product.visit('/', async (page) => {
      await page.getByLabel('ORCID iD').fill('https://doi.org/10.6084/m9.figshare.99000105');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Check this DOI instead' }).click();
      await page.waitForURL('**/check-a-doi/#10.6084/m9.figshare.99000105');
    }));

  test('shows which service has answered while it waits', () =>
    product.visit('/about/', async (page) => {
      await answering(page, {}, { delayMs: 20_000 });
      await page.goto(product.url('/#9999-0000-0000-0123'));
      const lines = page.locator('.waiting li');
      await lines.first().waitFor();
      expect(await lines.allTextContents()).toEqual(['… Waiting for ORCID', '… Waiting for DataCite', '… Waiting for Figshare']);
      expect(await page.locator('[aria-busy=true]').count()).toBe(1);
      expect(await barriers(page)).toEqual([]);
    }));

  test('says so if the report page cannot be loaded', () =>
    product.visit(
      '/about/',
      async (page) => {
        await page.route('**/widget/report-page.js', (route) => route.abort());
        await page.goto(product.url(`/#${ACTION}`));
        await page.getByText('The checker could not be loaded').waitFor();
      },
      { expected: /ERR_FAILED/ },
    ));
});

describe('if there is no report', () => {
  test('an iD without a record is not worth another try', () =>
    product.visit(
      '/about/',
      async (page) => {
        const detail = 'ORCID has no record with this iD. Compare it with the address of the record.';
        await answering(page, { code: 'unknown-orcid-id', status: 404, detail }, { status: 404 });
        await page.goto(product.url('/#9999-0000-0000-0123'));
        await page.getByRole('heading', { name: 'ORCID has no record with this iD' }).waitFor();
        expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
        expect(await page.getByLabel('ORCID iD').inputValue()).toBe('9999-0000-0000-0123');
        expect(await barriers(page)).toEqual([]);
      },
      { expected: /404/ },
    ));

  test.each([
    ['is down', '502', (route: Route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' })],
    ['cannot be reached', 'ERR_', (route: Route) => route.abort('connectionrefused')],
    ['sends something else', 'ERR_', (route: Route) => route.fulfill({ contentType: 'text/html', body: '<h1>Sign in</h1>' })],
    [
      'breaks off',
      'ERR_',
      (route: Route) => route.fulfill({ contentType: 'text/event-stream', body: 'event: source\ndata: {"source":"orcid"}\n\n' }),
    ],
  ])('because the API %s, the page says so, and that one is offline', (_, expected, fail) =>
    product.visit(
      '/about/',
      async (page) => {
        await page.route('**/api/v1/status/**', fail);
        await page.goto(product.url(`/#${ACTION}`));
        await page.getByRole('heading', { name: 'We couldn’t reach the checker' }).waitFor();
        // Until then the page is still loading the search.
        await page.waitForLoadState('networkidle');
        await page.unroute('**/api/v1/status/**');
        await page.context().setOffline(true);
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.getByRole('heading', { name: 'You seem to be offline' }).waitFor();
        await page.context().setOffline(false);
        await page.getByRole('button', { name: 'Try again' }).click();
        await headline(page).waitFor();
      },
      { expected: new RegExp(`ERR_|${expected}`) },
    ),
  );

  test('because of too many requests, the page counts down and tries again by itself', () =>
    product.visit(
      '/about/',
      async (page) => {
        const report = await reportOf(page, ACTION);
        let isRefused = true;
        await page.route('**/api/v1/status/**', (route) =>
          isRefused
            ? route.fulfill({
                status: 429,
                contentType: 'application/problem+json',
                headers: { 'retry-after': '3' },
                json: { code: 'rate-limited', detail: 'Too many requests from your network. Wait a minute, then try again.' },
              })
            : route.fulfill({ json: report }),
        );
        await page.goto(product.url(`/#${ACTION}`));
        await page.getByText('will try again in 3 seconds').waitFor();
        await page.getByText('will try again in 1 second.').waitFor();
        isRefused = false;
        await headline(page).waitFor();
      },
      { expected: /429/ },
    ));
});
