/** What every text of a pre-check has, and the sentences that several of them share. */
import { AND_PUBLISH } from '../verdicts/advice/diagnosis.ts';

/** What somebody reads about a DOI or one of its creators. */
export interface Words {
  why: string;
  next: string;
  /** The page of the guide that explains it, as a path; null if there is none. */
  guide: string | null;
}

/** The text speaks to the only author of an item. If there are several, it speaks about them. */
export type Person = 'you' | 'they';

/** The checklist for items that are not public yet, as a path. */
export const CHECKLIST = '/before-publishing/';

/** A good answer always needs this caveat, because DataCite adds nothing for an author who has not enabled Auto-Update. */
export function autoUpdateCaveat(person: Person): string {
  const whom = person === 'you' ? 'if you' : 'for authors who';
  return `DataCite only adds the item ${whom} had switched on ORCID Auto-Update in time. That means before the DOI was registered, or before its authors, related materials or funding last changed. No public service shows that setting, so we can’t see it.`;
}

/** How the depositor adds somebody's iD. Figshare's search only finds authors who have an account there. */
export const NEW_ENTRY = `Then edit the item in its repository: remove them from the author list, then add them again with their ORCID iD. If Figshare’s search doesn’t find them, type their name, and their iD if the form has a place for it. ${AND_PUBLISH}`;

/** More names would hide the rest of the sentence. */
const MAX_NAMED = 5;
const LONGEST_NAME = 80;
/** A name could use these characters to reverse the text that follows it. */
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
