/** Draws the preview picture that other services show beside a link to a page. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { institution } from './institution.ts';

export const PREVIEW = { width: 1200, height: 630, type: 'image/png' } as const;

/** @param id The page's id, which is empty for the home page. */
export const previewPath = (id: string) => `/previews/${id || 'home'}.png`;

const MARGIN = 80;
const WIDE = PREVIEW.width - 2 * MARGIN;
/** The average width of a letter relative to the font size, rounded up. */
const LETTER_WIDTH = 0.68;
const [INK, GROUND, MUTED] = ['#1b1f23', '#ffffff', '#4c555e'];
const FAMILY = 'DejaVu Sans';
const fonts = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
/**
 * The fonts come from a package, so that every machine draws the same picture. It is large, but the smaller packages contain only web
 * fonts, which resvg cannot read.
 */
const font = {
  loadSystemFonts: false,
  fontFiles: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) => join(fonts, name)),
  defaultFontFamily: FAMILY,
};

export function preview(title: string): Buffer {
  const brand = institution.colours.light;
  const { size, lines } = fitted(title);
  const nameSize = Math.min(30, WIDE / (institution.name.length * LETTER_WIDTH));
  const line = (text: string, index: number) =>
    `<text x="${MARGIN}" y="${200 + index * size * 1.25}" font-size="${size}" font-weight="700" fill="${INK}">${escaped(text)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW.width}" height="${PREVIEW.height}" font-family="${FAMILY}">
    <rect width="100%" height="100%" fill="${GROUND}"/>
    <rect width="100%" height="24" fill="${brand}"/>
    <text x="${MARGIN}" y="112" font-size="36" font-weight="700" fill="${brand}">Sync Status</text>
    ${lines.map(line).join('')}
    ${itemRoute(brand)}
    <text x="${MARGIN}" y="580" font-size="${nameSize}" fill="${MUTED}">${escaped(institution.name)}</text>
  </svg>`;
  return new Resvg(svg, { font }).render().asPng();
}

/** The route of an item from Figshare through DataCite to ORCID, as on the home page. */
function itemRoute(brand: string): string {
  const stages = ['Figshare', 'DataCite', 'ORCID'].map((name, index) => ({ name, x: MARGIN + 36 + index * 360 }));
  const circles = stages.map(
    ({ name, x }, index) => `<circle cx="${x}" cy="450" r="34" fill="${GROUND}" stroke="${brand}" stroke-width="6"/>
      <text x="${x}" y="461" font-size="30" font-weight="700" text-anchor="middle" fill="${brand}">${index + 1}</text>
      <text x="${x + 52}" y="461" font-size="30" fill="${INK}">${name}</text>`,
  );
  return circles.join('');
}

/** Breaks a title into lines and chooses the largest font size at which they fit. */
function fitted(title: string): { size: number; lines: string[] } {
  for (const size of [64, 52, 42]) {
    const lines = wrapped(title, Math.floor(WIDE / (size * LETTER_WIDTH)));
    if (lines.length * size * 1.25 <= 210) return { size, lines };
  }
  return { size: 42, lines: wrapped(title, 36).slice(0, 4) };
}

function wrapped(title: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= columns) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
