/** Makes one clean line of a name that anybody may have chosen, so that it cannot add lines to a letter or reverse its text. */
import { withoutInvisible } from '../identifiers/invisible.ts';

/** Angle brackets would look like HTML, and half a surrogate pair makes `encodeURIComponent` fail. */
const UNWANTED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}<>]+/gu;
const LONGEST = 100;

/** @returns An empty text if nothing is left of the name. */
export function oneLine(name: string): string {
  const line = withoutInvisible(name.replace(UNWANTED, ' ')).replace(/\s+/g, ' ').trim();
  // By characters, because a cut through a surrogate pair would leave half of it.
  const characters = [...line];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
}
