/** The embed in a frame: its style under its own policy, its accessibility, and its size. */
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { barriers } from '../accessibility.ts';
import { theProduct } from '../checker/product.ts';

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
        expect(heading, 'the style is allowed').toBe('20px');
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

test('a count of a thousand fits into its circle', () =>
  product.visit(
    `/embed/${exampleNamed('large')}`,
    async (page) => {
      const [count, circle] = await page.evaluate(() => {
        const box = (selector: string) => document.querySelector<SVGGraphicsElement>(selector)?.getBBox();
        const look = (selector: string) => ({ width: box(selector)?.width ?? 0, x: box(selector)?.x ?? 0 });
        return [look('.count'), look('circle')];
      });
      expect(await page.locator('.count').first().textContent()).toBe('1,000');
      expect(count.width).toBeGreaterThan(0);
      expect(count.width).toBeLessThan(circle.width * 0.85);
      expect(count.x).toBeGreaterThan(circle.x);
    },
    { width: 480 },
  ));
