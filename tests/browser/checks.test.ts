/** Tests the checks that other tests apply to pages, each with a page that must fail. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './accessibility.ts';
import { launch } from './browser.ts';
import { sideways } from './sideways.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

async function onPage<T>(body: string, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  try {
    const page = await context.newPage();
    await page.setContent(`<!DOCTYPE html><html lang="en"><title>A page</title><body><h1>A page</h1>${body}</body></html>`);
    return await look(page);
  } finally {
    await context.close();
  }
}

test('a good page has no barrier and is not too wide', async () => {
  expect(await onPage('<p>Text</p>', barriers)).toEqual([]);
  expect(await onPage('<p>Text</p>', sideways)).toEqual([]);
});

test.each([
  ['pale text', '<p style="color: #aaa; background: #fff">Text</p>', 'color-contrast'],
  ['a button without a name', '<button></button>', 'button-name'],
  ['a field without a label', '<input>', 'label'],
  ['an image without alternative text', '<svg role="img"></svg>', 'svg-img-alt'],
  ['small targets close together', '<button style="all: unset; font-size: 9px">A</button>'.repeat(2), 'target-size'],
])('%s: a barrier', async (_, body, rule) => {
  expect(await onPage(body, barriers)).toContainEqual(expect.stringContaining(rule));
});

test.each([
  ['a wide box', '<div style="width: 400px">Text</div>'],
  ['a long word', `<p>${'long'.repeat(99)}</p>`],
  ['a wide box that is cut off', '<div style="overflow: hidden"><p style="width: 400px">Text</p></div>'],
  ['a wide box in a shadow root', '<div><template shadowrootmode="open"><p style="width: 400px">Text</p></template></div>'],
])('%s: too wide', async (_, body) => {
  expect(await onPage(body, sideways)).not.toEqual([]);
});

test('a wide table that scrolls by itself is not too wide', async () => {
  expect(await onPage('<div style="overflow-x: auto" tabindex="0"><p style="width: 400px">Text</p></div>', sideways)).toEqual([]);
});
