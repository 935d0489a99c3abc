/** Cleans titles of the markup and line breaks that the upstreams send, to show and to compare them. */

const FORMATTING = /<\/?(?:a|b|br|div|em|i|p|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'" };
/** Markup, an entity, a control character, or white space other than one space between two words. */
const NEEDS_CLEANING = /[<&\p{Cc}]|[^\S ]| {2}|^ | $/u;
const CONTROL_CHARACTERS = /\p{Cc}+/gu;

/** @returns The title as one line of plain text, without formatting tags or control characters; null if nothing is left. */
export function plainTitle(text: string | null | undefined): string | null {
  if (!text) return null;
  if (!NEEDS_CLEANING.test(text)) return text;
  const plain = text
    .replace(FORMATTING, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (entity, name) => ENTITIES[name] ?? entity)
    .replace(CONTROL_CHARACTERS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain || null;
}

/** Titles that differ only in case, punctuation or spaces have the same key. It is '' if there is nothing to compare. */
export function titleKey(title: string | null): string {
  return (title ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
