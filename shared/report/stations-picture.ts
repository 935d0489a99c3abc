/**
 * Measures for the picture of a report in the element and in the embed: three circles in a row, each with the number of items that
 * reached one service. All are in px, in a view box of 360 by 98.
 */
import { inFigures } from './words.ts';

/** The x of each circle's centre. */
export const ALONG = [60, 180, 300] as const;
/** The y of each circle's centre. */
export const MIDDLE = 32;
export const RADIUS = 28;

/** Keeps `1,000` and `100,000` inside their circles even in a wide font: the font size is this width divided by the length. */
const MAX_TEXT_WIDTH = 70;
const MAX_FONT_SIZE = 19;
/** The distance from the middle of a digit down to its baseline, as a share of the font size. */
const HALF_DIGIT_HEIGHT = 0.36;

export interface CountDrawn {
  /** The count as text, such as `1,000`. */
  figures: string;
  /** The font size. */
  size: number;
  /** The baseline of the text. */
  y: number;
}

/** @param count Null if it is not known. */
export function countDrawn(count: number | null): CountDrawn {
  const figures = count === null ? '?' : inFigures(count);
  const size = Math.min(MAX_FONT_SIZE, roundToTenth(MAX_TEXT_WIDTH / figures.length));
  return { figures, size, y: roundToTenth(MIDDLE + HALF_DIGIT_HEIGHT * size) };
}

function roundToTenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
