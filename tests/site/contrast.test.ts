/** Every ink is readable on every ground that it stands on, in both schemes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Color from 'colorjs.io';
import { expect, test } from 'vitest';
import { institution } from '../../site/institution.ts';
import { ROOT } from '../served/running.ts';
import { institution as other } from './other-institution.ts';

const AA = 4.5;
const tokens = readFileSync(join(ROOT, 'site/src/styles/tokens.css'), 'utf8');
const pairs = [...tokens.matchAll(/--(ss-[\w-]+):\s*light-dark\(([^,()]+),([^,()]+)\);/g)];
const palette = new Map(pairs.map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));

/** The institutions' colours are no tokens; they arrive with the page. */
const brands = { 'ss-brand': institution.colours, 'the other institution’s brand': other.colours };
for (const [name, colours] of Object.entries(brands)) palette.set(name, colours);

const ON_PAGE = ['ss-ink', 'ss-muted', 'ss-ok', 'ss-wait', 'ss-action', 'ss-unknown', ...Object.keys(brands)];
const GROUNDS = ['ss-ground', 'ss-surface'];
const PAIRS = [
  ...ON_PAGE.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ['ss-next-ink', 'ss-next'] as const,
  ...Object.keys(brands).map((brand) => ['ss-ground', brand] as const),
];
/** Lines carry no words. */
const WITHOUT_WORDS = ['ss-line'];

function contrast(ink: string, ground: string, scheme: 'light' | 'dark'): number {
  const [above, below] = [palette.get(ink), palette.get(ground)];
  if (!above || !below) throw new Error(`no colour ${above ? ground : ink} in tokens.css`);
  return new Color(above[scheme].trim()).contrast(below[scheme].trim(), 'WCAG21');
}

test.each(PAIRS)('%s is readable on %s', (ink, ground) => {
  expect({ light: contrast(ink, ground, 'light'), dark: contrast(ink, ground, 'dark') }).toEqual({
    light: expect.toSatisfy((ratio: number) => ratio >= AA, `at least ${AA}`),
    dark: expect.toSatisfy((ratio: number) => ratio >= AA, `at least ${AA}`),
  });
});

test('no colour escapes this table', () => {
  const known = new Set([...PAIRS.flat(), ...WITHOUT_WORDS]);
  const colours = [
    ...tokens.matchAll(/--(ss-[\w-]+):[^;]*(?:#[0-9a-f]{3}|\b(?:light-dark|rgb|hsl|oklch|lab|lch|oklab|color|color-mix)\()/gi),
  ];
  expect(colours.map(([, name]) => name).filter((name = '') => !known.has(name) || !palette.has(name))).toEqual([]);
});

test('the measure is WCAG’s', () => {
  expect(new Color('#767676').contrast('#ffffff', 'WCAG21')).toBeCloseTo(4.54, 2);
  expect(new Color('#000000').contrast('#ffffff', 'WCAG21')).toBeCloseTo(21, 5);
});
