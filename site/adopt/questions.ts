/** What `npm run adopt` asks, in order, and what is right. The rules are those of the build: `institution.schema.ts`. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Scheme, unreadable } from '../contrast.ts';
import { type Institution, institutionSchema } from '../institution.schema.ts';

/** Answers by the path of the field, such as `portal.url`. What is left out has none. */
export type Answers = Record<string, string>;

export interface Question {
  key: string;
  asks: string;
  /** Said where the answer is wrong. */
  right: string;
  /** Leave it out with `NONE`; `with` are then not asked. */
  optional?: true;
  /** Asked only where this one was answered. */
  after?: string;
  /** What is wrong beside the schema. */
  alsoWrong?: (answer: string) => string | null;
}

/** An answer that leaves a field out. */
export const NONE = 'none';

const HTTPS = 'an address that begins with https://';
const HEX = 'six hexadecimal digits in lower case, such as #0b5563';

export const QUESTIONS: readonly Question[] = [
  { key: 'name', asks: 'Name of your institution, as it signs the guide', right: 'at least three letters' },
  {
    key: 'address',
    asks: 'Address where your copy will be, such as https://sync.library.example',
    right: 'an address with https, without a path and without a slash at its end',
  },
  { key: 'shortName', asks: 'Its name in running text', right: 'at least two letters' },
  { key: 'contactEmail', asks: 'E-mail address for questions', right: 'an e-mail address such as library@university.example' },
  { key: 'portal.name', asks: 'Name of your Figshare portal', right: 'at least three letters' },
  { key: 'portal.url', asks: 'Address of your Figshare portal', right: HTTPS },
  { key: 'doiPrefix', asks: 'Prefix of the portal’s DOIs', right: 'a DOI prefix such as 10.6084, without a slash' },
  ...page('pages.orcid', 'your page about ORCID'),
  ...page('pages.deposit', 'your page about depositing'),
  ...page('pages.home', 'your home page'),
  ...page('social', 'your page on a social network'),
  colour('light', 'on white'),
  colour('dark', 'on black'),
  {
    key: 'logo.src',
    asks: 'Logo, as a path below site/public',
    right: 'a path such as /logo.svg of a file that you have put into site/public',
    optional: true,
    alsoWrong: (src) => (existsSync(fileURLToPath(new URL(`../public${src}`, import.meta.url))) ? null : 'There is no such file.'),
  },
  { key: 'logo.alt', asks: 'What the logo says', right: 'the words in the picture', after: 'logo.src' },
  { key: 'logo.width', asks: 'Its width in pixels', right: 'a whole number', after: 'logo.src' },
  { key: 'logo.height', asks: 'Its height in pixels', right: 'a whole number', after: 'logo.src' },
];

function page(key: string, what: string): Question[] {
  return [
    { key: `${key}.url`, asks: `Address of ${what}`, right: HTTPS, optional: true },
    { key: `${key}.title`, asks: `Title of ${what}`, right: 'at least three letters', after: `${key}.url` },
  ];
}

function colour(scheme: Scheme, where: string): Question {
  return {
    key: `colours.${scheme}`,
    asks: `Colour of links and headings ${where}`,
    right: HEX,
    alsoWrong: (value) => unreadable(value, scheme),
  };
}

/** @returns What is wrong with an answer, and what would be right; null where nothing is. */
export function wrongWith({ key, right, alsoWrong, optional }: Question, answer: string): string | null {
  if (optional && answer === NONE) return null;
  const { error } = institutionSchema.safeParse(nested({ [key]: answer }));
  const isWrong = error?.issues.some(({ path }) => path.join('.') === key);
  if (isWrong) return `This must be ${right}.`;
  return alsoWrong?.(answer) ?? null;
}

/** @returns An object of the schema's shape, of which nothing is checked yet. */
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

/** The present answers. */
export function answersIn(institution: Institution): Answers {
  const valueAt = (key: string) => key.split('.').reduce<unknown>((place, name) => (place as never)?.[name], institution);
  const found = QUESTIONS.map(({ key }) => [key, valueAt(key)] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(found.map(([key, value]) => [key, String(value)]));
}
