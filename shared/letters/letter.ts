/** Writes an email, as plain text, from a librarian to one researcher: what the check found, and what to do next. */
import { amount } from '../report/words.ts';
import { type CauseId, isCauseId, LETTER_WORDS, type LetterWords } from './letter-words.ts';
import { oneLine } from './one-line.ts';

export interface Letter {
  subject: string;
  /** The lines end with `\n`. A `mailto:` link needs `\r\n`. */
  body: string;
}

export interface LetterFacts {
  /** The researcher's name; null if nobody knows it. */
  name: string | null;
  /** As `causes` gives them, the most useful first. */
  causes: readonly { id: string; count: number }[];
  /** The full address of the report. */
  reportAddress: string;
  /** The name of the library. */
  from: string;
}

/** Keeps the letter short. A `mailto:` link of it has fewer than 2,000 characters, because some programs refuse longer ones. */
const MOST_CAUSES = 3;

/** For a cause that is newer than these words. */
const OTHER: LetterWords = {
  is: 'Something else needs a look.',
  next: 'Open your report, which explains it.',
  page: '/why-missing/',
};

const ABOUT_DATACITE = 'DataCite, which registers DOIs, can add items to your record.';

export function letter({ name, causes, reportAddress, from }: LetterFacts): Letter {
  const address = new URL(reportAddress);
  const items = address.searchParams.get('scope') === 'datacite' ? 'items' : 'Figshare items';
  const found = causes.flatMap(({ id, count }) => {
    const words = isCauseId(id) ? LETTER_WORDS[id] : OTHER;
    return words && count > 0 ? [paragraph(words, reportAddress, `For ${amount(count, 'item')}:\n`)] : [];
  });
  const shown = found.slice(0, MOST_CAUSES);
  const others = found.length - shown.length;
  return {
    subject: subjectAbout(items),
    body: paragraphs(
      greeting(name),
      `We checked which of your public ${items} are publicly visible on your ORCID record. ${ABOUT_DATACITE}`,
      ...shown,
      `Your report has the details${others > 0 ? `, and ${amount(others, 'more point')}` : ''}:\n${address.href}`,
      closing(from),
    ),
  };
}

/** The same letter about one cause, to copy: without a count, and with a link to the checker instead of a report. */
export function letterAbout(id: CauseId, { origin, from }: { origin: string; from: string }): Letter | null {
  const words = LETTER_WORDS[id];
  if (!words) return null;
  const items = 'Figshare items';
  return {
    subject: subjectAbout(items),
    body: paragraphs(
      greeting(null),
      `We checked your public ${items}. ${ABOUT_DATACITE} We found this for at least one of your items:`,
      paragraph(words, origin),
      `To see which items, enter your ORCID iD here. You then get your report:\n${new URL(origin).href}`,
      closing(from),
    ),
  };
}

function subjectAbout(items: string): string {
  return `Your ${items} and your ORCID record`;
}

function greeting(name: string | null): string {
  const line = oneLine(name ?? '');
  return line ? `Hello ${line},` : 'Hello,';
}

/** @param site Any address on the guide's host. */
function paragraph({ is, next, page }: LetterWords, site: string, count = ''): string {
  return `${count}${is}\nNext step: ${next}\n${new URL(page, site).href}`;
}

function closing(from: string): string {
  return `If you need help, reply to this email.\n\nKind regards\n${oneLine(from)}`;
}

/** Joins them, with straight quotation marks, each of which needs nine characters less in a `mailto:` link. */
function paragraphs(...texts: string[]): string {
  return texts
    .filter((text) => text !== '')
    .join('\n\n')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
}
