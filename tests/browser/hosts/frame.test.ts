/** The frame on other people's pages: another origin, their colours, and their narrow columns. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startProduct } from '../../served/running.ts';
import { launch } from '../browser.ts';
import { type HostPages, serveHostPages } from './host-pages.ts';

let product: Running;
let hosts: HostPages;
beforeAll(async () => {
  product = await startProduct();
  hosts = await serveHostPages(product.url);
}, 60_000);
afterAll(async () => {
  hosts?.stop();
  await product?.stop();
});

/** Starts a browser that prefers light or dark by itself: a preference that a test imitates would reach the frame directly. */
async function withFrame<T>(prefers: 'light' | 'dark', width: number, look: (page: Page) => Promise<T>): Promise<T> {
  const browser: Browser = await launch(prefers === 'dark' ? ['--blink-settings=preferredColorScheme=0'] : []);
  try {
    const page = await (await browser.newContext({ colorScheme: null, viewport: { width, height: 600 } })).newPage();
    await page.goto(hosts.url('/frame.html'));
    return await look(page);
  } finally {
    await browser.close();
  }
}

const DARK = 'rgb(20, 24, 27)';
const LIGHT = 'rgb(255, 255, 255)';

describe('the colours of the frame', () => {
  test.each([
    ['dark', 'light', DARK],
    ['light', 'dark', LIGHT],
    ['normal', 'light', LIGHT],
    ['normal', 'dark', DARK],
  ] as const)('on a page with color-scheme %s, for a reader who prefers %s', (declared, prefers, ground) =>
    withFrame(prefers, 800, async (page) => {
      await page.evaluate((scheme) => {
        document.documentElement.style.colorScheme = scheme;
      }, declared);
      const card = page.frameLocator('iframe').locator('main');
      await expect.poll(() => card.evaluate((main) => getComputedStyle(main).backgroundColor)).toBe(ground);
    }),
  );
});

test('a narrow page gets a narrower frame, and neither scrolls sideways', () =>
  withFrame('light', 320, async (page) => {
    const card = page.frameLocator('iframe').locator('main');
    await card.waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const inside = await card.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      return { scrollWidth, scrollHeight, clientWidth, clientHeight };
    });
    expect([inside.scrollWidth, inside.scrollHeight]).toEqual([inside.clientWidth, inside.clientHeight]);
  }));
