/** Every state of a report has its words, its colour and its symbol, and no accessibility barrier, in both colour schemes. */
import { describe, expect, test } from 'vitest';
import { type ExampleName, exampleNamed } from '../../../shared/examples/ids.ts';
import { barriers } from '../accessibility.ts';
import { sideways } from '../sideways.ts';
import { headline, theProduct } from './product.ts';

const product = theProduct();
const STATES: [name: ExampleName, headline: string, state: string, tone: string][] = [
  ['in-step', '7 of 7 items are publicly visible on the ORCID record', 'Everything is visible', 'ok'],
  ['action-needed', '2 of 19 items are publicly visible on the ORCID record', 'Something to do', 'action'],
  ['waiting', '1 of 4 items are publicly visible on the ORCID record', 'On its way', 'wait'],
  ['nothing-to-sync', 'We found no public Figshare items for this iD', 'Nothing found', 'none'],
  ['duplicates', '3 of 3 items are publicly visible on the ORCID record', 'Something to do', 'action'],
  [
    'incomplete',
    '1 of 2 items are publicly visible on the ORCID record; 1 could not be checked',
    'We couldn’t check everything',
    'unknown',
  ],
  [
    'unreachable',
    'We could not reach ORCID, so we can’t tell which items are publicly visible',
    'We couldn’t check everything',
    'unknown',
  ],
  ['locked', 'ORCID has locked this record, so nobody can see its works', 'Closed record', 'closed'],
  ['merged', '7 of 8 items are publicly visible on the ORCID record', 'Something to do', 'action'],
];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(STATES)('%s', (name, words, state, tone) =>
    product.visit(
      `/report/${exampleNamed(name)}`,
      async (page) => {
        expect(await headline(page).textContent()).toBe(words);
        expect(await page.locator('.verdict .state').textContent()).toBe(state);
        expect(await page.locator('.verdict').getAttribute('class')).toBe(`verdict ${tone}`);
        await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
        expect(await barriers(page)).toEqual([]);
      },
      { scheme },
    ),
  );

  test.each([
    ['an unknown iD', '/report/?orcid=9999-0000-0000-0010', 'There’s a problem with this ORCID iD'],
    ['a DOI', '/report/?orcid=10.6084/m9.figshare.99100001', 'This is a DOI, not an ORCID iD'],
    ['the form', '/report/', 'Check an ORCID iD'],
  ])('%s', (_, path, words) =>
    product.visit(
      path,
      async (page) => {
        expect(await page.locator('h1').textContent()).toBe(words);
        expect(await barriers(page)).toEqual([]);
      },
      { scheme, expected: /400/ },
    ),
  );
});

test.each(STATES.map(([name]) => name))('%s needs no sideways scrolling 320 px wide, and has no barrier there', (name) =>
  product.visit(
    `/report/${exampleNamed(name)}`,
    async (page) => {
      expect(await sideways(page)).toEqual([]);
      expect(await barriers(page)).toEqual([]);
    },
    { width: 320, height: 640 },
  ),
);

test.each([
  ['at 200 % zoom', { width: 640, height: 400, zoom: 2 }],
  ['with reduced motion', { reducedMotion: true }],
])('needs no sideways scrolling %s', (_, visitor) =>
  product.visit(
    `/report/${exampleNamed('action-needed')}`,
    async (page) => {
      expect(await sideways(page)).toEqual([]);
    },
    visitor,
  ),
);

test('a locked record has no count, because nobody can see one', () =>
  product.visit(`/report/${exampleNamed('locked')}`, async (page) => {
    expect(await page.locator('.stops tr').last().locator('.count').textContent()).toBe('?');
    expect(await page.locator('.report').textContent()).not.toContain('Check again in a few minutes');
  }));

describe('the first screen', () => {
  test.each([
    ['1280 × 800', { width: 1280, height: 800 }],
    ['390 × 844', { width: 390, height: 844 }],
  ])('of %s shows the answer, the picture and what to do', (_, size) =>
    product.visit(
      `/report/${exampleNamed('merged')}`,
      async (page) => {
        const bottom = async (selector: string) => {
          const box = await page.locator(selector).first().boundingBox();
          return box ? box.y + box.height : Number.POSITIVE_INFINITY;
        };
        for (const selector of ['.verdict', '.stops', '.causes li']) expect(await bottom(selector)).toBeLessThan(size.height);
      },
      size,
    ),
  );
});

test('in forced colours, only the current page has a mark, and boxes keep their frames', () =>
  product.visit(`/report/${exampleNamed('action-needed')}`, async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const colours = await page.locator('nav.sidebar a, .sidebar-content a').evaluateAll((links) =>
      links.map((link) => ({
        isCurrent: link.hasAttribute('aria-current'),
        border: getComputedStyle(link).borderInlineStartColor,
      })),
    );
    const [current, other] = [true, false].map((is) =>
      colours.filter(({ isCurrent }) => isCurrent === is).map(({ border }) => border),
    );
    expect(current).toHaveLength(1);
    expect(other).not.toContain(current?.[0]);
    expect(await page.locator('.verdict').evaluate((box) => getComputedStyle(box).borderBlockStartStyle)).toBe('solid');
  }));
