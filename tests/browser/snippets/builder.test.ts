/** The form for snippets: the place comes first, and a wrong iD never takes the preview away. */
import { describe, expect, test } from 'vitest';
import { barriers } from '../accessibility.ts';
import { theProduct } from '../report/product.ts';
import { sideways } from '../sideways.ts';
import { BUILDER, chooseKind, choosePlace, code, idField, kinds, openOptions, preview } from './the-builder.ts';

const product = theProduct();
const EXAMPLE = '8888-8888-8888-8880';

describe('the place', () => {
  test('comes first, and decides which kinds and formats there are', () =>
    product.visit(BUILDER, async (page) => {
      expect(await page.locator('#snippet-form').getByRole('group').first().getAttribute('class')).toBe('place');
      expect(await kinds(page)).toEqual(['Badge', 'Badge from Shields.io', 'Web component', 'Frame (iframe)', 'Link']);
      await choosePlace(page, 'GitHub README');
      await expect.poll(() => kinds(page)).toEqual(['Badge', 'Badge from Shields.io', 'Link']);
      expect(await page.getByLabel('Format').inputValue()).toBe('markdown');
      expect(await code(page).textContent()).toContain('[![');
      await choosePlace(page, 'Email signature');
      await expect.poll(() => kinds(page)).toEqual(['Link']);
      expect(await code(page).textContent()).toMatch(new RegExp(`^http\\S+/report/${EXAMPLE}$`));
      await choosePlace(page, 'LibGuides');
      await expect.poll(() => page.getByLabel('Format').count()).toBe(0);
    }));

  test('says why something is not offered, and what it is instead', () =>
    product.visit(BUILDER, async (page) => {
      await chooseKind(page, 'Web component');
      await choosePlace(page, 'GitHub README');
      await page.locator('.why', { hasText: 'GitHub and similar sites remove scripts and frames' }).waitFor();
      await page.getByText('This is the badge instead of the web component.').waitFor();
      await choosePlace(page, 'Your own website');
      await preview(page, 'sync-status').waitFor();
      await page.getByLabel('Format').selectOption('markdown');
      await page.getByText('This is the badge instead of the web component.').waitFor();
      await chooseKind(page, 'Link');
      await expect.poll(() => page.getByText('instead of the web component').count()).toBe(0);
    }));

  test('says how to paste the snippet', () =>
    product.visit(BUILDER, async (page) => {
      await choosePlace(page, 'WordPress');
      await page.getByText('Add a “Custom HTML” block').waitFor();
    }));
});

describe('the options', () => {
  test('the address contains the label and the style', () =>
    product.visit(BUILDER, async (page) => {
      await openOptions(page);
      await page.getByLabel('Label').fill('My "data" & more');
      await page.getByLabel('Badge style').selectOption('for-the-badge');
      expect(await code(page).textContent()).toContain('style=for-the-badge&amp;label=My%20%22data%22%20%26%20more');
      await preview(page, 'img[src*="My%20%22data"]').waitFor();
    }));

  test('the badge can leave out how many there are in all', () =>
    product.visit(BUILDER, async (page) => {
      await page.getByRole('checkbox', { name: 'Show only how many are on ORCID' }).check();
      expect(await code(page).textContent()).toContain(`/badge/${EXAMPLE}.svg?count=visible"`);
      await preview(page, 'img[src$="?count=visible"]').waitFor();
    }));

  test('the link and the element are about the same items as the badge', () =>
    product.visit(BUILDER, async (page) => {
      await openOptions(page);
      await page.getByLabel('Items to count').selectOption('datacite');
      await page.getByRole('checkbox', { name: 'Only DOIs' }).check();
      await chooseKind(page, 'Link');
      expect(await code(page).textContent()).toContain(`/report/${EXAMPLE}?scope=datacite&amp;prefix=10.17866`);
      await chooseKind(page, 'Web component');
      await preview(page, 'sync-status[scope=datacite][prefix="10.17866"]').waitFor();
      await page.getByRole('checkbox', { name: 'Only DOIs' }).uncheck();
      await preview(page, 'sync-status:not([prefix])').waitFor();
    }));

  test('the element has a size, and shows only its owner what to do', () =>
    product.visit(BUILDER, async (page) => {
      await chooseKind(page, 'Web component');
      expect(await code(page).textContent()).toContain(`<sync-status orcid="${EXAMPLE}">`);
      await chooseKind(page, 'The whole report');
      await page.getByRole('checkbox', { name: 'Also show what to do next' }).check();
      expect(await code(page).textContent()).toContain('view="full" for="owner">');
      await preview(page, 'sync-status[view=full][for=owner]').waitFor();
      await page.getByRole('radio', { name: 'One step of the guide' }).check();
      await page.getByLabel('Step', { exact: true }).selectOption('connect');
      expect(await code(page).textContent()).toContain('view="step" step="connect" for="owner">');
      await preview(page, 'sync-status[view=step][step=connect]').waitFor();
    }));

  test('the frame can always be light or dark', () =>
    product.visit(BUILDER, async (page) => {
      await chooseKind(page, 'Frame (iframe)');
      await openOptions(page);
      await page.getByLabel('Colours').selectOption('dark');
      expect(await code(page).textContent()).toContain(`/embed/${EXAMPLE}?theme=dark"`);
      await preview(page, 'iframe[src$="?theme=dark"]').waitFor();
    }));
});

