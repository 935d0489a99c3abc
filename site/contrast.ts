/** Whether colours can be read on each other: those of `tokens.css`, and the institution's. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Color from 'colorjs.io';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
export type Colours = Record<Scheme, string>;

/** Of text, by WCAG 2.2, level AA. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const AA = 4.5;
/** What an institution's colour stands on, and has standing on it. */
export const GROUNDS = ['ss-ground', 'ss-surface'];

export const TOKENS = readFileSync(fileURLToPath(new URL('src/styles/tokens.css', import.meta.url)), 'utf8');

/** The colours that `tokens.css` names, by name without the two hyphens. */
export function palette(): Map<string, Colours> {
  const pairs = [...TOKENS.matchAll(/--(ss-[\w-]+):\s*light-dark\(([^,()]+),([^,()]+)\);/g)];
  return new Map(pairs.map(([, name = '', light = '', dark = '']) => [name, { light: light.trim(), dark: dark.trim() }]));
}

export function contrast(above: string, below: string): number {
  return new Color(above).contrast(below, 'WCAG21');
}

/** @returns What is wrong with a colour in a scheme, in words; null where it can be read on every ground. */
export function unreadable(colour: string, scheme: Scheme): string | null {
  const grounds = GROUNDS.flatMap((name) => palette().get(name)?.[scheme] ?? []);
  const ratios = grounds.map((ground) => ({ ground, ratio: contrast(colour, ground) }));
  const [worst] = ratios.filter(({ ratio }) => ratio < AA).toSorted((a, b) => a.ratio - b.ratio);
  const darker = scheme === 'light' ? 'darker' : 'lighter';
  return worst
    ? `Too little contrast: ${worst.ratio.toFixed(2)} on ${worst.ground}; it takes ${AA}. Choose a ${darker} one.`
    : null;
}
