/**
 * Reads DOIs in any spelling, and takes apart Figshare's version DOIs.
 *
 * @see https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html
 * @see https://info.figshare.com/docs/how-versioning-works
 */
import { untilEnd, withoutPunctuation } from './doi-end.ts';
import { bareName } from './doi-spelling.ts';
import { MAX_URL_LENGTH } from './http-url.ts';
import { withoutInvisible } from './invisible.ts';
import { unescaped } from './percent-escapes.ts';

declare const doi: unique symbol;

/** A DOI in lower case, without resolver or label: `10.6084/m9.figshare.123.v1`. */
export type Doi = string & { readonly [doi]: true };

/** Far longer than any registered DOI, so longer text is rejected unread. */
const MAX_LENGTH = 1000;

const BARE_DOI = /^10\.\d+(?:\.\d+)*\/\S+$/;
/** A DOI that is already in the form we return. A fast path for the most common input. */
const CANONICAL = /^10\.\d+(?:\.\d+)*\/[a-z\d._()/-]*[a-z\d]$/;
/** A DOI, with or without its resolver, that only needs lower case. The second most common input. */
const COMMON_SPELLING = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/)?10\.\d+(?:\.\d+)*\/[\w.()/-]*[a-z\d]$/i;
/** The limits keep the search linear. No registered DOI reaches them. */
const PREFIX = '10\\.\\d{1,20}(?:\\.\\d{1,20}){0,3}/';
const DOI_IN_ADDRESS = new RegExp(`${PREFIX}[^\\s?#&"]+`);
/** A backslash begins an escape of JSON. */
const DOI_IN_TEXT = new RegExp(`${PREFIX}[^\\s?#&"<>\\\\]+`, 'g');
const [ZERO, NINE] = ['0'.charCodeAt(0), '9'.charCodeAt(0)];

/**
 * Accepts any spelling, and drops what was written behind the DOI, as far as it cannot be part of it.
 *
 * @returns The DOI if the whole text is one; otherwise null.
 */
export function parseDoi(text: string | null | undefined): Doi | null {
  if (!text || text.length > MAX_LENGTH) return null;
  if (CANONICAL.test(text)) return tidied(text) as Doi;
  if (COMMON_SPELLING.test(text)) return tidied(text.slice(text.indexOf('10.')).toLowerCase()) as Doi;
  const bare = bareName(text)?.toLowerCase();
  if (!bare || !BARE_DOI.test(bare) || !bare.isWellFormed()) return null;
  const name = tidied(bare);
  return BARE_DOI.test(name) ? (name as Doi) : null;
}

/** @returns The DOI in an address, after a resolver or anywhere in a publisher's address; otherwise null. */
export function findDoi(address: string | null | undefined): Doi | null {
  return parseDoi(address) ?? doiWithin(address);
}

/** @returns The DOI in an address that holds more than a DOI, such as a publisher's; otherwise null. */
export function doiWithin(address: string | null | undefined): Doi | null {
  if (!address || address.length > MAX_URL_LENGTH) return null;
  // A ? or # that is encoded belongs to the DOI, so the address as it was written comes first.
  return firstDoiIn(address) ?? (address.includes('%') ? firstDoiIn(unescaped(address)) : null);
}

/** @returns Every DOI in the text, in order of appearance. */
export function findDois(text: string): Doi[] {
  const found = text.matchAll(DOI_IN_TEXT);
  return [...found].map(([match]) => parseDoi(match)).filter((each) => each !== null);
}

/** The part before the slash: `10.6084`. */
export function doiPrefix(name: Doi): string {
  return name.slice(0, name.indexOf('/'));
}

/** Drops a trailing `.vN`. Only Figshare numbers versions like this, so first check that the DOI belongs to a Figshare item. */
export function withoutVersion(name: Doi): Doi {
  const digits = versionStart(name);
  return (digits < name.length ? name.slice(0, digits - '.v'.length) : name) as Doi;
}

/** The N of a trailing `.vN`, or 0. */
export function versionNumber(name: Doi): number {
  return Number(name.slice(versionStart(name)));
}

/** The index of the first of the digits at the end of a DOI, or its length if it does not end in a digit. */
export function numberStart(name: Doi): number {
  let start = name.length;
  while (isDigit(name.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** The index of the N of a trailing `.vN`, or the length if there is none. */
function versionStart(name: Doi): number {
  const start = numberStart(name);
  return name.endsWith('.v', start) ? start : name.length;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function firstDoiIn(address: string): Doi | null {
  const found = DOI_IN_ADDRESS.exec(withoutInvisible(address))?.[0];
  return found ? parseDoi(`https://doi.org/${found}`) : null;
}

/** Each cut can uncover something else that does not belong to the DOI. */
function tidied(name: string): string {
  const shorter = untilEnd(withoutPunctuation(name));
  return shorter === name ? name : tidied(shorter);
}
