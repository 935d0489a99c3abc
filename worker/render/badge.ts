/** A badge as SVG, with the label on the left, and a symbol and the message on the right. It loads nothing and has no script. */
import type { BadgeState, Tone } from '../../shared/report/badge-state.ts';
import { textWidth } from './text-width.ts';
import { escapeXml } from './xml.ts';

export const BADGE_STYLES = ['flat', 'flat-square', 'for-the-badge'] as const;
export type BadgeStyle = (typeof BADGE_STYLES)[number];

/** White text on each of these colours has a contrast of at least 4.5:1. */
export const LABEL_COLOUR = '#444d56';
export const COLOURS: Record<Tone, string> = {
  ok: '#0b6640',
  action: '#99331a',
  wait: '#1b5a9c',
  none: '#5b6470',
  unknown: '#5b6470',
};

/** Paths in a square of 10 by 10: a tick, an exclamation mark, three dots, a dash, a question mark. */
const SYMBOLS: Record<Tone, string> = {
  ok: 'M1 5.5l3 3 5-7',
  action: 'M5 0v6M5 8.5v1.5',
  wait: 'M0 7h2M4 7h2M8 7h2',
  none: 'M1 5h8',
  unknown: 'M2.5 3a2.5 2.5 0 1 1 2.5 2.5v1M5 8.5v1.5',
};
const SYMBOL = 10;

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

export function renderBadge({ message, tone }: BadgeState, label: string, style: BadgeStyle): string {
  const { height, radius, size, pad, spacing, weight, write } = SHAPES[style];
  const [left, right] = [write(shortened(label)), write(message)];
  const width = (text: string) => Math.ceil(textWidth(text, size) + spacing * [...text].length);
  const [leftWidth, rightWidth] = [width(left), width(right)];
  const edge = left ? pad + leftWidth + pad : 0;
  const textAt = edge + pad + SYMBOL + 4;
  const whole = textAt + rightWidth + pad;
  const baseline = height / 2 + 4;

  const said = escapeXml(label ? `${label}: ${message}` : message);
  const ground = `<rect width="${whole}" height="${height}" rx="${radius}" fill="${COLOURS[tone]}"/>`;
  const labelGround = left ? `<path fill="${LABEL_COLOUR}" d="${leftHalf(edge, height, radius)}"/>` : '';
  const text = (x: number, length: number, content: string) =>
    `<text x="${x}" y="${baseline}" textLength="${length}">${escapeXml(content)}</text>`;
  const symbol = `<path transform="translate(${edge + pad} ${height / 2 - 5})" fill="none" stroke="#fff" stroke-width="2" d="${SYMBOLS[tone]}"/>`;

  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${height}" role="img" aria-label="${said}"><title>${said}</title>` +
    `${ground}${labelGround}${symbol}<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="${size}"${weight}>` +
    `${left ? text(pad, leftWidth, left) : ''}${text(textAt, rightWidth, right)}</g></svg>`
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
