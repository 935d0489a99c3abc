/** Whether text in one colour can be read on another: the colours of `tokens.css`, and the institution's own. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
export type Colours = Record<Scheme, string>;

/** The lowest contrast of text at level AA. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const AA = 4.5;
/** The backgrounds on which the institution's colour is used for text. It is also used as a background of the first. */
export const GROUNDS = ['ss-ground', 'ss-surface'];

export const TOKENS = readFileSync(fileURLToPath(new URL('src/styles/tokens.css', import.meta.url)), 'utf8');

/** The colours of `tokens.css`, by name without the two hyphens. */
export function palette(): Map<string, Colours> {
  const pairs = [...TOKENS.matchAll(/--(ss-[\w-]+):\s*light-dark\(([^,()]+),([^,()]+)\);/g)];
  return new Map(pairs.map(([, name = '', light = '', dark = '']) => [name, { light: light.trim(), dark: dark.trim() }]));
}

/**
 * @param above A colour as `#rrggbb`, or as `rgb(r, g, b)`, which is how browsers report computed colours.
 * @returns From 1 for equal colours to 21 for black on white.
 * @throws For a colour in another notation.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(above: string, below: string): number {
  const [darker = 0, lighter = 0] = [luminance(above), luminance(below)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, from 0 to 255. */
function channels(colour: string): number[] {
  const [, ...hexadecimal] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  if (hexadecimal.length > 0) return hexadecimal.map((digits) => Number.parseInt(digits, 16));
  const [, ...decimal] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour) ?? [];
  if (decimal.length > 0) return decimal.map(Number);
  throw new Error(`${colour} is neither #rrggbb nor rgb(r, g, b)`);
}

/** @returns What is wrong with a colour in a scheme, in words, or null if it can be read on every background. */
export function unreadable(colour: string, scheme: Scheme): string | null {
  const grounds = GROUNDS.flatMap((name) => palette().get(name)?.[scheme] ?? []);
  const ratios = grounds.map((ground) => ({ ground, ratio: contrast(colour, ground) }));
  const [worst] = ratios.filter(({ ratio }) => ratio < AA).toSorted((a, b) => a.ratio - b.ratio);
  if (!worst) return null;
  const wanted = scheme === 'light' ? 'darker' : 'lighter';
  return `The contrast on ${worst.ground} is too low: ${worst.ratio.toFixed(2)}. It must be at least ${AA}. Choose a ${wanted} colour.`;
}
