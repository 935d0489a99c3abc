/** The questions of `npm run adopt`, in order. The answers follow the same rules as the build: `institution.schema.ts`. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Scheme, unreadable } from '../contrast.ts';
import { type Institution, institutionSchema } from '../institution.schema.ts';

/** Answers by the path of their field, such as `portal.url`. Optional fields without an answer are missing. */
export type Answers = Record<string, string>;

export interface Question {
  key: string;
  text: string;
  /** Describes a valid answer, after “This must be”. */
  valid: string;
  /** Whether the answer `NONE` leaves the field out. */
  optional?: true;
  /** Asked only if the question with this key was answered. */
  after?: string;
  /** A check that the schema does not make. @returns What is wrong, as a sentence, or null. */
  alsoCheck?: (answer: string) => string | null;
}

/** An answer that leaves a field out. */
export const NONE = 'none';

const HTTPS = 'an address that begins with https://';
const HEX = 'a number sign and six hexadecimal digits in lower case, such as #0b5563';

export const QUESTIONS: readonly Question[] = [
  { key: 'name', text: 'Full name of your institution, shown on every page of the guide', valid: 'at least three letters long' },
  {
    key: 'address',
    text: 'Address of your copy, such as https://sync.library.example',
    valid: 'an address that begins with https:// and has no path and no slash at the end',
  },
  { key: 'shortName', text: 'Short name of your institution, used in sentences', valid: 'at least two letters long' },
  { key: 'contactEmail', text: 'Email address for questions', valid: 'an email address such as library@university.example' },
  {
    key: 'publicationsSystem',
    text: 'Name of your system for publications, if researchers should also link their ORCID iD to it',
    valid: 'at least two letters long',
    optional: true,
  },
  { key: 'portal.name', text: 'Name of your Figshare portal', valid: 'at least three letters long' },
  { key: 'portal.url', text: 'Address of your Figshare portal', valid: HTTPS },
  { key: 'doiPrefix', text: 'Prefix of your portal’s DOIs', valid: 'a DOI prefix such as 10.6084, without a slash' },
  ...page('pages.orcid', 'your page about ORCID'),
  ...page('pages.deposit', 'your page about depositing'),
  ...page('pages.home', 'your home page'),
  ...page('social', 'your account on X, Mastodon or another social network'),
  {
    key: 'source',
    text: 'Address where others can get the source code of your copy',
    valid: 'an address that begins with https:// or http://',
    optional: true,
  },
  colour('light', 'on a white background'),
  colour('dark', 'on a dark background'),
  {
    key: 'logo.src',
    text: 'Logo: the path of a file in site/public, such as /logo.svg',
    valid: 'a path that begins with a slash, such as /logo.svg for the file site/public/logo.svg',
    optional: true,
    alsoCheck: (src) =>
      existsSync(fileURLToPath(new URL(`../public${src}`, import.meta.url))) ? null : 'There is no such file in site/public.',
  },
  { key: 'logo.alt', text: 'Alternative text of the logo', valid: 'the words in the logo', after: 'logo.src' },
  { key: 'logo.width', text: 'Width of the logo in pixels', valid: 'a whole number', after: 'logo.src' },
  { key: 'logo.height', text: 'Height of the logo in pixels', valid: 'a whole number', after: 'logo.src' },
];

function page(key: string, what: string): Question[] {
  return [
    { key: `${key}.url`, text: `Address of ${what}`, valid: HTTPS, optional: true },
    { key: `${key}.title`, text: `Title of ${what}`, valid: 'at least three letters long', after: `${key}.url` },
  ];
}

function colour(scheme: Scheme, where: string): Question {
  return {
    key: `colours.${scheme}`,
    text: `Colour of links and headings ${where}`,
    valid: HEX,
    alsoCheck: (value) => unreadable(value, scheme),
  };
}

/** @returns What is wrong with an answer, as a sentence, or null if it is valid. */
export function problemWith({ key, valid, alsoCheck, optional }: Question, answer: string): string | null {
  if (optional && answer === NONE) return null;
  const { error } = institutionSchema.safeParse(nested({ [key]: answer }));
  const isWrong = error?.issues.some(({ path }) => path.join('.') === key);
  if (isWrong) return `This must be ${valid}.`;
  return alsoCheck?.(answer) ?? null;
}

/** @returns An object in the shape of the schema, which is not validated yet. */
export function nested(answers: Answers): Record<string, unknown> {
  const whole: Record<string, unknown> = { pages: {} };
  for (const [key, answer] of Object.entries(answers)) {
    const names = key.split('.');
    const last = names.pop() ?? '';
    const place = names.reduce((within, name) => {
      within[name] ??= {};
      return within[name] as Record<string, unknown>;
    }, whole);
    place[last] = /^logo\.(?:width|height)$/.test(key) ? Number(answer) : answer;
  }
  return whole;
}

/** @returns The answers that an existing institution corresponds to. */
export function answersIn(institution: Institution): Answers {
  const valueAt = (key: string) => key.split('.').reduce<unknown>((place, name) => (place as never)?.[name], institution);
  const found = QUESTIONS.map(({ key }) => [key, valueAt(key)] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(found.map(([key, value]) => [key, String(value)]));
}
