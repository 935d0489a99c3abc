/** The snippet builder: every choice has a preview, and the snippet can be copied. */
import { describe, expect, test } from 'vitest';
import { theProduct } from './report/product.ts';

const product = theProduct();
const PATH = '/on-your-page/';

describe('the snippet builder', () => {
  test.each([
    ['Badge', '/badge/8888-8888-8888-8880.svg', 'img'],
    ['Badge from Shields', 'https://img.shields.io/endpoint?url=', 'img'],
    ['Element', '<sync-status orcid="8888-8888-8888-8880">', 'sync-status'],
    ['Frame', '/embed/8888-8888-8888-8880', 'iframe'],
    ['Plain link', '/#8888-8888-8888-8880', 'a'],
  ])('%s: the snippet and its preview', (form, code, tag) =>
    product.visit(PATH, async (page) => {
      await page.getByRole('radio', { name: form, exact: true }).check();
      await expect.poll(() => page.locator('[data-code]').textContent()).toContain(code);
      await page.locator(`[data-preview] ${tag}`).first().waitFor();
    }),
  );

  test('the element comes with the integrity value of the copy that never changes', () =>
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

  test('the image in the preview loads', () =>
    product.visit(PATH, async (page) => {
      const width = () => page.locator('[data-preview] img').evaluate((image) => (image as HTMLImageElement).naturalWidth);
      await expect.poll(width).toBeGreaterThan(100);
    }));

  test('the address contains the label and the style', () =>
    product.visit(PATH, async (page) => {
      await page.getByLabel('Label').fill('My "data" & more');
      await page.getByLabel('Style').selectOption('for-the-badge');
      await expect
        .poll(() => page.locator('[data-code]').textContent())
        .toContain('style=for-the-badge&amp;label=My%20%22data%22%20%26%20more');
    }));

  test('a wrong iD is reported, and there is no snippet for it', () =>
    product.visit(PATH, async (page) => {
      await page.getByLabel('ORCID iD').fill('8888-8888-8888-8881');
      await page.getByText('at least one character is mistyped').waitFor();
      expect(await page.locator('[data-code]').isVisible()).toBe(false);
    }));

  test('copying is confirmed with a message', () =>
    product.visit(PATH, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByText('Copied', { exact: true }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('[data-code]').textContent());
    }));
});
