/**
 * The width of text in Verdana, the first font in the list of a badge. Other fonts are at most as wide, and `textLength` stretches
 * them to this width.
 *
 * @see https://learn.microsoft.com/en-us/typography/font-list/verdana
 */

const UNITS_PER_EM = 2048;

/** Advance widths in font units, with the characters that have each width. */
const WIDTHS: [string, number][] = [
  ['ijl', 562],
  ['I', 862],
  [' f', 720],
  ['.,', 745],
  ['t', 807],
  ['!', 806],
  ['r', 874],
  ['-:;/()', 930],
  ['J', 931],
  ['cs', 1067],
  ['z', 1076],
  ['?', 1117],
  ['L', 1140],
  ['F', 1177],
  ['kvxy', 1212],
  ['e', 1220],
  ['a', 1230],
  ['P', 1235],
  ['o', 1243],
  ['Y', 1260],
  ['T', 1262],
  ['bdgpq', 1276],
  ['hnuE', 1296],
  ['0123456789', 1302],
  ['AVSX', 1400],
  ['BZ', 1404],
  ['KR', 1424],
  ['C', 1430],
  ['U', 1499],
  ['HN', 1539],
  ['DG', 1588],
  ['OQ', 1612],
  ['w', 1676],
  ['M', 1726],
  ['m', 1992],
  ['W', 2025],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([characters, width]) => [...characters].map((character) => [character, width])));

/** For characters that are not in the table. Ideographs and emoji are about as wide; other letters are narrower. */
const WIDE = 2300;

/** @param size Font size in px. @returns Width in px, rounded up. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += WIDTH_OF.get(character) ?? WIDTH_OF.get(character.normalize('NFD')[0] ?? '') ?? WIDE;
  return Math.ceil((units * size) / UNITS_PER_EM);
}
