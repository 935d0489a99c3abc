/** The behaviour of the checker and the element, and how they withstand hostile data and pages. */
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { answering, headline, theProduct } from './product.ts';

const product = theProduct();
const ACTION = exampleNamed('action-needed');
const IN_STEP = exampleNamed('in-step');

/** A page of somebody else that contains the element. */
function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Somebody’s page</title>
    <script type="module" src="/widget/v1.js"></script></head><body><h1>Somebody</h1>${body}</body></html>`;
}

async function openPage(shown: Page, body: string, headers: Record<string, string> = {}): Promise<void> {
  await shown.route('**/somebody.html', (route) => route.fulfill({ contentType: 'text/html', headers, body: page(body) }));
  await shown.goto(product.url('/somebody.html'));
}

async function reportOf(shown: Page, id: string): Promise<Record<string, unknown>> {
  return shown.evaluate(async (path) => (await fetch(path)).json(), `/api/v1/status/${id}`);
}

describe('the checker', () => {
  test('keeps the iD in the fragment of the address', () =>
    product.visit('/', async (shown) => {
      await shown.getByLabel('ORCID iD').fill(`https://orcid.org/${ACTION}`);
      await shown.keyboard.press('Enter');
      await headline(shown).waitFor();
      expect(new URL(shown.url()).hash).toBe(`#${ACTION}`);
      await shown.goBack();
      await expect.poll(() => headline(shown).count()).toBe(0);
    }));

  test('offers examples at one click', () =>
    product.visit('/', async (shown) => {
      await shown.getByText('Try an example').click();
      await shown.getByRole('button', { name: 'All visible' }).click();
      await headline(shown).waitFor();
      expect(await shown.getByLabel('ORCID iD').inputValue()).toBe(IN_STEP);
    }));

  test('can be used with the keyboard alone', () =>
    product.visit('/', async (shown) => {
      await shown.getByLabel('ORCID iD').focus();
      await shown.keyboard.type(ACTION);
      await shown.keyboard.press('Tab');
      expect(await shown.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Check');
      await shown.keyboard.press('Enter');
      await headline(shown).waitFor();
      const reached = new Set<string>();
      for (let press = 0; press < 60; press += 1) {
        await shown.keyboard.press('Tab');
        reached.add((await shown.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)) ?? '');
      }
      expect([...reached]).toEqual(
        expect.arrayContaining(['How to do this, step by step', 'Open in DataCite Commons', 'What was asked', 'Check again']),
      );
    }));

  test('moves nothing when the report arrives', () =>
    product.visit('/about/', async (shown) => {
      const report = await reportOf(shown, ACTION);
      await answering(shown, report, { delayMs: 1500 });
      await shown.goto(product.url('/'));
      await shown.evaluate(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { hadRecentInput: boolean; value: number }[]) {
            if (!entry.hadRecentInput) shifts.push(entry.value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await shown.getByLabel('ORCID iD').fill(ACTION);
      await shown.keyboard.press('Enter');
      await headline(shown).waitFor();
      await shown.waitForTimeout(300);
      const total = await shown.evaluate(() =>
        (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
      );
      expect(total).toBeLessThan(0.01);
    }));

  test('asks whether Auto-Update is enabled, which no service can tell, and uses the answer', () =>
    product.visit(`/#${exampleNamed('large')}`, async (shown) => {
      await headline(shown).waitFor();
      const next = shown.locator('sync-status .next');
      expect(await next.locator('legend').textContent()).toContain('ORCID Auto-Update: Enabled?');
      await next.getByRole('button', { name: 'No, it is disabled' }).click();
      expect(await next.getByRole('status').textContent()).toContain('Enable it now');
      await next.getByRole('button', { name: 'Yes, it is enabled' }).click();
      expect(await next.getByRole('status').textContent()).toContain('Claim each of them once');
      expect(await next.getByRole('button', { name: 'Yes, it is enabled' }).getAttribute('aria-pressed')).toBe('true');
    }));

  test('shows a thousand items in steps, and finds one of them', () =>
    product.visit(`/#${exampleNamed('large')}`, async (shown) => {
      await headline(shown).waitFor();
      const items = shown.locator('sync-status .items > li');
      expect(await items.count()).toBeLessThanOrEqual(100);
      await shown
        .getByRole('button', { name: /^Show 100 more/ })
        .last()
        .click();
      expect(await items.count()).toBeGreaterThan(100);
      await shown.getByLabel('Find an item by title or DOI').fill('wave 17, table 3');
      expect(await items.count()).toBe(1);
      expect(await shown.locator('sync-status .filter').textContent()).toContain('1 of 1,000 items found');
      await shown.getByLabel('Find an item by title or DOI').fill('no such thing');
      expect(await items.count()).toBe(0);
    }));

  test('shows a problem if the module with the full view cannot be loaded', () =>
    product.visit(
      '/about/',
      async (shown) => {
        await shown.route('**/widget/full-view-*', (route) => route.abort());
        await shown.goto(product.url(`/#${ACTION}`));
        const trouble = shown.locator('sync-status .trouble');
        expect(await trouble.textContent()).toContain('The checker could not be reached.');
        expect(await shown.locator('sync-status').getAttribute('aria-busy')).toBeNull();
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
      await shown.goto(product.url(`/#${ACTION}`));
      expect(await shown.locator('sync-status .trouble').textContent()).toBe(
        'The checker could not be reached. Try again in a minute.',
      );
      await shown.getByRole('button', { name: 'Try again' }).click();
      await headline(shown).waitFor();
      expect(accepted).toEqual(['text/event-stream', 'text/event-stream']);
    }));

  test.each([
    ['is down', { expected: /502/ }, (route: Route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' })],
    ['cannot be reached', { expected: /ERR_/ }, (route: Route) => route.abort('connectionrefused')],
    ['sends something else', {}, (route: Route) => route.fulfill({ contentType: 'text/html', body: '<h1>Sign in</h1>' })],
  ])('shows a problem if the API %s', (_, visitor, fail) =>
    product.visit(
      '/about/',
      async (shown) => {
        await shown.route('**/api/v1/status/**', fail);
        await shown.goto(product.url(`/#${ACTION}`));
        const trouble = shown.locator('sync-status .trouble');
        expect(await trouble.textContent()).toBe('The checker could not be reached. Try again in a minute.');
        // Until then the page is still loading the search.
        await shown.waitForLoadState('networkidle');
        await shown.context().setOffline(true);
        await shown.getByRole('button', { name: 'Try again' }).click();
        await expect.poll(() => trouble.textContent()).toContain('You seem to be offline.');
        await shown.context().setOffline(false);
      },
      visitor,
    ),
  );

  test('checks again when the button is selected', () =>
    product.visit(`/#${ACTION}`, async (shown) => {
      await headline(shown).waitFor();
      const again = shown.waitForRequest((request) => request.url().includes('/api/v1/status/'));
      await shown.getByRole('button', { name: 'Check again' }).click();
      await again;
      await headline(shown).waitFor();
    }));

  test.each([
    ['320 px wide', { width: 320 }],
    ['zoomed to 200 %', { width: 640, height: 400, zoom: 2 }],
    ['with reduced motion', { reducedMotion: true }],
  ])('needs no sideways scrolling %s', (_, visitor) =>
    product.visit(
      `/#${ACTION}`,
      async (shown) => {
        await headline(shown).waitFor();
        const [content, window] = await shown.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(content).toBeLessThanOrEqual(window ?? 0);
      },
      visitor,
    ),
  );

  test('explains what to do without JavaScript', () =>
    product.visit(
      '/',
      async (shown) => {
        expect(await shown.locator('main').textContent()).toContain('The checker needs JavaScript; the guide does not');
        expect(await shown.locator('sync-checker form').isVisible()).toBe(false);
      },
      { javaScript: false },
    ));
});

describe('the element on somebody’s page', () => {
  const LINK = '<a href="https://example.org/me">My items</a>';

  test('replaces its content and fires an event', () =>
    product.visit('/about/', async (shown) => {
      await openPage(shown, `<sync-status orcid="${IN_STEP}">${LINK}</sync-status>`);
      await headline(shown).waitFor();
      expect(await shown.getByText('My items').isVisible()).toBe(false);
      expect(await shown.locator('sync-status .id').textContent()).toContain(`https://orcid.org/${IN_STEP}`);
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
      await openPage(shown, `<sync-status orcid="${IN_STEP}"></sync-status>`);
      const id = shown.locator('sync-status .id');
      await id.waitFor();
      expect(await id.textContent()).toBe(`https://orcid.org/${IN_STEP} (unauthenticated)`);
      expect(await id.getByRole('link').getAttribute('href')).toBe(`https://orcid.org/${IN_STEP}`);
      await expect.poll(() => id.locator('img').evaluate((icon) => (icon as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    }));

  test('works under a strict content security policy', () =>
    product.visit('/about/', async (shown) => {
      const policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
      await openPage(shown, `<sync-status orcid="${ACTION}" view="full">${LINK}</sync-status>`, {
        'content-security-policy': policy,
      });
      await headline(shown).waitFor();
      expect(await headline(shown).evaluate((node) => getComputedStyle(node).fontWeight)).toBe('700');
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

  test('requests the plain report, which caches store', () =>
    product.visit('/about/', async (shown) => {
      const requested = shown.waitForRequest((request) => request.url().includes('/api/v1/status/'));
      await openPage(shown, `<sync-status orcid="${IN_STEP}">${LINK}</sync-status>`);
      expect((await (await requested).allHeaders()).accept).not.toContain('text/event-stream');
      await headline(shown).waitFor();
    }));

  test('keeps its content while it waits', () =>
    product.visit('/about/', async (shown) => {
      await answering(shown, {}, { delayMs: 10_000 });
      await openPage(shown, `<sync-status orcid="${IN_STEP}">${LINK}</sync-status>`);
      await shown.getByText('Checking…').waitFor();
      expect(await shown.getByText('My items').isVisible()).toBe(true);
    }));

  test('shows hostile titles, types and addresses as text', () =>
    product.visit('/about/', async (shown) => {
      const report = (await reportOf(shown, ACTION)) as { items: Record<string, unknown>[] };
      const titles = ['<img src=x onerror="document.title=\'broken\'">', '\u202eעברית‮ <b>x</b>', 'x'.repeat(2000)];
      const hostile = { url: 'javascript:alert(1)', claimUrl: 'javascript:alert(1)', type: '<svg onload=alert(1)>' };
      for (const [index, title] of titles.entries()) Object.assign(report.items[index] ?? {}, { ...hostile, title });
      await answering(shown, report);
      await openPage(shown, `<sync-status orcid="${ACTION}" view="full"></sync-status>`, {});
      await headline(shown).waitFor();
      expect(await shown.title()).toBe('Somebody’s page');
      expect(await shown.locator('sync-status h4').first().textContent()).toBe(titles[0]);
      const hrefs = await shown
        .locator('sync-status a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
      expect(new Set(hrefs)).toEqual(new Set(['http:', 'https:']));
      expect((await shown.locator('sync-status h4').nth(2).textContent())?.length).toBe(300);
      const [content, window] = await shown.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(window ?? 0);
    }));

  test('can be on a page twice, with different iDs', () =>
    product.visit('/about/', async (shown) => {
      await openPage(shown, `<sync-status orcid="${IN_STEP}"></sync-status><sync-status orcid="${ACTION}"></sync-status>`);
      await headline(shown).nth(1).waitFor();
      await expect
        .poll(() => headline(shown).allTextContents())
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
      await headline(shown).waitFor();
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
      await headline(shown).waitFor();
      expect(asked).toHaveLength(1);
    }));
});
