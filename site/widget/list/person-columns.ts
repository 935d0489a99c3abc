/** Finds the columns with the names and the email addresses of the people, by the titles of the columns or by what is in them. */
import { emailIn, nameIn, type PersonColumns } from './person.ts';

const EMAIL_TITLE = /e-?mail|^mail$/i;
/** The best first. */
const NAME_TITLES = [
  /^(?:full|display|preferred|researcher|author|person|staff|colleague|contact)?[\s_-]*name$/i,
  /^(?:researcher|author|person|colleague|people|who)$/i,
];
const GIVEN_TITLE = /^(?:first|given|fore)[\s_-]*names?$/i;
const FAMILY_TITLE = /^(?:last|family|sur)[\s_-]*name$/i;

/** The share of the cells that must fit, because any list has exceptions. */
const MOST = 0.7;
/** Names rarely repeat, unlike departments, which can look like names. */
const MOSTLY_DIFFERENT = 0.8;

/** Words in a name that may begin with a small letter. */
const PARTICLES = new Set([
  'af',
  'al',
  'ap',
  'av',
  'bin',
  'da',
  'das',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'do',
  'dos',
  'du',
  'el',
  'ibn',
  'la',
  'le',
  'los',
  'ten',
  'ter',
  'van',
  'von',
  'y',
  'zu',
]);
const NAME_WORD = /^\p{L}[\p{L}\p{M}.'’-]*$/u;

/**
 * @param titles Of the columns; null if the list has no line of titles.
 * @param rows The cells of each line.
 */
export function personColumns(titles: readonly string[] | null, rows: readonly (readonly string[])[]): PersonColumns {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((cells) => cells[column] ?? '').filter((cell) => cell.trim() !== ''),
  );
  return { ...nameColumns(findNames(titles, columns), rows), email: findEmail(titles, columns) };
}

/** @returns How the names in these columns are written. */
export function nameColumns(
  name: readonly number[],
  rows: readonly (readonly string[])[],
): Pick<PersonColumns, 'name' | 'isFamilyNameFirst'> {
  const [only = -1, second] = name;
  const names = second === undefined ? rows.map((cells) => nameIn(cells[only] ?? '')).filter((each) => each !== '') : [];
  return { name, isFamilyNameFirst: isMost(names, (each) => /^[^,]+,[^,]+$/.test(each)) };
}

function findEmail(titles: readonly string[] | null, columns: readonly string[][]): number | null {
  const counts = columns.map((cells) => cells.filter((cell) => emailIn(cell) !== null).length);
  const titled = (titles ?? []).findIndex((title, column) => EMAIL_TITLE.test(title) && (counts[column] ?? 0) > 0);
  if (titled >= 0) return titled;
  const most = Math.max(0, ...counts);
  return most > 0 ? counts.indexOf(most) : null;
}

function findNames(titles: readonly string[] | null, columns: readonly string[][]): number[] {
  const titled = (wanted: RegExp) => (titles ?? []).findIndex((title) => wanted.test(title.trim()));
  const [given, family] = [titled(GIVEN_TITLE), titled(FAMILY_TITLE)];
  if (given >= 0 && family >= 0) return [given, family];
  const named = NAME_TITLES.map(titled).find((column) => column >= 0);
  if (named !== undefined) return [named];
  const looking = columns.findIndex((cells) => {
    const names = cells.map(nameIn).filter((name) => name !== '');
    return names.length > 0 && new Set(names).size >= names.length * MOSTLY_DIFFERENT && isMost(names, looksLikeName);
  });
  return looking >= 0 ? [looking] : [];
}

function looksLikeName(text: string): boolean {
  const words = text.replace(',', ' ').trim().split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  return words.every((word) => NAME_WORD.test(word) && (!/^\p{Ll}/u.test(word) || PARTICLES.has(word)));
}

function isMost(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(fits).length >= cells.length * MOST;
}
