/** The embed in a frame: its style under its own policy, its accessibility, and its size. */
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { barriers } from '../accessibility.ts';
import { theProduct } from '../report/product.ts';

const product = theProduct();
const NAMES = [
  'in-step',
  'action-needed',
  'large',
  'duplicates',
  'waiting',
  'incomplete',
  'unreachable',
  'locked',
  'nothing-to-sync',
] as const;

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(NAMES.flatMap((name) => [name, `${name}, for the owner`].map((title, isOwner) => ({ title, name, isOwner }))))(
    '$title',
    ({ name, isOwner }) =>
      product.visit(
        `/embed/${exampleNamed(name)}${isOwner ? '?for=owner' : ''}`,
        async (page) => {
          const [heading, background] = await page.evaluate(() => {
            const look = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
            return [look('h1').fontSize, look('main').backgroundColor];
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
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
    },
    { scheme: 'dark' },
  ));

test('shows the owner the small picture for a thousand items', () =>
  product.visit(`/embed/${exampleNamed('large')}?for=owner`, async (page) => {
    expect(await page.locator('.count').allTextContents()).toContain('1,000');
    expect(await page.locator('svg rect.ok').evaluate((bar) => bar.getBoundingClientRect().width)).toBeGreaterThan(50);
  }));

test('shows visitors one bar with the share that is visible', () =>
  product.visit(`/embed/${exampleNamed('large')}`, async (page) => {
    const [all = 0, visible = 0] = await page
      .locator('svg rect.all, svg rect.ok')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect(visible / all).toBeCloseTo(0.86);
  }));
