/** Checks in a browser what every page of the guide promises every visitor. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startProduct } from '../served/running.ts';
import { addressOf, builtPages, elements, read } from '../site/built.ts';
import { isWorkerPath } from '../site/destinations.ts';
import { links } from '../site/references.ts';
import { barriers } from './accessibility.ts';
import { launch } from './browser.ts';
import { sideways } from './sideways.ts';
import { type Visitor, visit } from './visit.ts';

let browser: Browser;
let product: Running;
beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
}, 60_000);
afterAll(() => Promise.all([browser.close(), product.stop()]));

const PAGES = builtPages();

describe.concurrent.each(PAGES.map(addressOf))('%s', (address) => {
  const on = <T>(visitor: Visitor, look: (page: Page) => Promise<T>) => visit(browser, product.url + address, visitor, look);

  test('stores nothing, sends nothing to other hosts and shows no error, even after everything has loaded', async () => {
    await on({}, (page) => page.waitForLoadState('networkidle'));
  });

  test('has one main heading', async () => {
    expect(await on({}, (page) => page.locator('h1:visible').count())).toBe(1);
  });

  test.each(['light', 'dark'] as const)('has no barrier that axe-core finds, in %s', async (scheme) => {
    expect(await on({ scheme }, barriers)).toEqual([]);
  });

  test.each([
    ['on a screen 320 px wide', { width: 320, height: 640 }],
    ['in a window 640 px wide at 200 % zoom', { width: 640 / 2, height: 800 / 2, zoom: 2 }],
    ['on a screen 1280 px wide at 200 % zoom', { width: 1280 / 2, height: 1024 / 2, zoom: 2 }],
  ])('needs no sideways scrolling %s', async (_, visitor) => {
    expect(await on(visitor, sideways)).toEqual([]);
  });

  test('reads the same without JavaScript', async () => {
    const without = await on({ javaScript: false }, texts);
    expect(without).toContainEqual(expect.stringMatching(/^H1 \w/));
    expect(without.length).toBeGreaterThan(1);
    expect(without).toEqual(expect.arrayContaining(await on({}, texts)));
  });
});

/** The texts of a page outside custom elements and forms that need JavaScript, which show more with it. */
function texts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOwn = (element: Element): boolean =>
      !element.localName.includes('-') &&
      !element.matches('.needs-script') &&
      (element.parentElement === null || isOwn(element.parentElement));
    return [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, li, dt, dd, th, td, figcaption)')]
      .filter((element) => isOwn(element) && element.checkVisibility())
      .map((element) => `${element.tagName} ${element.innerText}`);
  });
}

test('the Worker answers every link that leads to it', async () => {
  const paths = PAGES.flatMap((page) => links(elements(read(page))).map((href) => new URL(href, product.url + addressOf(page))))
    .filter(({ origin, pathname }) => origin === product.url && isWorkerPath(pathname))
    .map(({ pathname, search }) => pathname + search);
  const answers = await Promise.all([...new Set(paths)].map(async (path) => ({ path, ok: (await fetch(product.url + path)).ok })));
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
});
