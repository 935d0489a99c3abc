/** The snippet builder: every choice shows what it will look like, and the snippet can be copied. */
import { describe, expect, test } from 'vitest';
import { theProduct } from './checker/product.ts';

const product = theProduct();
const PATH = '/on-your-page/';

describe('the snippet builder', () => {
  test.each([
    ['Badge', '/badge/8888-8888-8888-8880.svg', 'img'],
    ['Badge from Shields', 'https://img.shields.io/endpoint?url=', 'img'],
    ['Element', '<sync-status orcid="8888-8888-8888-8880">', 'sync-status'],
    ['Frame', '/embed/8888-8888-8888-8880', 'iframe'],
    ['Plain link', '/#8888-8888-8888-8880', 'a'],
  ])('%s: the snippet, and what it looks like', (form, code, tag) =>
    product.visit(PATH, async (page) => {
      await page.getByRole('radio', { name: form, exact: true }).check();
      await expect.poll(() => page.locator('[data-code]').textContent()).toContain(code);
      await page.locator(`[data-preview] ${tag}`).first().waitFor();
    }),
  );

  test('the passport of the element has the integrity value of the copy that never changes', () =>
    product.visit(PATH, async (page) => {
      const integrity = page.locator('[data-integrity]');
      expect(await integrity.isVisible()).toBe(false);
      await page.getByRole('radio', { name: 'Element', exact: true }).check();
      const [, file, value] = /(\/widget\/v1-\w+\.js): (sha384-\S+)/.exec((await integrity.textContent()) ?? '') ?? [];
      const actual = await page.evaluate(async (path) => {
        const digest = await crypto.subtle.digest('SHA-384', await (await fetch(path)).arrayBuffer());
        return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
      }, file ?? '');
      expect(actual).toBe(value);
    }));

  test('the picture in the preview is really there', () =>
    product.visit(PATH, async (page) => {
      const width = () => page.locator('[data-preview] img').evaluate((image) => (image as HTMLImageElement).naturalWidth);
      await expect.poll(width).toBeGreaterThan(100);
    }));

  test('the label and the style go into the address', () =>
    product.visit(PATH, async (page) => {
      await page.getByLabel('Label').fill('My "data" & more');
      await page.getByLabel('Style').selectOption('for-the-badge');
      await expect
        .poll(() => page.locator('[data-code]').textContent())
        .toContain('style=for-the-badge&amp;label=My%20%22data%22%20%26%20more');
    }));

  test('a wrong iD is told, and there is no snippet for it', () =>
    product.visit(PATH, async (page) => {
      await page.getByLabel('ORCID iD').fill('8888-8888-8888-8881');
      await page.getByText('at least one character is mistyped').waitFor();
      expect(await page.locator('[data-code]').isVisible()).toBe(false);
    }));

  test('copying is confirmed in words', () =>
    product.visit(PATH, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByText('Copied', { exact: true }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('[data-code]').textContent());
    }));
});
