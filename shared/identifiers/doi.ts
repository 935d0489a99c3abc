/**
 * Reading a DOI in any spelling, and telling Figshare's version DOIs from their base DOI.
 *
 * @see https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html
 * @see https://info.figshare.com/docs/how-versioning-works
 */

declare const doi: unique symbol;

/** A DOI in lower case, without resolver or label: `10.6084/m9.figshare.123.v1`. */
export type Doi = string & { readonly [doi]: true };

/** Far longer than any registered DOI; text beyond it is not worth reading. */
const MAX_LENGTH = 1000;

const RESOLVER = /^(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\//i;
const LABEL = /^(?:info:|urn:)?doi[:/\s]\s*/i;
const WHOLE = /^10\.\d+(?:\.\d+)*\/\S+$/;
/** A DOI that is written as we write it. */
const READY = /^10\.\d+(?:\.\d+)*\/[a-z\d._()/-]*[a-z\d]$/;
/** A DOI that needs no tidying, alone or behind the resolver. */
const TIDY = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/)?10\.\d+(?:\.\d+)*\/[\w.()/-]*[a-z\d]$/i;
const INSIDE = /10\.\d+(?:\.\d+)*\/[^\s?#&"<>]+/;
/** What an address holds as it is. */
const PLAIN = /^[\w./()-]*$/;
const [ZERO, NINE] = ['0'.charCodeAt(0), '9'.charCodeAt(0)];

/** @returns The DOI if the whole text is one, in any spelling; else null. */
export function parseDoi(text: string | null | undefined): Doi | null {
  if (!text || text.length > MAX_LENGTH) return null;
  if (READY.test(text)) return text as Doi;
  if (TIDY.test(text)) return text.slice(text.indexOf('10.')).toLowerCase() as Doi;
  const bare = text.trim().replace(LABEL, '');
  const name = RESOLVER.test(bare) ? decoded(bare.replace(RESOLVER, '')) : bare;
  const tidy = withoutPunctuation(name.replace(LABEL, '')).toLowerCase();
  return WHOLE.test(tidy) && tidy.isWellFormed() ? (tidy as Doi) : null;
}

/** @returns The DOI in an address: behind a resolver, or anywhere in a publisher's address; else null. */
export function findDoi(address: string | null | undefined): Doi | null {
  return parseDoi(address) ?? doiWithin(address);
}

/** @returns The DOI in an address that is more than a DOI, such as a publisher's; else null. */
export function doiWithin(address: string | null | undefined): Doi | null {
  if (!address || address.length > MAX_LENGTH) return null;
  return parseDoi(INSIDE.exec(decoded(address))?.[0]);
}

/** @returns Every DOI that stands in a text of any kind, in order of appearance. */
export function findDois(text: string): Doi[] {
  const found = text.matchAll(new RegExp(INSIDE, 'gi'));
  return [...found].map(([match]) => parseDoi(match)).filter((each) => each !== null);
}

/** The part before the slash: `10.6084`. */
export function doiPrefix(name: Doi): string {
  return name.slice(0, name.indexOf('/'));
}

/** Without a trailing `.vN`. Only Figshare writes versions so: ask whether the DOI is Figshare's before using it. */
export function withoutVersion(name: Doi): Doi {
  const digits = versionStart(name);
  return (digits < name.length ? name.slice(0, digits - '.v'.length) : name) as Doi;
}

/** The N of a trailing `.vN`, or 0. */
export function versionNumber(name: Doi): number {
  return Number(name.slice(versionStart(name)));
}

/** Where the digits begin with which a DOI ends, or the end. */
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

/** Where the N of a trailing `.vN` begins, or the end. */
function versionStart(name: Doi): number {
  const start = numberStart(name);
  return name.endsWith('.v', start) ? start : name.length;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function encodedDoi(name: Doi): string {
  return PLAIN.test(name) ? name : encodeURIComponent(name).replaceAll('%2F', '/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Drops what a sentence around the DOI left behind; a bracket stays if it was opened inside the DOI. */
function withoutPunctuation(text: string): string {
  let end = text.length;
  for (;;) {
    const last = text[end - 1];
    const isStray = last !== undefined && ('.,;:!?"\'”’>'.includes(last) || (last === ')' && !text.slice(0, end).includes('(')));
    if (!isStray) return text.slice(0, end);
    end -= 1;
  }
}
