/**
 * Undoes percent-encoding, even if a text was encoded several times over.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2.1
 */

/** The percent sign of an escape that was encoded again: the `%25` of `%252F`, or all of `%2525` in `%25252F`. */
const ENCODED_AGAIN = /%(?:25)+(?=[\da-f]{2})/gi;
/** The escapes of one character in UTF-8, which has one to four bytes. */
const CHARACTER = /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi;
/** Enough for every text that a program wrote. The limit keeps the time for a hostile text in proportion to its length. */
const MAX_ROUNDS = 4;

/** Escapes that are not a character in UTF-8 stay as they are. */
export function unescaped(text: string): string {
  let plain = text;
  for (let round = 0; round < MAX_ROUNDS && plain.includes('%'); round += 1) {
    const next = plain.replace(ENCODED_AGAIN, '%').replace(CHARACTER, decoded);
    if (next === plain) break;
    plain = next;
  }
  return plain;
}

function decoded(character: string): string {
  try {
    return decodeURIComponent(character);
  } catch {
    return character;
  }
}
