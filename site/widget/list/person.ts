/** The name and the email address of a person, as far as the visitor's list has them. */

/** The columns of the list that have them, by their positions. */
export interface PersonColumns {
  /** In the order in which people write a name: given name, then family name. Empty if there is no such column. */
  name: readonly number[];
  /** Whether the names are written as “Example, Robin”. */
  isFamilyNameFirst: boolean;
  email: number | null;
}

export interface Person {
  name: string | null;
  email: string | null;
}

export const NO_PERSON_COLUMNS: PersonColumns = { name: [], isFamilyNameFirst: false, email: null };

/** One plain address. It has none of the characters that could add something to a `mailto:` link or an address line. */
const EMAIL =
  /[^\s@<>,;:"'()[\]\\?&#%\p{C}][^\s@<>,;:"()[\]\\?&#%\p{C}]{0,63}@[^\s@<>,;:"'()[\]\\?&#%\p{C}]{1,190}\.[\p{L}\d-]{2,60}/u;

export function emailIn(text: string): string | null {
  return EMAIL.exec(text)?.[0] ?? null;
}

/** @param cells The other columns of the person's line. */
export function personOf(cells: readonly string[], { name, isFamilyNameFirst, email }: PersonColumns): Person {
  const parts = name.map((column) => nameIn(cells[column] ?? '')).filter((part) => part !== '');
  const whole = parts.join(' ');
  return {
    name: whole === '' ? null : isFamilyNameFirst ? turned(whole) : whole,
    email: email === null ? null : emailIn(cells[email] ?? ''),
  };
}

/** The text without an email address, which can be beside the name: `Robin Example <robin@example.org>`. */
export function nameIn(text: string): string {
  const email = emailIn(text);
  return (email ? text.replace(email, '').replace(/<\s*>|\(\s*\)/g, '') : text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:]+|[\s,;:]+$/g, '');
}

function turned(name: string): string {
  const [family = '', given = '', ...others] = name.split(',').map((part) => part.trim());
  return given === '' || others.length > 0 ? name : `${given} ${family}`;
}
