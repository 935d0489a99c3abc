/** The preview beside the form: the real badge, element and frame, on light and dark pages, with every result. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EMBED_SIZES } from '../../../shared/api/embed-size.ts';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { barriers } from '../accessibility.ts';
import { theProduct } from '../report/product.ts';
import { BUILDER, chooseKind, code, idField, preview } from './the-builder.ts';

const product = theProduct();
const EXAMPLE = exampleNamed('in-step');
const tryWith = (page: Page, state: string) => page.getByLabel('How it looks with').selectOption(state);

describe('each kind has a snippet and a preview', () => {
  test.each([
    ['Badge', `/badge/${EXAMPLE}.svg`, 'img'],
    ['Badge from Shields.io', 'https://img.shields.io/endpoint?url=', 'img'],
    ['Web component', `<sync-status orcid="${EXAMPLE}">`, 'sync-status'],
    ['Frame (iframe)', `/embed/${EXAMPLE}`, 'iframe'],
    ['Link', `/report/${EXAMPLE}">ORCID sync`, 'a'],
  ])('%s', (kind, snippet, selector) =>
    product.visit(BUILDER, async (page) => {
      await chooseKind(page, kind);
      await expect.poll(() => code(page).textContent()).toContain(snippet);
      await preview(page, selector).waitFor();
    }),
  );

  test('the image of the badge loads', () =>
    product.visit(BUILDER, async (page) => {
      const width = () => preview(page, 'img').evaluate((image) => (image as HTMLImageElement).naturalWidth);
      await expect.poll(width).toBeGreaterThan(100);
    }));

  test.each([
    ['visitor', false],
    ['owner', true],
  ] as const)('the frame for the %s is as large as in the snippet', (audience, isForOwner) =>
    product.visit(BUILDER, async (page) => {
      const { width, height } = EMBED_SIZES[audience];
      await idField(page).fill('9999-0000-0000-0019');
      await chooseKind(page, 'Frame (iframe)');
      await page.getByRole('checkbox', { name: 'Also show what to do next' }).setChecked(isForOwner);
      await page.frameLocator('.ground iframe').getByRole('heading').first().waitFor();
      expect(await code(page).textContent()).toContain(`width="${width}" height="${height}"`);
      const box = await preview(page, 'iframe').boundingBox();
      expect([box?.width, box?.height]).toEqual([width, height]);
      const ground = await page.locator('.ground').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
      expect(ground, 'nothing to scroll around the frame').toBe(0);
    }),
  );
});

describe('the first screen has the preview, the snippet and its button', () => {
  test('beside the form on a desktop', () =>
    product.visit(BUILDER, async (page) => {
      const form = await page.locator('#snippet-form').boundingBox();
      const button = await page.getByRole('button', { name: 'Copy the snippet' }).boundingBox();
      expect(button?.x).toBeGreaterThan((form?.x ?? 0) + (form?.width ?? 0));
      expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThan(800);
    }));

  test('on a phone, by a link above the form', () =>
    product.visit(
      BUILDER,
      async (page) => {
        const link = page.getByRole('link', { name: 'See the preview and the snippet' });
        expect((await link.boundingBox())?.y).toBeLessThan(844);
        await link.click();
        await expect.poll(async () => (await preview(page, 'img').boundingBox())?.y).toBeLessThan(400);
      },
      { width: 390, height: 844 },
    ));
});

describe('other results', () => {
  test.each([
    ['the iD in the snippet', 'merged'],
    ['everything on the record', 'in-step'],
    ['most items on the record', 'large'],
    ['some items missing', 'action-needed'],
    ['new items on their way', 'waiting'],
    ['items on the record more than once', 'duplicates'],
    ['a result we couldn’t check', 'unreachable'],
    ['no items to show', 'nothing-to-sync'],
  ] as const)('%s: only the preview changes, and has no barrier', (state, example) =>
    product.visit(BUILDER, async (page) => {
      const own = exampleNamed('merged');
      await idField(page).fill(own);
      await chooseKind(page, 'Frame (iframe)');
      await tryWith(page, state);
      await preview(page, `iframe[src^="/embed/${exampleNamed(example)}"]`).waitFor();
      await page.frameLocator('.ground iframe').getByRole('heading').first().waitFor();
      expect(await code(page).textContent()).toContain(own);
      expect(await barriers(page)).toEqual([]);
    }),
  );
});

describe('light and dark pages', () => {
  const groundOf = (page: Page, at: number) =>
    page
      .locator('.ground')
      .nth(at)
      .evaluate((ground) => getComputedStyle(ground).backgroundColor);
  const [LIGHT, DARK] = ['rgb(255, 255, 255)', 'rgb(20, 24, 27)'];

  test.each(['light', 'dark'] as const)('are both there for a badge, on a device in %s', (scheme) =>
    product.visit(
      BUILDER,
      async (page) => {
        expect([await groundOf(page, 0), await groundOf(page, 1)]).toEqual([LIGHT, DARK]);
        expect(await page.locator('.ground img').count()).toBe(2);
      },
      { scheme },
    ),
  );

  test('can be chosen for a frame, which then has the same colours', () =>
    product.visit(BUILDER, async (page) => {
      await chooseKind(page, 'Frame (iframe)');
      expect(await groundOf(page, 0)).toBe(LIGHT);
      await page.getByRole('radio', { name: 'Dark page' }).check();
      await expect.poll(() => groundOf(page, 0)).toBe(DARK);
      const framed = page.frameLocator('.ground iframe').locator('main');
      await expect.poll(() => framed.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(DARK);
      expect(await barriers(page)).toEqual([]);
    }));
});
