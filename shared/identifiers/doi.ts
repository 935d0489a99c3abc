/**
 * Reads DOIs in any spelling, and takes apart Figshare's version DOIs.
 *
 * @see https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html
 * @see https://info.figshare.com/docs/how-versioning-works
 */

declare const doi: unique symbol;

/** A DOI in lower case, without resolver or label: `10.6084/m9.figshare.123.v1`. */
export type Doi = string & { readonly [doi]: true };

/** Far longer than any registered DOI, so longer text is rejected unread. */
const MAX_LENGTH = 1000;

const RESOLVER = /^(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\//i;
const LABEL = /^(?:info:|urn:)?doi[:/\s]\s*/i;
const BARE_DOI = /^10\.\d+(?:\.\d+)*\/\S+$/;
/** A DOI that is already in the form we return. A fast path for the most common input. */
const CANONICAL = /^10\.\d+(?:\.\d+)*\/[a-z\d._()/-]*[a-z\d]$/;
/** A DOI, with or without its resolver, that only needs lower case. The second most common input. */
const COMMON_SPELLING = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/)?10\.\d+(?:\.\d+)*\/[\w.()/-]*[a-z\d]$/i;
const DOI_IN_TEXT = /10\.\d+(?:\.\d+)*\/[^\s?#&"<>]+/;
/** Only characters that a URL's path needs no encoding for. */
const URL_SAFE = /^[\w./()-]*$/;
const [ZERO, NINE] = ['0'.charCodeAt(0), '9'.charCodeAt(0)];

/** @returns The DOI if the whole text is one, in any spelling; otherwise null. */
export function parseDoi(text: string | null | undefined): Doi | null {
  if (!text || text.length > MAX_LENGTH) return null;
  if (CANONICAL.test(text)) return text as Doi;
  if (COMMON_SPELLING.test(text)) return text.slice(text.indexOf('10.')).toLowerCase() as Doi;
  const bare = text.trim().replace(LABEL, '');
  const name = RESOLVER.test(bare) ? decoded(bare.replace(RESOLVER, '')) : bare;
  const cleaned = withoutPunctuation(name.replace(LABEL, '')).toLowerCase();
  return BARE_DOI.test(cleaned) && cleaned.isWellFormed() ? (cleaned as Doi) : null;
}

/** @returns The DOI in an address, after a resolver or anywhere in a publisher's address; otherwise null. */
export function findDoi(address: string | null | undefined): Doi | null {
  return parseDoi(address) ?? doiWithin(address);
}

/** @returns The DOI in an address that holds more than a DOI, such as a publisher's; otherwise null. */
export function doiWithin(address: string | null | undefined): Doi | null {
  if (!address || address.length > MAX_LENGTH) return null;
  return parseDoi(DOI_IN_TEXT.exec(decoded(address))?.[0]);
}

/** @returns Every DOI in the text, in order of appearance. */
export function findDois(text: string): Doi[] {
  const found = text.matchAll(new RegExp(DOI_IN_TEXT, 'gi'));
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

/** The index of the first of the digits at the end of a DOI, or its length if it ends in none. */
export function numberStart(name: Doi): number {
  let start = name.length;
  while (isDigit(name.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** The DOI as a link: `https://doi.org/…`. */
export function doiUrl(name: Doi): string {
  return `https://doi.org/${encodedDoi(name)}`;
}

/** The DOI's page in DataCite Commons, with the button "Add to ORCID Record". */
export function commonsUrl(name: Doi): string {
  return `https://commons.datacite.org/doi.org/${encodedDoi(name)}`;
}

/** The index of the N of a trailing `.vN`, or the length if there is none. */
function versionStart(name: Doi): number {
  const start = numberStart(name);
  return name.endsWith('.v', start) ? start : name.length;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function encodedDoi(name: Doi): string {
  return URL_SAFE.test(name) ? name : encodeURIComponent(name).replaceAll('%2F', '/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Drops punctuation that belongs to the sentence around the DOI. A closing bracket stays if it was opened inside the DOI. */
function withoutPunctuation(text: string): string {
  let end = text.length;
  for (;;) {
    const last = text[end - 1];
    const isTrailing = last !== undefined && ('.,;:!?"\'”’>'.includes(last) || (last === ')' && !text.slice(0, end).includes('(')));
    if (!isTrailing) return text.slice(0, end);
    end -= 1;
  }
}
