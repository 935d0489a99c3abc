/** The element in pages of React, Vue, Svelte and Preact: attributes, events and look, under a strict content security policy. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startProduct } from '../../served/running.ts';
import { temporaryFolder } from '../../site/package/tarball.ts';
import { launch } from '../browser.ts';
import { type Site, serveFolder } from '../served-folder.ts';
import { visit } from '../visit.ts';
import { bundlePages, FRAMEWORKS } from './bundle.ts';

const folder = temporaryFolder();
let browser: Browser;
let product: Running;
let site: Site;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launch(), bundlePages(folder)]);
  for (const name of FRAMEWORKS) writeFileSync(join(folder, `${name}.html`), pageOf(name));
  site = await serveFolder(folder, product.url);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
  await product?.stop();
  rmSync(folder, { recursive: true });
});

const pageOf = (name: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head>
  <body data-service="${product.url}"><main></main><script type="module" src="/${name}.js"></script></body></html>`;

describe.each(FRAMEWORKS)('in %s', (name) => {
  const open = (look: (page: Page) => Promise<void>, expected?: RegExp) =>
    visit(browser, `${site.url}/${name}.html`, { alsoFrom: [product.url], ...(expected && { expected }) }, look);
  const status = (page: Page) => page.locator('sync-status');
  const press = (page: Page, button: string) => page.getByRole('button', { name: button }).click();
  const seen = (page: Page) => expect.poll(() => page.locator('output').textContent());

  test('the summary is part of its sentence, and the event has the report', () =>
    open(async (page) => {
      await seen(page).toBe('in-step');
      expect(await status(page).locator('.headline').textContent()).toContain('7 of 7 items are publicly visible');
      const { height } = (await page.locator('main > div').boundingBox()) ?? {};
      expect(height, 'the height of one line').toBeLessThan(30);
    }));

  test('another iD and another view replace what was there', () =>
    open(async (page) => {
      await seen(page).toBe('in-step');
      await press(page, 'Another iD');
      await seen(page).toBe('action-needed');
      await press(page, 'Card');
      await status(page).locator('.card').waitFor();
      expect(await status(page).locator('.card').textContent()).toContain('2 of 19 items');
      expect(await status(page).getAttribute('view')).toBe('card');
    }));

  test('the prefix can be set and removed, although every element has a property of that name', () =>
    open(async (page) => {
      await seen(page).toBe('in-step');
      const asked = page.waitForRequest(/\?prefix=10\.6084$/);
      await press(page, 'Prefix');
      await asked;
      expect(await status(page).getAttribute('prefix')).toBe('10.6084');
      await press(page, 'Prefix');
      await expect.poll(() => status(page).getAttribute('prefix')).toBeNull();
    }));

  test('the event for an error brings the code', () =>
    open(async (page) => {
      await seen(page).toBe('in-step');
      await press(page, 'A wrong iD');
      await seen(page).toBe('invalid-orcid-id');
    }, /400/));
});
