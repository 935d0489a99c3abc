/** Every text colour is readable on every background that it is used on, in both schemes. */
import { describe, expect, test } from 'vitest';
import { AA, GROUNDS, palette as named, contrast as ratio, type Scheme, TOKENS, unreadable } from '../../site/contrast.ts';
import { institution } from '../../site/institution.ts';
import { institution as other } from './other-institution.ts';

const palette = named();

/** The institutions' colours are not in `tokens.css`. The build adds them to each page. */
const brands = { 'ss-brand': institution.colours, 'the other institution’s brand': other.colours };
for (const [name, colours] of Object.entries(brands)) palette.set(name, colours);

const ON_PAGE = ['ss-ink', 'ss-muted', 'ss-ok', 'ss-wait', 'ss-todo', 'ss-action', 'ss-unknown', ...Object.keys(brands)];
const PAIRS = [
  ...ON_PAGE.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ['ss-next-ink', 'ss-next'] as const,
  ...Object.keys(brands).map((brand) => ['ss-ground', brand] as const),
];
/** Colours that are not used for text. */
const NOT_FOR_TEXT = ['ss-line', 'ss-todo-fill'];

function contrast(ink: string, ground: string, scheme: Scheme): number {
  const [above, below] = [palette.get(ink), palette.get(ground)];
  if (!above || !below) throw new Error(`tokens.css has no colour ${above ? ground : ink}`);
  return ratio(above[scheme], below[scheme]);
}

test.each(PAIRS)('%s is readable on %s', (ink, ground) => {
  expect({ light: contrast(ink, ground, 'light'), dark: contrast(ink, ground, 'dark') }).toEqual({
    light: expect.toSatisfy((ratio: number) => ratio >= AA, `at least ${AA}`),
    dark: expect.toSatisfy((ratio: number) => ratio >= AA, `at least ${AA}`),
  });
});

/** @see https://www.w3.org/TR/WCAG22/#non-text-contrast A symbol of 24 px in bold counts as large text, which needs the same. */
test.each(['light', 'dark'] as const)(
  'amber bars and symbols have enough contrast with the background, in the %s scheme',
  (scheme) => {
    expect(contrast('ss-todo-fill', 'ss-ground', scheme)).toBeGreaterThanOrEqual(3);
  },
);

test('every colour of tokens.css is in this table', () => {
  const known = new Set([...PAIRS.flat(), ...NOT_FOR_TEXT]);
  const colours = [
    ...TOKENS.matchAll(/--(ss-[\w-]+):[^;]*(?:#[0-9a-f]{3}|\b(?:light-dark|rgb|hsl|oklch|lab|lch|oklab|color|color-mix)\()/gi),
  ];
  expect(colours.map(([, name]) => name).filter((name = '') => !known.has(name) || !palette.has(name))).toEqual([]);
});

test('the contrast is computed as WCAG defines it', () => {
  expect(ratio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(ratio('rgb(255, 0, 0)', '#ffffff')).toBeCloseTo(4, 2);
  expect(() => ratio('red', '#ffffff')).toThrow('neither');
});

describe('an institution’s colour', () => {
  test.each(['light', 'dark'] as const)('is refused with the reason if it is too pale, in the %s scheme', (scheme) => {
    expect(unreadable('#7f7f7f', scheme)).toMatch(/^The contrast on #[0-9a-f]{6} is too low: \d\.\d\d\. It must be at least 4\.5/);
  });

  test.each([institution, other])('is accepted for $shortName', ({ colours }) => {
    expect([unreadable(colours.light, 'light'), unreadable(colours.dark, 'dark')]).toEqual([null, null]);
  });
});
