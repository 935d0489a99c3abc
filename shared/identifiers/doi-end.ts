/**
 * Finds where a DOI ends, if something that belongs to a link or a file was written behind it.
 *
 * A DOI may contain nearly any character, so we only cut what cannot be part of it: behind the number of an item on Figshare, and
 * in DOIs of DataCite, which allows few characters. What follows any other DOI could belong to it.
 */
import { isFigsharePrefix } from './figshare-prefixes.ts';

const FIGSHARE_NAME = 'm9.figshare.';
/**
 * The number of an item or a collection, and the version. Springer Nature’s files have the number of a collection with `_d` and
 * the number of the file: `m9.figshare.c.3697840_d1.v1`.
 */
const FIGSHARE_NUMBER = /(?:c\.\d+(?:_d\d+)?|\d+)(?:\.v\d+)?/y;

/**
 * The first character that DataCite does not allow in a DOI.
 *
 * @see https://github.com/datacite/lupo/blob/master/app/models/doi.rb
 */
const NOT_AT_DATACITE = /[^-._;()/:a-z\d*~$=]/;
/** A version, followed by the address of a file or a file’s ending. */
const VERSION_OF_FILE = /\d\.v\d+(?=\/files?(?:\/|$)|(?:\.pdf)+$)/;
/** The number of an item in an institution’s repository, followed by the same. Shorter numbers can be years. */
const ITEM_OF_FILE = /[./]\d{6,}(?=\/files?(?:\/|$)|(?:\.pdf)+$)/;
const MAY_BE_OF_FILE = /\/files?(?:\/|$)|\.pdf$/;

/** @param name A DOI in lower case, without resolver, label and escapes. */
export function untilEnd(name: string): string {
  const number = name.indexOf(FIGSHARE_NAME) + FIGSHARE_NAME.length;
  if (number >= FIGSHARE_NAME.length) {
    FIGSHARE_NUMBER.lastIndex = number;
    if (FIGSHARE_NUMBER.test(name)) return name.slice(0, FIGSHARE_NUMBER.lastIndex);
  }
  const isFigshare = isFigsharePrefix(name.slice(0, name.indexOf('/')));
  const allowed = isFigshare ? upTo(name, NOT_AT_DATACITE.exec(name)?.index) : name;
  if (!MAY_BE_OF_FILE.test(allowed)) return allowed;
  const file = VERSION_OF_FILE.exec(allowed) ?? (isFigshare ? ITEM_OF_FILE.exec(allowed) : null);
  return upTo(allowed, file ? file.index + file[0].length : undefined);
}

function upTo(name: string, end: number | undefined): string {
  return end === undefined ? name : name.slice(0, end);
}

/** Closing brackets, and the ones that open them. */
const OPENING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);
const PUNCTUATION = '/\\.,;:!?"\'`”’“‘»«…';

/** Drops punctuation that belongs to the sentence around a DOI. A closing bracket stays if it was opened inside the DOI. */
export function withoutPunctuation(text: string): string {
  let end = text.length;
  /** For each kind of bracket, how many more are closed than opened in `text.slice(0, end)`. */
  const unopened = new Map<string, number>();
  for (; end > 0; end -= 1) {
    const last = text[end - 1] as string;
    const opening = OPENING.get(last);
    if (!opening) {
      if (PUNCTUATION.includes(last)) continue;
      break;
    }
    const surplus = unopened.get(last) ?? count(text, last) - count(text, opening);
    if (surplus <= 0) break;
    unopened.set(last, surplus - 1);
  }
  return text.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