describe('a wrong iD', () => {
  test('is reported at the field, and leaves the invented example in the preview and the snippet', () =>
    product.visit(BUILDER, async (page) => {
      const field = idField(page);
      await field.fill('9999-0000-0000-0019');
      await expect.poll(() => code(page).textContent()).toContain('9999-0000-0000-0019');
      await field.fill('9999-0000-0000-0018');
      await page.getByText('At least one character is wrong').waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await page.getByText(`This is the invented example ${EXAMPLE}, because the iD isn’t valid.`).waitFor();
      expect(await code(page).textContent()).toContain(EXAMPLE);
      expect(await preview(page, 'img').isVisible()).toBe(true);
    }));

  test('is not reported while it may still be typed', () =>
    product.visit(BUILDER, async (page) => {
      const field = idField(page);
      await field.fill('9999-00');
      expect(await field.getAttribute('aria-invalid')).toBeNull();
      await page.getByText('isn’t valid yet').waitFor();
      await field.press('Enter');
      await page.getByText('An ORCID iD has 16 characters').waitFor();
    }));

  test.each(['9999-0000-0000-0018', ''])('cannot lead to copying the snippet for another iD: “%s”', (typed) =>
    product.visit(BUILDER, async (page) => {
      const field = idField(page);
      await field.fill(typed);
      for (const button of await page.getByRole('button', { name: 'Copy' }).all()) {
        await button.click();
        expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
        expect(await field.getAttribute('aria-invalid')).toBe('true');
      }
      expect(await page.getByText('Copied', { exact: true }).count()).toBe(0);
    }),
  );
});

test('copying is confirmed with a message, until the snippet changes', () =>
  product.visit(BUILDER, async (page) => {
    const copied = page.getByText('Copied', { exact: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await idField(page).fill('9999-0000-0000-0019');
    await page.getByRole('button', { name: 'Copy the snippet' }).click();
    await copied.waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page).textContent());
    await chooseKind(page, 'Link');
    await expect.poll(() => copied.count()).toBe(0);
    await idField(page).press('Enter');
    await copied.waitFor();
  }));

test('the alternative that adds nothing to the page is there to copy', () =>
  product.visit(BUILDER, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await idField(page).fill('9999-0000-0000-0019');
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^<a href="http\S+\/report\/9999-0000-0000-0019">ORCID sync for ORCID iD 9999-0000-0000-0019<\/a>$/);
    await chooseKind(page, 'Link');
    await expect.poll(() => page.getByRole('button', { name: 'Copy the link' }).count()).toBe(0);
  }));

test('the place can be changed with the keyboard', () =>
  product.visit(BUILDER, async (page) => {
    await page.getByRole('radio', { name: 'Your own website' }).focus();
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press('ArrowDown');
    await page.locator('.why', { hasText: 'GitHub and similar sites' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await idField(page).evaluate((element) => element === document.activeElement)).toBe(true);
  }));

test('without JavaScript, the page has snippets to copy and no form', () =>
  product.visit(
    BUILDER,
    async (page) => {
      const ready = page.locator('noscript .code-box');
      expect(await ready.allTextContents()).toEqual([expect.stringContaining('<img src='), expect.stringContaining('[![')]);
      expect(await ready.first().isVisible()).toBe(true);
      expect(await idField(page).isVisible()).toBe(false);
    },
    { javaScript: false },
  ));

test.each(['light', 'dark'] as const)('the form has no barrier that axe-core finds, and fits on 320 px, in %s', (scheme) =>
  product.visit(
    BUILDER,
    async (page) => {
      await chooseKind(page, 'Web component');
      await page.getByRole('radio', { name: 'One step of the guide' }).check();
      await openOptions(page);
      await idField(page).fill('9999-0000-0000-0018');
      expect(await barriers(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
      await choosePlace(page, 'Slides, PDF, LaTeX');
      await page.getByLabel('Format').selectOption('latex');
      expect(await barriers(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
    },
    { scheme, width: 320, height: 640 },
  ),
);
