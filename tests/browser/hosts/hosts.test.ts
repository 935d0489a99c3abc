/** The element and the badge on other people's pages: another origin, their styles, policies and scripts. */
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AA, contrast } from '../../../site/contrast.ts';
import { type Running, startProduct } from '../../served/running.ts';
import { barriers } from '../accessibility.ts';
import { launch } from '../browser.ts';
import { sideways } from '../sideways.ts';
import { type Visitor, visit } from '../visit.ts';
import { type HostPages, serveHostPages } from './host-pages.ts';

const HEADLINE = '✓\u00a0Example: 7 of 7 items are publicly visible on the ORCID record';
const BADGE = '/badge/8888-8888-8888-8880.svg';

let browser: Browser;
let product: Running;
let hosts: HostPages;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launch()]);
  hosts = await serveHostPages(product.url);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  hosts?.stop();
  await product?.stop();
});

/** Like `visit`, which fails for errors and policy violations in the console, but the page may load from the product. */
function open<T>(page: string, look: (page: Page) => Promise<T>, visitor: Visitor = {}): Promise<T> {
  return visit(browser, hosts.url(page), { alsoFrom: [product.url], ...visitor }, look);
}

async function shownHeadline(within: Page | Frame): Promise<Locator> {
  // Of the first element: others on the page may show their headlines earlier.
  const headline = within.locator('sync-status').first().locator('.headline');
  await headline.waitFor({ timeout: 5000 });
  expect(await headline.textContent()).toBe(HEADLINE);
  return headline;
}

async function expectInSight(shown: Page, part: Locator): Promise<void> {
  const box = await part.boundingBox();
  expect(box?.width).toBeGreaterThan(0);
  expect(box?.height).toBeGreaterThan(0);
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(shown.viewportSize()?.width ?? 0);
}

