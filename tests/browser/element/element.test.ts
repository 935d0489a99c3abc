/** The behaviour of the element on somebody's page, and how it withstands hostile data and pages. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { answering, reportOf, summary, theProduct } from '../report/product.ts';
import { openSomebodysPage } from './somebodys-page.ts';

const product = theProduct();
const ACTION = exampleNamed('action-needed');
const LARGE = exampleNamed('large');
const IN_STEP = exampleNamed('in-step');

const openPage = (shown: Page, body: string, headers?: Record<string, string>) =>
  openSomebodysPage(shown, product.url('/somebody.html'), body, headers);

describe('the element on somebody’s page', () => {
  const LINK = '<a href="https://example.org/me">My items</a>';

  test('replaces its content and fires an event', () =>
    product.visit('/about/', async (shown) => {
      await openPage(shown, `<sync-status orcid="${IN_STEP}">${LINK}</sync-status>`);
      await summary(shown).waitFor();
      expect(await shown.getByText('My items').isVisible()).toBe(false);
      expect(await summary(shown).textContent()).toBe('✓\u00a0Example: 7 of 7 items are publicly visible on the ORCID record');
      expect(await shown.locator('sync-status a[part]').getAttribute('href')).toBe(product.url(`/report/${IN_STEP}`));
      const loaded = shown.evaluate(
        () =>
          new Promise((resolve) => addEventListener('syncstatusload', (event) => resolve((event as CustomEvent).detail.status))),
      );
      await shown.evaluate(() => document.querySelector('sync-status')?.setAttribute('scope', 'datacite'));
      expect(await loaded).toBe('in-step');
    }));

  test('shows an iD as ORCID’s guidelines require: icon, whole address, and “unauthenticated”', () =>
    product.visit('/about/', async (shown) => {
      await answering(shown, { ...(await reportOf(shown, IN_STEP)), example: false });
      await openPage(shown, `<sync-status orcid="${IN_STEP}" view="card"></sync-status>`);
      const id = shown.locator('sync-status [part=id]');
      await id.waitFor();
      expect((await id.textContent())?.trim()).toBe(`https://orcid.org/${IN_STEP} (unauthenticated)`);
      expect(await id.getByRole('link').getAttribute('href')).toBe(`https://orcid.org/${IN_STEP}`);
      await expect.poll(() => id.locator('img').evaluate((icon) => (icon as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    }));

  test.each([420, 220])('keeps each number of a card on one line, in a column of %i px', (width) =>
    product.visit('/about/', async (shown) => {
      await openPage(shown, `<div style="inline-size:${width}px"><sync-status orcid="${LARGE}" view="card"></sync-status></div>`);
      const counts = shown.locator('sync-status .count');
      await counts.first().waitFor();
      expect(await counts.first().textContent()).toBe('1,000');
      const lines = await counts.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().height));
      expect(Math.max(...lines)).toBeLessThan(1.8 * Math.min(...lines));
      expect(Math.max(...lines)).toBeLessThan(40);
    }),
  );

  test('works under a strict content security policy', () =>
    product.visit('/about/', async (shown) => {
      const policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
      await openPage(shown, `<sync-status orcid="${ACTION}">${LINK}</sync-status>`, {
        'content-security-policy': policy,
      });
      await summary(shown).waitFor();
      expect(
        await summary(shown)
          .getByText('◐')
          .evaluate((node) => getComputedStyle(node).fontWeight),
      ).toBe('700');
    }));

  test.each([
    ['fails', { code: 'internal', detail: 'Something went wrong here.' }, 500],
    ['refuses the iD', { code: 'invalid-orcid-id', detail: 'This is no iD.' }, 400],
  ])('keeps its content and shows the reason if the service %s', (_, body, status) =>
    product.visit(
      '/about/',
      async (shown) => {
        await answering(shown, body, { status });
        await shown.addInitScript(() =>
          addEventListener('syncstatuserror', (event) => document.body.append((event as CustomEvent).detail.code)),
        );
        await openPage(shown, `<sync-status orcid="x">${LINK}</sync-status>`);
        await shown.locator('sync-status .trouble').waitFor();
        expect(await shown.getByText('My items').isVisible()).toBe(true);
        expect(await shown.locator('body').textContent()).toContain(body.code);
      },
      { expected: new RegExp(String(status)) },
    ),
  );

  test('can try again, and leads the keyboard to the answer', () =>
    product.visit(
      '/about/',
      async (shown) => {
        await answering(shown, { code: 'internal', detail: 'Something went wrong here.' }, { status: 500 });
        await openPage(shown, `<p>My data: <sync-status orcid="${IN_STEP}">${LINK}</sync-status></p>`);
        const again = shown.getByRole('button', { name: 'Try again' });
        await again.focus();
        await shown.unroute('**/api/v1/status/**');
        await shown.keyboard.press('Enter');
        const link = summary(shown).getByRole('link');
        await expect.poll(() => link.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).toBe(true);
        expect(await again.count()).toBe(0);
        expect(await shown.getByText('My items').isVisible()).toBe(false);
      },
      { expected: /500/ },
    ));

  test('requests the plain report, which caches store', () =>
    product.visit('/about/', async (shown) => {
      const requested = shown.waitForRequest((request) => request.url().includes('/api/v1/status/'));
      await openPage(shown, `<sync-status orcid="${IN_STEP}">${LINK}</sync-status>`);
      expect((await (await requested).allHeaders()).accept).not.toContain('text/event-stream');
      await summary(shown).waitFor();
    }));

  test('keeps its content while it waits, or else says that it checks', () =>
    product.visit('/about/', async (shown) => {
      await answering(shown, {}, { delayMs: 10_000 });
      const [withContent, without] = [LINK, ' '].map((content) => `<sync-status orcid="${IN_STEP}">${content}</sync-status>`);
      await openPage(shown, `<p>${withContent}</p><p>${without}</p>`);
      await shown.getByText('Checking…').waitFor();
      expect(await shown.getByText('My items').isVisible()).toBe(true);
      expect(await shown.locator('sync-status [part=root]').allInnerTexts()).toEqual(['', 'Checking…']);
      expect(await shown.locator('sync-status[aria-busy=true]').count()).toBe(2);
    }));

  test('can be on a page twice, with different iDs', () =>
    product.visit('/about/', async (shown) => {
      await openPage(shown, `<sync-status orcid="${IN_STEP}"></sync-status><sync-status orcid="${ACTION}"></sync-status>`);
      await summary(shown).nth(1).waitFor();
      await expect
        .poll(() => summary(shown).allTextContents())
        .toEqual([expect.stringContaining('7 of 7'), expect.stringContaining('2 of 19')]);
    }));

  test('can be added, changed and removed by a script, and defined twice', () =>
    product.visit('/about/', async (shown) => {
      await openPage(shown, '<script type="module" src="/widget/v1.js?again"></script>');
      await shown.evaluate((id) => {
        const added = document.createElement('sync-status');
        added.setAttribute('orcid', id);
        document.body.append(added);
      }, IN_STEP);
      await summary(shown).waitFor();
      await shown.evaluate((id) => document.querySelector('sync-status')?.setAttribute('orcid', id), ACTION);
      await shown.getByText('2 of 19 items').waitFor();
      await shown.evaluate(() => {
        const status = document.querySelector('sync-status');
        status?.setAttribute('orcid', '9999-0000-0000-0027');
        status?.remove();
      });
      await shown.waitForTimeout(200);
    }));

  test('sends no request until it is near the visible part of the page', () =>
    product.visit('/about/', async (shown) => {
      const asked: string[] = [];
      shown.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()));
      await openPage(shown, `<div style="block-size: 5000px"></div><sync-status orcid="${IN_STEP}"></sync-status>`);
      await shown.waitForTimeout(500);
      expect(asked).toEqual([]);
      await shown.locator('sync-status').scrollIntoViewIfNeeded();
      await summary(shown).waitFor();
      expect(asked).toHaveLength(1);
    }));
});
