/** The snippet builder: every choice has a preview, and the snippet can be copied. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EMBED_SIZE } from '../../shared/api/embed-size.ts';
import { barriers } from './accessibility.ts';
import { theProduct } from './report/product.ts';
import { sideways } from './sideways.ts';

const product = theProduct();
const PATH = '/on-your-page/';

const code = (page: Page) => page.locator('.copyable code');
const preview = (page: Page, selector: string) => page.locator(`.preview ${selector}`).first();
const choose = (page: Page, kind: string) => page.getByRole('radio', { name: kind, exact: true }).check();
const openOptions = (page: Page) => page.getByText('More options').click();

describe('each kind has a snippet and a preview', () => {
  test.each([
    ['Badge', '/badge/8888-8888-8888-8880.svg', 'img'],
    ['Badge from Shields.io', 'https://img.shields.io/endpoint?url=', 'img'],
    ['Web component', '<sync-status orcid="8888-8888-8888-8880">', 'sync-status'],
    ['Frame (iframe)', '/embed/8888-8888-8888-8880', 'iframe'],
    ['Link', '/report/8888-8888-8888-8880">ORCID sync', 'a'],
  ])('%s', (kind, snippet, selector) =>
    product.visit(PATH, async (page) => {
      await choose(page, kind);
      await expect.poll(() => code(page).textContent()).toContain(snippet);
      await preview(page, selector).waitFor();
    }),
  );

  test('the image of the badge loads', () =>
    product.visit(PATH, async (page) => {
      const width = () => preview(page, 'img').evaluate((image) => (image as HTMLImageElement).naturalWidth);
      await expect.poll(width).toBeGreaterThan(100);
    }));

  test('the frame is as high as in the snippet', () =>
    product.visit(PATH, async (page) => {
      await page.getByLabel('ORCID iD').fill('9999-0000-0000-0019');
      await choose(page, 'Frame (iframe)');
      await page.frameLocator('.preview iframe').getByRole('heading').first().waitFor();
      expect(await code(page).textContent()).toContain(`height="${EMBED_SIZE.height}"`);
      expect((await preview(page, 'iframe').boundingBox())?.height).toBe(EMBED_SIZE.height);
    }));

  test('the element comes with the integrity value of the copy that never changes', () =>
    product.visit(PATH, async (page) => {
      const integrity = page.locator('[data-integrity]');
      expect(await integrity.isVisible()).toBe(false);
      await choose(page, 'Web component');
      const [, file, value] = /(\/widget\/v1-\w+\.js): (sha384-\S+)/.exec((await integrity.textContent()) ?? '') ?? [];
      const actual = await page.evaluate(async (path) => {
        const digest = await crypto.subtle.digest('SHA-384', await (await fetch(path)).arrayBuffer());
        return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
      }, file ?? '');
      expect(actual).toBe(value);
    }));
});

describe('the options', () => {
  test('the address contains the label and the style', () =>
    product.visit(PATH, async (page) => {
      await openOptions(page);
      await page.getByLabel('Label').fill('My "data" & more');
      await page.getByLabel('Badge style').selectOption('for-the-badge');
      expect(await code(page).textContent()).toContain('style=for-the-badge&amp;label=My%20%22data%22%20%26%20more');
      await preview(page, 'img[src*="My%20%22data"]').waitFor();
    }));

  test('the link and the element are about the same items as the badge', () =>
    product.visit(PATH, async (page) => {
      await openOptions(page);
      await page.getByLabel('Items to count').selectOption('datacite');
      await page.getByRole('checkbox', { name: 'Only DOIs' }).check();
      await choose(page, 'Link');
      expect(await code(page).textContent()).toContain('/report/8888-8888-8888-8880?scope=datacite&amp;prefix=10.17866');
      await choose(page, 'Web component');
      await preview(page, 'sync-status[scope=datacite][prefix="10.17866"]').waitFor();
      await page.getByRole('checkbox', { name: 'Only DOIs' }).uncheck();
      await preview(page, 'sync-status:not([prefix])').waitFor();
    }));

  test('the page says next to the format that it cannot contain what was chosen', () =>
    product.visit(PATH, async (page) => {
      const format = page.getByLabel('Format');
      await choose(page, 'Web component');
      await format.selectOption('markdown');
      expect(await page.locator(`#${await format.getAttribute('aria-describedby')}`).textContent()).toContain('badge instead');
      expect(await code(page).textContent()).toContain('[![');
      await choose(page, 'Badge');
      expect(await page.getByText('badge instead').count()).toBe(0);
    }));
});

describe('a wrong iD', () => {
  test('is reported at the field, and the preview and the snippet stay as they were, and say so', () =>
    product.visit(PATH, async (page) => {
      const field = page.getByLabel('ORCID iD');
      await field.fill('9999-0000-0000-0019');
      expect(await field.getAttribute('aria-invalid')).toBeNull();
      await field.fill('9999-0000-0000-0018');
      await page.getByText('At least one character is wrong').waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await page.getByText('still for the example 9999-0000-0000-0019').waitFor();
      expect(await code(page).textContent()).toContain('9999-0000-0000-0019');
      expect(await preview(page, 'img').isVisible()).toBe(true);
    }));

  test('is not reported while it may still be typed', () =>
    product.visit(PATH, async (page) => {
      const field = page.getByLabel('ORCID iD');
      await field.fill('9999-00');
      expect(await field.getAttribute('aria-invalid')).toBeNull();
      await page.getByText('isn’t valid yet').waitFor();
      await field.press('Enter');
      await page.getByText('An ORCID iD has 16 characters').waitFor();
    }));

  test('cannot lead to copying the snippet for another iD', () =>
    product.visit(PATH, async (page) => {
      const field = page.getByLabel('ORCID iD');
      await field.fill('9999-0000-0000-0018');
      await page.getByRole('button', { name: 'Copy' }).click();
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.getByText('Copied', { exact: true }).count()).toBe(0);
    }));
});

test('copying is confirmed with a message, until the snippet changes', () =>
  product.visit(PATH, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the snippet' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page).textContent());
    await choose(page, 'Link');
    await expect.poll(() => page.getByText('Copied', { exact: true }).count()).toBe(0);
    await page.getByLabel('ORCID iD').press('Enter');
    await page.getByText('Copied', { exact: true }).waitFor();
  }));

test('without JavaScript, the page has snippets to copy and no form', () =>
  product.visit(
    PATH,
    async (page) => {
      const ready = page.locator('noscript .code-box');
      expect(await ready.allTextContents()).toEqual([expect.stringContaining('<img src='), expect.stringContaining('[![')]);
      expect(await ready.first().isVisible()).toBe(true);
      expect(await page.getByLabel('ORCID iD').isVisible()).toBe(false);
    },
    { javaScript: false },
  ));

test.each(['light', 'dark'] as const)('the form has no barrier that axe-core finds, and fits on 320 px, in %s', (scheme) =>
  product.visit(
    PATH,
    async (page) => {
      await choose(page, 'Web component');
      await page.getByLabel('Format').selectOption('markdown');
      await openOptions(page);
      await page.getByLabel('ORCID iD').fill('9999-0000-0000-0018');
      expect(await barriers(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
    },
    { scheme, width: 320, height: 640 },
  ),
);
