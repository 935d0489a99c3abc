/** What the pictures of the road have in common, in the element and in the embed: 360 by 98, and three circles with a count in each. */
import { inFigures } from './words.ts';

/** The middle of each circle. */
export const ALONG = [60, 180, 300] as const;
export const MIDDLE = 32;
export const RADIUS = 28;

/** So that `1,000` and `100,000` stay in their circle, also where the reader's font is a wide one. */
const WIDE = 70;
const LARGEST = 19;
/** From the middle of a figure to the line that it stands on, for each pixel of its size. */
const HALF_A_FIGURE = 0.36;

export interface CountDrawn {
  figures: string;
  size: number;
  /** The line that the figures stand on. */
  y: number;
}

/** @param count Null where it is not known. */
export function countDrawn(count: number | null): CountDrawn {
  const figures = count === null ? '?' : inFigures(count);
  const size = Math.min(LARGEST, toATenth(WIDE / figures.length));
  return { figures, size, y: toATenth(MIDDLE + HALF_A_FIGURE * size) };
}

function toATenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
