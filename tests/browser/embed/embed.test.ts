/** The embed in a frame: its style under its own policy, its accessibility, and its size. */
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { barriers } from '../accessibility.ts';
import { theProduct } from '../report/product.ts';

const product = theProduct();
const NAMES = ['in-step', 'action-needed', 'incomplete', 'unreachable', 'locked', 'nothing-to-sync'] as const;

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(NAMES)('%s', (name) =>
    product.visit(
      `/embed/${exampleNamed(name)}`,
      async (page) => {
        const [heading, background] = await page.evaluate(() => {
          const look = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
          return [look('h1').fontSize, look('body').backgroundColor];
        });
        expect(heading, 'the style is allowed').toBe('19px');
        expect(background).toBe(scheme === 'dark' ? 'rgb(20, 24, 27)' : 'rgb(255, 255, 255)');
        expect(await barriers(page)).toEqual([]);
      },
      { scheme, width: 480, height: 340 },
    ),
  );
});

test('a requested theme overrides the system’s', () =>
  product.visit(
    `/embed/${exampleNamed('in-step')}?theme=light`,
    async (page) => {
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    },
    { scheme: 'dark' },
  ));

test('fits into a frame of 320 px', () =>
  product.visit(
    `/embed/${exampleNamed('action-needed')}`,
    async (page) => {
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(window ?? 0);
    },
    { width: 320 },
  ));

test('shows the small picture without sideways scrolling for a thousand items', () =>
  product.visit(
    `/embed/${exampleNamed('large')}`,
    async (page) => {
      expect(await page.locator('.count').allTextContents()).toContain('1,000');
      expect(await page.locator('svg rect.ok').evaluate((bar) => bar.getBoundingClientRect().width)).toBeGreaterThan(50);
    },
    { width: 320 },
  ));
