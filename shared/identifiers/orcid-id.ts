/**
 * Reads an ORCID iD in any of the spellings that people paste.
 *
 * @see https://support.orcid.org/hc/en-us/articles/360006897674 Structure of the ORCID Identifier
 */
import { type Failure, failure } from './failure.ts';
import { withoutInvisible } from './invisible.ts';

declare const orcidId: unique symbol;

/** An iD in its canonical spelling, check character verified: `0000-0002-1825-0097`. */
export type OrcidId = string & { readonly [orcidId]: true };

export const ORCID_ID_PROBLEMS = [
  'empty',
  'too-long',
  'control-characters',
  'other-registry',
  'other-address',
  'wrong-length',
  'not-an-id',
  'wrong-check-character',
] as const;
export type OrcidIdProblem = (typeof ORCID_ID_PROBLEMS)[number];

/** For the person who typed the iD. None of these repeats what was typed. */
export const ORCID_ID_PROBLEM_TEXT: Record<OrcidIdProblem, string> = {
  empty: 'Enter an ORCID iD.',
  'too-long': 'This text is too long to be an ORCID iD.',
  'control-characters': 'This text contains invisible control characters. Copy the ORCID iD from the ORCID record.',
  'other-registry': 'This address is in ORCID’s test system (the sandbox), where iDs aren’t real. Use an address at orcid.org.',
  'other-address': 'This isn’t the address of an ORCID record at orcid.org.',
  'wrong-length': 'An ORCID iD has 16 characters, not counting hyphens. This text has more, or fewer.',
  'not-an-id': 'This isn’t a valid ORCID iD. An ORCID iD has only digits, and sometimes an X at the end.',
  'wrong-check-character':
    'At least one character is wrong, because the last one doesn’t match the others. Copy the iD from the ORCID record.',
};

const ORCID_ID_SHAPE = 'An ORCID iD looks like 0000-0002-1825-0097 or https://orcid.org/0000-0002-1825-0097.';

/** Longer than any address of an ORCID record that people copy, tracking parameters included. */
const MAX_LENGTH = 300;

/** The spellings that the registers use. They need no tidying, so the common case is fast. */
const TIDY = /^(?:https?:\/\/(?:www\.)?orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/;
/** Including hyphens. */
const ID_LENGTH = 19;

const ZERO = '0'.charCodeAt(0);

/** Line breaks and tabs count as spaces. */
const CONTROL_CHARACTERS = /(?!\s)\p{Cc}/u;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const QUOTES_AND_BRACKETS = /^[\s<>()[\]{}"'“”‘’«»]+|[\s<>()[\]{}"'“”‘’«».,;:!/]+$/g;
const LABEL = /^orcid(?:\s*id)?(?:\s*[:#=]\s*|\s+|(?=\d))/i;
const SANDBOX = /^(?:https?:\/*)?(?:[a-z0-9-]+\.)*sandbox\.orcid\.org(?:[/:?#]|$)/i;
const ORCID_SITE = /^(?:https?:\/*)?(?:www\.)?orcid\.org\/+/i;
const SIGNED_IN_PAGE = /^my-orcid\/?\?(?:[^#]*&)?orcid=([^&#]*)/i;

/**
 * Calculates the 16th character from the first 15 digits (ISO/IEC 7064, MOD 11-2).
 *
 * @param digits 15 decimal digits, with or without hyphens.
 */
export function checkCharacter(digits: string): string {
  let total = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(at) - ZERO;
    if (digit >= 0) total = (total + digit) * 2;
  }
  const result = (12 - (total % 11)) % 11;
  return result === 10 ? 'X' : String(result);
}

/**
 * Reads an iD with hyphens, spaces, long dashes or nothing between its groups, with a lower-case x, after `orcid:`, or as an
 * address at orcid.org.
 */
export function readOrcidId(text: string): { ok: true; id: OrcidId } | Failure<OrcidIdProblem> {
  if (text.length > MAX_LENGTH) return refused('too-long');
  const tidied = TIDY.test(text) ? text.slice(-ID_LENGTH) : '';
  if (tidied && checkCharacter(tidied.slice(0, -1)) === tidied.at(-1)) return { ok: true, id: tidied as OrcidId };
  if (CONTROL_CHARACTERS.test(text)) return refused('control-characters');
  const tidy = plainCharacters(text).replace(QUOTES_AND_BRACKETS, '').replace(LABEL, '');
  if (tidy === '') return refused('empty');
  if (SANDBOX.test(tidy)) return refused('other-registry');

  const id = withoutAddress(tidy);
  if (/^[a-z][a-z0-9+.-]*:\/\/|\//i.test(id)) return refused('other-address');
  const characters = id.replace(LABEL, '').replace(/[-\s]/g, '').toUpperCase();
  if (/[^0-9X]|X./.test(characters)) return refused('not-an-id');
  if (characters.length !== 16) return refused('wrong-length');
  if (checkCharacter(characters.slice(0, 15)) !== characters[15]) return refused('wrong-check-character');
  return { ok: true, id: characters.replace(/(.{4})(?=.)/g, '$1-') as OrcidId };
}

/** Removes invisible characters, and replaces every kind of dash by a hyphen. */
export function plainCharacters(text: string): string {
  return withoutInvisible(text).replace(DASHES, '-');
}

/** Accepts the same spellings as `readOrcidId`. @returns Null if the text is not an iD. */
export function parseOrcidId(text: string): OrcidId | null {
  const read = readOrcidId(text);
  return read.ok ? read.id : null;
}

/** The address of the ORCID record. ORCID's display guidelines ask for iDs to be shown in this form. */
export function orcidUrl(id: OrcidId): string {
  return `https://orcid.org/${id}`;
}

function refused(problem: OrcidIdProblem): Failure<OrcidIdProblem> {
  return failure(problem, `${ORCID_ID_PROBLEM_TEXT[problem]} ${ORCID_ID_SHAPE}`);
}

function withoutAddress(text: string): string {
  if (!ORCID_SITE.test(text)) return text;
  const path = text.replace(ORCID_SITE, '');
  const signedIn = SIGNED_IN_PAGE.exec(path)?.[1];
  return signedIn ?? path.replace(/\/*(?:[?#].*)?$/, '');
}
