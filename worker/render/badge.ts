/** A badge as SVG, with the label on the left, and a symbol and the message on the right. It loads nothing and has no script. */
import type { BadgeState, Tone } from '../../shared/report/badge-state.ts';
import { SYMBOL_SIZE, symbolOf } from './badge-symbol.ts';
import { textWidth } from './text-width.ts';
import { escapeXml } from './xml.ts';

export const BADGE_STYLES = ['flat', 'flat-square', 'for-the-badge'] as const;
export type BadgeStyle = (typeof BADGE_STYLES)[number];

export const LABEL_COLOUR = '#444d56';
export const LABEL_INK = '#fff';
const DARK_INK = '#1a2226';

/** The ground of the right half, and the text on it, with a contrast of at least 4.5:1. Red is for wrong addresses only. */
export const COLOURS: Record<Tone, { ground: string; ink: string }> = {
  all: { ground: '#15783a', ink: LABEL_INK },
  most: { ground: '#0b7285', ink: LABEL_INK },
  some: { ground: '#f5b84d', ink: DARK_INK },
  wait: { ground: '#1b5a9c', ink: LABEL_INK },
  none: { ground: '#5b6470', ink: LABEL_INK },
  unknown: { ground: '#5b6470', ink: LABEL_INK },
  error: { ground: '#b3261e', ink: LABEL_INK },
};

interface Shape {
  height: number;
  radius: number;
  size: number;
  pad: number;
  /** Extra space after each character, in px. */
  spacing: number;
  weight: string;
  write: (text: string) => string;
}

const plain = { height: 20, size: 11, pad: 6, spacing: 0, weight: '', write: (text: string) => text };
const SHAPES: Record<BadgeStyle, Shape> = {
  flat: { ...plain, radius: 3 },
  'flat-square': { ...plain, radius: 0 },
  'for-the-badge': {
    height: 28,
    radius: 0,
    size: 10,
    pad: 11,
    spacing: 1.4,
    weight: ' font-weight="700"',
    write: (text) => text.toUpperCase(),
  },
};

/** Longer labels are cut, so that the badge stays small. */
const MAX_LABEL = 48;

export function renderBadge(state: BadgeState, label: string, style: BadgeStyle): string {
  const { message, tone } = state;
  const { ground, ink } = COLOURS[tone];
  const { height, radius, size, pad, spacing, weight, write } = SHAPES[style];
  const [left, right] = [write(shortened(label)), write(message)];
  const width = (text: string) => Math.ceil(textWidth(text, size) + spacing * [...text].length);
  const [leftWidth, rightWidth] = [width(left), width(right)];
  const edge = left ? pad + leftWidth + pad : 0;
  const textAt = edge + pad + SYMBOL_SIZE + 4;
  const whole = textAt + rightWidth + pad;
  const baseline = height / 2 + 4;

  const said = escapeXml(label ? `${label}: ${message}` : message);
  const grounds = `<rect width="${whole}" height="${height}"${radius ? ` rx="${radius}"` : ''} fill="${ground}"/>`;
  const labelGround = left ? `<path fill="${LABEL_COLOUR}" d="${leftHalf(edge, height, radius)}"/>` : '';
  const text = (x: number, length: number, colour: string, content: string) =>
    `<text x="${x}" y="${baseline}" textLength="${length}"${colour === LABEL_INK ? '' : ` fill="${colour}"`}>${escapeXml(content)}</text>`;
  const symbol = symbolOf(state, ink, `translate(${edge + pad} ${height / 2 - SYMBOL_SIZE / 2})`);

  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${height}" viewBox="0 0 ${whole} ${height}" role="img" aria-label="${said}"><title>${said}</title>` +
    `${grounds}${labelGround}${symbol}<g fill="${LABEL_INK}" font-family="Verdana,DejaVu Sans,sans-serif" font-size="${size}"${weight}>` +
    `${left ? text(pad, leftWidth, LABEL_INK, left) : ''}${text(textAt, rightWidth, ink, right)}</g></svg>`
  );
}

/** The path of the left part, which is rounded on its outer side only. */
function leftHalf(edge: number, height: number, radius: number): string {
  if (radius === 0) return `M0 0h${edge}v${height}H0z`;
  const corner = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x} ${y}`;
  return `M${radius} 0H${edge}v${height}H${radius}${corner(-radius, -radius)}V${radius}${corner(radius, -radius)}z`;
}

function shortened(label: string): string {
  if (label.length <= MAX_LABEL) return label;
  const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(label)].map(({ segment }) => segment);
  return characters.length > MAX_LABEL ? `${characters.slice(0, MAX_LABEL - 1).join('')}…` : label;
}
