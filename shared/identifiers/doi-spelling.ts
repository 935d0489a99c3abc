/**
 * Removes what people and programs write around the name of a DOI: resolvers, labels, escapes and invisible characters.
 *
 * @see https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html
 */
import { withoutInvisible } from './invisible.ts';
import { unescaped } from './percent-escapes.ts';

/** Resolvers and labels in any order, even repeated, and opening quotes or brackets. */
const BEFORE_DOI = /^(?:(?:(?:https?:)?\/{0,2})?(?:www\.|dx\.)?doi\.org\/|(?:info:|urn:)?doi[:/\s]|[\s/"'`“‘„«<([{])+/i;
const RESOLVER = /doi\.org\//i;
/** An address within an encoded address needs a second round. The limit keeps the time for a hostile text short. */
const MAX_ROUNDS = 4;
/** Line breaks and tabs count as spaces. */
const CONTROL_CHARACTERS = /(?!\s)\p{Cc}/gu;

/** @returns The text from where the DOI begins, without escapes and invisible characters; null if it was encoded too often. */
export function bareName(text: string): string | null {
  let name = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const visible = withoutInvisible(name).replace(CONTROL_CHARACTERS, '').trim();
    const before = BEFORE_DOI.exec(visible)?.[0] ?? '';
    const rest = visible.slice(before.length);
    const next = unescaped(RESOLVER.test(before) ? withoutQuery(rest) : rest);
    if (next === name) return name;
    name = next;
  }
  return null;
}

/** In an address, a ? or # ends the path. */
function withoutQuery(path: string): string {
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
}
