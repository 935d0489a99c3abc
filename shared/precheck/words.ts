/** What every text of a pre-check has, and the sentences that several of them share. */

/** What somebody reads about a DOI or one of its creators. */
export interface Words {
  why: string;
  next: string;
  /** The page of the guide that explains it, as a path; null if there is none. */
  guide: string | null;
}

/** The only author of an item is spoken to. If there are several, the text is about them. */
export type Person = 'you' | 'they';

/** The checklist for items that are not public yet, as a path. */
export const CHECKLIST = '/before-publishing/';

/** A good answer always needs this caveat: the DOI can be perfect, and the work still arrives only if the person enabled Auto-Update. */
export function autoUpdateCaveat(person: Person): string {
  const whose = person === 'you' ? 'your ORCID record if you' : 'the ORCID records of authors who';
  return `DataCite only adds the item to ${whose} had switched on ORCID Auto-Update before the DOI was registered, or before its authors, related materials or funding last changed. No public service shows that switch, so we cannot see it.`;
}

/** More names would hide the rest of the sentence. */
const MAX_NAMED = 5;
const LONGEST_NAME = 80;
/** Marks with which a name could turn round the text behind it. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** `Example, Robin; Example, Sam; and 3 more`. The names are separated by semicolons, because most of them contain a comma. */
export function listed(people: readonly { name: string | null }[]): string {
  const rest = people.length - MAX_NAMED;
  const names = people.slice(0, MAX_NAMED).map(({ name }) => inShort(name ?? 'an author without a name'));
  return [...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

function inShort(name: string): string {
  const plain = name.replace(DIRECTION_MARKS, '');
  return plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 1)}…` : plain;
}
