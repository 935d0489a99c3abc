/** The element with `view="full"` and `view="step"` for the owner: the report and a step of the guide on somebody's page. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { answering, reportOf, summary, theProduct } from '../report/product.ts';
import { sideways } from '../sideways.ts';
import { openSomebodysPage } from './somebodys-page.ts';

const product = theProduct();
const ACTION = exampleNamed('action-needed');
const IN_STEP = exampleNamed('in-step');
const LINK = '<a href="https://example.org/me">My items</a>';

const openPage = (shown: Page, body: string, headers?: Record<string, string>) =>
  openSomebodysPage(shown, product.url('/somebody.html'), body, headers);

const headline = (page: Page): Locator => page.locator('sync-status .report h2');

const openReport = async (shown: Page, attributes = '', headers?: Record<string, string>) => {
  await openPage(shown, `<sync-status orcid="${ACTION}" view="full" for="owner" ${attributes}>${LINK}</sync-status>`, headers);
  await headline(shown).waitFor();
};

describe('the whole report', () => {
  test('replaces the content, and fires an event', () =>
    product.visit('/about/', async (shown) => {
      await shown.addInitScript(() =>
        addEventListener('syncstatusload', (event) => document.body.append(`loaded: ${(event as CustomEvent).detail.status}`)),
      );
      await openReport(shown);
      expect(await headline(shown).textContent()).toBe('2 of 19 items are publicly visible on the ORCID record');
      expect(await shown.getByText('My items').isVisible()).toBe(false);
      expect(await shown.locator('body').textContent()).toContain('loaded: action-needed');
      expect(await shown.locator('sync-status').getAttribute('aria-busy')).toBeNull();
    }));

  test('works under a strict content security policy', () =>
    product.visit('/about/', async (shown) => {
      const policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
      await openReport(shown, '', { 'content-security-policy': policy });
      expect(await headline(shown).evaluate((node) => getComputedStyle(node).fontWeight)).toBe('700');
      await shown.getByText('Share', { exact: true }).click();
      await shown.getByRole('img', { name: 'QR code of this address' }).waitFor();
      await shown.getByLabel('Find by title or DOI').fill('ponds');
      await shown.getByText('We found 1 of 19 items.').waitFor();
    }));

  test('shows hostile titles, types and addresses as text', () =>
    product.visit('/about/', async (shown) => {
      const report = await reportOf(shown, ACTION);
      const titles = ['<img src=x onerror="document.title=\'broken\'">', '\u202eעברית‮ <b>x</b>', 'x'.repeat(2000)];
      const hostile = { url: 'javascript:alert(1)', claimUrl: 'javascript:alert(1)', type: '<svg onload=alert(1)>' };
      for (const [index, title] of titles.entries()) Object.assign(report.items[index] ?? {}, { ...hostile, title });
      await answering(shown, report);
      await openReport(shown);
      expect(await shown.title()).toBe('Somebody’s page');
      const shownTitles = await shown.locator('sync-status .item .title').allTextContents();
      expect(shownTitles).toEqual(expect.arrayContaining(titles.slice(0, 2)));
      expect(Math.max(...shownTitles.map(({ length }) => length))).toBe(300);
      expect(await shown.locator('sync-status .about').allTextContents()).toContainEqual(expect.stringContaining(hostile.type));
      const protocols = await shown
        .locator('sync-status a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
      expect(new Set(protocols)).toEqual(new Set(['http:', 'https:', 'mailto:']));
      expect(await sideways(shown)).toEqual([]);
    }));

  test('is below the title of the page, level by level', () =>
    product.visit('/about/', async (shown) => {
      await openReport(shown);
      expect(await shown.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Somebody']);
      expect(await shown.getByRole('heading', { level: 2 }).allTextContents()).toEqual([await headline(shown).textContent()]);
      expect(await shown.getByRole('heading', { level: 3 }).allTextContents()).toContain('Your five steps');
      expect(await shown.getByRole('heading', { level: 4 }).count()).toBeGreaterThan(10);
    }));

  test('has the parts that pages can style', () =>
    product.visit('/about/', async (shown) => {
      await openReport(shown);
      for (const part of ['headline', 'next', 'group', 'item', 'files', 'sources']) {
        expect(await shown.locator(`sync-status [part="${part}"]`).count(), part).toBeGreaterThan(0);
      }
    }));

  test('shows a section where it is, without a change of the address', () =>
    product.visit('/about/', async (shown) => {
      await openReport(shown);
      const { items } = await reportOf(shown, ACTION);
      const last = items.findLast(({ severity }) => severity === 'action');
      const link = shown.locator(`sync-status .causes a[href$="#${last?.diagnosis}"]`);
      await link.focus();
      await shown.keyboard.press('Enter');
      const section = shown.locator(`sync-status [id="${last?.diagnosis}"]`);
      await expect.poll(() => section.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).toBe(true);
      expect(await section.evaluate((node) => Math.abs(node.getBoundingClientRect().top))).toBeLessThan(200);
      expect(shown.url()).toBe(product.url('/somebody.html'));
    }));

  test('leads to the report in the guide if the section is not there, because the items are filtered', () =>
    product.visit('/about/', async (shown) => {
      await openReport(shown);
      await shown.getByLabel('Find by title or DOI').fill('no such thing');
      await shown.getByText('We found 0 of 19 items.').waitFor();
      await shown.locator('sync-status .causes').getByRole('link', { name: /^Show/ }).first().click();
      await shown.waitForURL(`**/report/${ACTION}#*`);
    }));

  test('leaves the fragments of the page alone', () =>
    product.visit('/about/', async (shown) => {
      await openReport(shown);
      await shown.getByLabel('Find by title or DOI').fill('ponds');
      await shown.getByText('We found 1 of 19 items.').waitFor();
      await shown.evaluate(() => {
        location.hash = 'elsewhere';
      });
      await shown.waitForTimeout(200);
      expect(await shown.locator('sync-status .item').count()).toBe(1);
    }));

  test('checks again on request, and keeps the reader at the answer', () =>
    product.visit('/about/', async (shown) => {
      await openReport(shown);
      const asked = shown.waitForRequest((request) => request.url().includes('/api/v1/status/'));
      await shown.getByRole('button', { name: 'Check again' }).click();
      await asked;
      await expect
        .poll(() => headline(shown).evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node))
        .toBe(true);
      expect(await shown.getByRole('button', { name: 'Print' }).count()).toBe(0);
    }));

  test('becomes the summary and the report again, as the page wants', () =>
    product.visit('/about/', async (shown) => {
      await openReport(shown);
      const set = (view: string) =>
        shown.evaluate((value) => document.querySelector('sync-status')?.setAttribute('view', value), view);
      await set('summary');
      await summary(shown).waitFor();
      expect(await headline(shown).count()).toBe(0);
      expect(await summary(shown).evaluate((node) => getComputedStyle(node).display)).toBe('inline');
      await set('full');
      await headline(shown).waitFor();
      expect(await summary(shown).count()).toBe(0);
    }));

  test('shows a problem and keeps the content if its module cannot be loaded', () =>
    product.visit(
      '/about/',
      async (shown) => {
        await shown.route('**/widget/larger-views.js', (route) => route.abort());
        await openPage(shown, `<sync-status orcid="${ACTION}" view="full">${LINK}</sync-status>`);
        const trouble = shown.locator('sync-status .trouble');
        expect(await trouble.textContent()).toContain('The checker could not be reached.');
        expect(await shown.locator('sync-status').getAttribute('aria-busy')).toBeNull();
        expect(await shown.getByText('My items').isVisible()).toBe(true);
      },
      { expected: /ERR_FAILED/ },
    ));

  test('shows a problem if the connection breaks before the report, and can try again', () =>
    product.visit('/about/', async (shown) => {
      const event = `event: source\ndata: ${JSON.stringify({ source: 'figshare', ok: true, complete: true, skipped: 0 })}\n\n`;
      const accepted: string[] = [];
      await shown.route('**/api/v1/status/**', (route) => {
        accepted.push(route.request().headers().accept ?? '');
        return accepted.length === 1 ? route.fulfill({ contentType: 'text/event-stream', body: event }) : route.continue();
      });
      await openPage(shown, `<sync-status orcid="${ACTION}" view="full">${LINK}</sync-status>`);
      expect(await shown.locator('sync-status .trouble').textContent()).toBe(
        'The checker could not be reached. Try again in a minute.',
      );
      expect(await shown.locator('sync-status .waiting').count()).toBe(0);
      await shown.getByRole('button', { name: 'Try again' }).click();
      await headline(shown).waitFor();
      expect(accepted).toEqual(['text/event-stream', 'text/event-stream']);
      expect(await shown.getByText('My items').isVisible()).toBe(false);
    }));

  test('loads its module only after our host has answered', () =>
    product.visit(
      '/about/',
      async (shown) => {
        const loaded: string[] = [];
        shown.on('request', (request) => request.url().includes('/widget/') && loaded.push(new URL(request.url()).pathname));
        await shown.route('**/api/v1/status/**', (route) => route.abort('connectionrefused'));
        await openPage(shown, `<sync-status orcid="${ACTION}" view="full"></sync-status>`);
        await shown.locator('sync-status .trouble').waitFor();
        expect(loaded).toEqual(['/widget/v1.js']);
      },
      { expected: /ERR_/ },
    ));
});

