/** Titles as the upstreams write them hold markup and line breaks; as people compare them they hold neither. */

const FORMATTING = /<\/?(?:a|b|br|div|em|i|p|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'" };
/** Markup, an entity, a control character, or a blank that is not one between two words. */
const UNTIDY = /[<&\p{Cc}]|[^\S ]| {2}|^ | $/u;
const CONTROL_CHARACTERS = /\p{Cc}+/gu;

/** A title as one line of plain text: no formatting tags, no control characters; null if nothing is left. */
export function plainTitle(text: string | null | undefined): string | null {
  if (!text) return null;
  if (!UNTIDY.test(text)) return text;
  const plain = text
    .replace(FORMATTING, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (whole, name) => ENTITIES[name] ?? whole)
    .replace(CONTROL_CHARACTERS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain || null;
}

/** Two titles that differ only in case, punctuation or blanks have the same key; '' if there is nothing to compare. */
export function titleKey(title: string | null): string {
  return (title ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
