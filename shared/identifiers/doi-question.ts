/**
 * Reads what people type into the DOI check: a DOI in any spelling, or the address of an item on Figshare.
 *
 * We use only the item's number from an address and never send a request to its host.
 *
 * @see https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html
 */
import { type Doi, findDoi, parseDoi } from './doi.ts';
import { type Failure, failure } from './failure.ts';
import { figshareItem, isFigshareCollection } from './figshare-item.ts';
import { withoutInvisible } from './invisible.ts';
import { parseOrcidId } from './orcid-id.ts';
import { unescaped } from './percent-escapes.ts';

/** `item` is Figshare's number of an item. */
export type DoiQuestion = { doi: Doi } | { item: number };

export const DOI_PROBLEMS = [
  'empty',
  'too-long',
  'control-characters',
  'orcid-id',
  'collection',
  'ambiguous-address',
  'other-address',
  'only-a-prefix',
  'not-a-doi',
] as const;
export type DoiProblem = (typeof DOI_PROBLEMS)[number];

/** The message for each problem. None of them repeats what was typed. */
export const DOI_PROBLEM_TEXT: Record<DoiProblem, string> = {
  empty: 'Enter a DOI.',
  'too-long': 'This is too long to be a DOI.',
  'control-characters': 'This contains invisible control characters. Copy the DOI from the item’s page.',
  'orcid-id': 'This is an ORCID iD, not a DOI. You can check an iD on the start page.',
  collection: 'This is the address of a collection, which has its own DOI. Enter that DOI.',
  'ambiguous-address': 'We can’t tell which item this address belongs to. Enter the DOI of the item instead.',
  'other-address': 'This address contains no DOI, and it isn’t the address of a public item on Figshare.',
  'only-a-prefix': 'This is only the beginning of a DOI. The part after the slash is missing.',
  'not-a-doi': 'This isn’t a DOI. A DOI begins with “10.”, a number and a slash.',
};

const DOI_SHAPE =
  'A DOI looks like 10.6084/m9.figshare.88000001 or https://doi.org/10.6084/m9.figshare.88000001. You can also enter the address of an item on Figshare.';

/** Longer than any DOI, and longer than the address of any item, which contains its title. */
const MAX_LENGTH = 2000;
/** Far longer than any registered DOI. A longer one would not fit into a query to DataCite. */
const MAX_ENCODED = 1200;
/** Opening quotes and brackets of the sentence that the text was copied from. */
const BEFORE_ADDRESS = /^["'`“‘„«<([{]+/;
const CONTROL_CHARACTERS = /(?!\s)\p{Cc}/u;
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/:?#]|$))/i;

type ReadQuestion = { ok: true; question: DoiQuestion } | Failure<DoiProblem>;

/** @returns The DOI or the item that the text names, or what is wrong with the text. */
export function readDoiQuestion(text: string): ReadQuestion {
  if (text.length > MAX_LENGTH) return refused('too-long');
  const plain = unescaped(text);
  if (CONTROL_CHARACTERS.test(plain)) return refused('control-characters');
  const asTyped = readVisible(text);
  // A ? or # that is encoded belongs to the DOI, so the text as it was typed comes first.
  return asTyped.ok || plain === text || asTyped.problem.code === 'ambiguous-address' ? asTyped : readVisible(plain);
}

/** The text for a link to this check: `readDoiQuestion` reads it as the same question. */
export function questionText(question: DoiQuestion): string {
  return 'doi' in question ? question.doi : `https://figshare.com/articles/_/${question.item}`;
}

function readVisible(typed: string): ReadQuestion {
  const text = withoutInvisible(typed).trim();
  if (text === '') return refused('empty');
  if (!text.isWellFormed()) return refused('not-a-doi');
  const doi = parseDoi(text);
  if (doi) return toQuestion(doi);
  if (parseOrcidId(text)) return refused('orcid-id');
  const address = text.replace(BEFORE_ADDRESS, '');
  if (ADDRESS.test(address)) return readAddress(address.includes('://') ? address : `https://${address}`);
  return refused(/^(?:doi:\s*)?10\.[\d.]+\/?$/i.test(text) ? 'only-a-prefix' : 'not-a-doi');
}

function readAddress(address: string): ReadQuestion {
  const item = figshareItem(address);
  if (item === 'ambiguous') return refused('ambiguous-address');
  if (item !== null) return { ok: true, question: { item } };
  if (isFigshareCollection(address)) return refused('collection');
  const doi = findDoi(address);
  return doi ? toQuestion(doi) : refused('other-address');
}

function toQuestion(doi: Doi): ReadQuestion {
  return encodeURIComponent(doi).length > MAX_ENCODED ? refused('too-long') : { ok: true, question: { doi } };
}

function refused(code: DoiProblem): Failure<DoiProblem> {
  return failure(code, `${DOI_PROBLEM_TEXT[code]} ${DOI_SHAPE}`);
}