async function expectImage(shown: Page): Promise<void> {
  const image = shown.getByRole('img', { name: 'ORCID sync status' });
  await expect.poll(() => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  expect(await image.isVisible()).toBe(true);
}

const WIDTHS = [1280, 320];

describe.each(WIDTHS)('the element, %i px wide', (width) => {
  test.each(['plain', 'strict-csp', 'hostile-css', 'two-versions', 'right-to-left'])('shows the status in %s.html', (name) =>
    open(`/${name}.html`, async (shown) => expectInSight(shown, await shownHeadline(shown)), { width }),
  );

  test('shows the status in sandboxed.html, whose frame has no origin', () =>
    open(
      '/sandboxed.html',
      async (shown) => {
        await expect.poll(() => shown.frames().length).toBe(2);
        const inside = shown.frames()[1] as Frame;
        await inside.waitForLoadState();
        expect(await inside.evaluate(() => globalThis.origin)).toBe('null');
        await expectInSight(shown, await shownHeadline(inside));
      },
      { width },
    ));
});

describe('the element', () => {
  test.each(WIDTHS.flatMap((width) => ['wordpress', 'libguides'].map((name) => [name, width] as const)))(
    'fits into %s.html, %i px wide, as a sentence and as a card',
    (name, width) =>
      open(
        `/${name}.html`,
        async (shown) => {
          await shownHeadline(shown);
          const cards = shown.locator('sync-status[view=card]');
          for (const [index, each] of (await cards.all()).entries()) {
            await each.evaluate((node) => node.scrollIntoView());
            await expectInSight(shown, shown.locator('sync-status .card').nth(index));
          }
          expect(await barriers(shown)).toEqual([]);
          expect(await sideways(shown)).toEqual([]);
        },
        { width },
      ),
  );

  test('replaces the link and the badge inside it', () =>
    open('/plain.html', async (shown) => {
      await shownHeadline(shown);
      expect(await shown.getByRole('img', { name: 'ORCID sync status' }).isVisible()).toBe(false);
    }));

  test('appears once if its script is loaded twice', () =>
    open('/two-versions.html', async (shown) => {
      await shownHeadline(shown);
      expect(await shown.locator('sync-status .headline').count()).toBe(1);
    }));

  test('is not affected by the page’s style rules, except for the colour and the font of the text around it', () =>
    open('/hostile-css.html', async (shown) => {
      const headline = await shownHeadline(shown);
      const look = await headline.evaluate((node) => {
        const { color, position, display } = getComputedStyle(node);
        return { color, position, display };
      });
      expect(look).toEqual({ color: 'rgb(255, 0, 0)', position: 'static', display: 'inline' });
      expect(await headline.getByText('✓').evaluate((node) => getComputedStyle(node).fontWeight)).toBe('700');
    }));

  test('keeps its colours as a card and stays readable if the page forces a colour', () =>
    open('/hostile-css.html', async (shown) => {
      const card = shown.locator('sync-status .card');
      await card.waitFor();
      const icon = card.locator('[part=id] img');
      expect(await icon.isVisible()).toBe(true);
      await expect.poll(() => icon.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
      const texts = await card.locator('p, a, th, td, b').evaluateAll(coloursOf);
      expect(texts.length).toBeGreaterThan(8);
      for (const { text, ink, ground } of texts) {
        expect(ink, text).not.toBe('rgb(255, 0, 0)');
        expect(contrast(ink, ground), text).toBeGreaterThanOrEqual(AA);
      }
    }));

  test('reads from left to right, as English does, on a right-to-left page', () =>
    open('/right-to-left.html', async (shown) => {
      const headline = await shownHeadline(shown);
      const [first, last] = await headline.getByRole('link').evaluate((node) =>
        [0, (node.textContent?.length ?? 0) - 1].map((at) => {
          const range = document.createRange();
          range.setStart(node.firstChild ?? node, at);
          range.setEnd(node.firstChild ?? node, at + 1);
          return range.getBoundingClientRect().x;
        }),
      );
      expect(first).toBeLessThan(last ?? 0);
      const mark = await headline.getByText('✓').boundingBox();
      expect(mark?.x).toBeLessThan(first ?? 0);
    }));
});

describe('the whole report and a step', () => {
  const REPORT = '/report/9999-0000-0000-0019';
  const reportIn = (page: Page, within = 'sync-status') => page.locator(`${within} .report h2`);

  test.each(WIDTHS)('work under a strict policy with trusted types, %i px wide', (width) =>
    open(
      '/whole-report.html',
      async (shown) => {
        await reportIn(shown).waitFor();
        expect(await reportIn(shown).evaluate((node) => getComputedStyle(node).fontWeight)).toBe('700');
        await shown.getByText('Share', { exact: true }).click();
        await shown.getByRole('img', { name: 'QR code of this address' }).waitFor();
        await expectInSight(shown, shown.locator('.panel-box'));
        expect(await sideways(shown)).toEqual([]);
      },
      { width },
    ),
  );

  test('lead only to our host and the services, and never to the page’s own', () =>
    open('/whole-report.html', async (shown) => {
      await reportIn(shown).waitFor();
      const hrefs = await shown
        .locator('sync-status [part~="root"] a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      const own = new URL(shown.url()).origin;
      expect(hrefs.filter((href) => href.startsWith(own))).toEqual([]);
      const ours = hrefs.filter((href) => href.startsWith(product.url)).map((href) => href.slice(product.url.length));
      expect(ours).toEqual(
        expect.arrayContaining([
          '/',
          `${REPORT}#save`,
          `${REPORT}#id-missing`,
          '/steps/id-on-items/#9999-0000-0000-0019',
          '/api/v1/status/9999-0000-0000-0019.csv',
        ]),
      );
      const icon = shown.locator('sync-status .orcid-id img').first();
      await expect.poll(() => icon.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    }));

  describe.each(['light', 'dark'] as const)('on a page with its own look, in %s', (scheme) => {
    test.each(WIDTHS)('have no barriers and need no sideways scrolling, %i px wide', (width) =>
      open(
        '/own-look.html',
        async (shown) => {
          await reportIn(shown, 'main').waitFor();
          await shown.locator('aside').scrollIntoViewIfNeeded();
          await reportIn(shown, 'aside').waitFor();
          await shown.locator('aside .step-result .headline').waitFor();
          expect(await barriers(shown)).toEqual([]);
          expect(await sideways(shown)).toEqual([]);
        },
        { width, scheme },
      ),
    );
  });

  test('take the page’s font and text size, and fit into the place that they have', () =>
    open('/own-look.html', async (shown) => {
      await reportIn(shown, 'main').waitFor();
      await shown.locator('aside').scrollIntoViewIfNeeded();
      await reportIn(shown, 'aside').waitFor();
      const look = (selector: string) =>
        shown
          .locator(selector)
          .first()
          .evaluate((node) => {
            const { fontSize, fontFamily, textTransform } = getComputedStyle(node);
            return { size: Number.parseFloat(fontSize), fontFamily, textTransform };
          });
      expect(await look('main .whose')).toEqual({ size: (17 * 15) / 16, fontFamily: 'Georgia, serif', textTransform: 'none' });
      expect((await look('main .report h2')).size).toBeGreaterThan(20);
      const columns = (within: string) =>
        shown
          .locator(`${within} .causes li`)
          .first()
          .evaluate((node) => getComputedStyle(node).gridTemplateColumns.split(' ').length);
      expect([await columns('main'), await columns('aside')]).toEqual([5, 3]);
    }));
});

/** Runs in the page. */
function coloursOf(nodes: Element[]): { text: string; ink: string; ground: string }[] {
  const groundOf = (node: Element | null): string => {
    if (!node) return 'rgb(255, 255, 255)';
    const own = getComputedStyle(node).backgroundColor;
    const root = node.getRootNode();
    return own === 'rgba(0, 0, 0, 0)' ? groundOf(node.parentElement ?? (root instanceof ShadowRoot ? root.host : null)) : own;
  };
  return nodes.map((node) => ({ text: node.textContent ?? '', ink: getComputedStyle(node).color, ground: groundOf(node) }));
}

describe('a page that is hostile to the element', () => {
  /** Without the checks of `visit`, because these pages violate policies on purpose. */
  async function onHostile<T>(path: string, look: (page: Page) => Promise<T>): Promise<T> {
    const page = await browser.newPage();
    try {
      await page.goto(hosts.url(path));
      return await look(page);
    } finally {
      await page.close();
    }
  }
  const link = (page: Page) => page.locator('sync-status a').first();

  test('learns nothing but the address of the report, and its link stays, if it pollutes prototypes and replaces fetch', () =>
    onHostile('/hostile-script.html', async (page) => {
      await expect.poll(() => page.evaluate(() => Reflect.get(window, 'seen').length)).toBeGreaterThan(0);
      await page.locator('sync-status').getByText('could not').first().waitFor();
      const seen = (await page.evaluate(() => Reflect.get(window, 'seen'))) as Record<string, unknown>[];
      for (const { address, credentials, headers, body } of seen) {
        expect(new URL(String(address)).origin).toBe(product.url);
        expect([credentials, headers, body]).toEqual(['omit', expect.stringMatching(/^\{"accept":"[^"]+"\}$/), undefined]);
      }
      const added = await page.evaluate(() => {
        const before = new Set(Reflect.get(window, 'globalsBefore'));
        return Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && name !== 'globalsBefore');
      });
      expect(added).toEqual([]);
      expect(await page.title()).toBe('A hostile script');
      expect(await link(page).isVisible()).toBe(true);
    }));

  test('still has its link if its policy does not allow our host', () =>
    onHostile('/forbidding-csp.html', async (page) => {
      expect(await page.evaluate(() => customElements.get('sync-status') === undefined)).toBe(true);
      expect(await link(page).isVisible()).toBe(true);
      expect(await link(page).getAttribute('href')).toBe(`${product.url}/report/8888-8888-8888-8880`);
    }));
});

describe('the badge', () => {
  test('is shown in the output of a Markdown renderer', () => open('/markdown.html', expectImage));

  test.each(['plain', 'strict-csp', 'right-to-left'])('is shown in %s.html without JavaScript', (name) =>
    open(`/${name}.html`, expectImage, { javaScript: false }),
  );

  test('is shown through an image proxy, without a request from the browser to us', () =>
    open('/image-proxy.html', expectImage, { alsoFrom: [] }));

  test('is the same in either order of its parameters, without a redirect', async () => {
    const [asWritten, reversed] = await Promise.all(
      ['?style=flat-square&label=Data', '?label=Data&style=flat-square'].map(async (search) => {
        const response = await fetch(product.url + BADGE + search, { redirect: 'manual' });
        expect(response.status).toBe(200);
        expect(response.headers.get('set-cookie')).toBeNull();
        return Buffer.from(await response.arrayBuffer());
      }),
    );
    const proxied = await fetch(hosts.url(`/proxy${BADGE}?label=Data&style=flat-square`));
    expect(proxied.status).toBe(200);
    expect(asWritten?.toString()).toContain('Data: example: 7 of 7 on ORCID');
    expect(reversed).toEqual(asWritten);
    expect(Buffer.from(await proxied.arrayBuffer())).toEqual(asWritten);
  });
});