describe('one step', () => {
  const openStep = (shown: Page, step: string, orcid: string = ACTION) =>
    openPage(shown, `<sync-status orcid="${orcid}" for="owner" view="step" step="${step}">${LINK}</sync-status>`);

  test('says whether it is done, names the items, and leads to the report', () =>
    product.visit('/about/', async (shown) => {
      await openStep(shown, 'id-on-items');
      await summary(shown).waitFor();
      expect(await summary(shown).textContent()).toContain('on 3 items.');
      expect(await shown.locator('sync-status li').count()).toBe(3);
      const link = shown.getByRole('link', { name: 'See the whole report' });
      expect(await link.getAttribute('href')).toMatch(product.url(`/report/${ACTION}#`));
      await link.click();
      await shown.waitForURL(`**/report/${ACTION}#*`);
    }));

  test('follows the attributes', () =>
    product.visit('/about/', async (shown) => {
      await openStep(shown, 'record', IN_STEP);
      await shown.getByText('Done: ORCID shows your record to everyone.').waitFor();
      await shown.evaluate(() => document.querySelector('sync-status')?.setAttribute('step', 'connect'));
      await shown.getByText('Done: Figshare lists public items with your iD.').waitFor();
    }));

  test('is the summary if there is no such step', () =>
    product.visit('/about/', async (shown) => {
      await openStep(shown, 'no-such-step');
      await summary(shown).waitFor();
      expect(await summary(shown).textContent()).toContain('2 of 19 items are publicly visible on the ORCID record');
    }));

  test('shows the reason if there is no report', () =>
    product.visit(
      '/about/',
      async (shown) => {
        await openStep(shown, 'record', '9999');
        expect(await shown.locator('sync-status .trouble').textContent()).toContain('An ORCID iD has 16 characters');
        expect(await shown.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
        expect(await shown.getByText('My items').isVisible()).toBe(true);
      },
      { expected: /400/ },
    ));
});
