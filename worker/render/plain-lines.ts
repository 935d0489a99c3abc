/** Text for a terminal or an e-mail: lines of at most so many columns. */

/** Of two columns: East Asian letters and most pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]|\p{Emoji_Presentation}/u;

/** What gives a terminal orders, ends a line, or changes the direction of what follows; joiners only shape letters. */
const ORDERS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
const INVISIBLE = /[\p{Cf}--[\u200c\u200d]]/gv;

/** Letters of one column each, which need no closer look. */
const NARROW = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2026]*$/;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text from outside as one line that does nothing but stand there. */
export function harmless(text: string): string {
  return text.toWellFormed().replace(ORDERS, ' ').replace(INVISIBLE, '').trim();
}

/** Breaks between words, and inside of one that is wider than a line. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => cut(each, columns))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && width(longer) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function cut(word: string, columns: number): string[] {
  if (width(word) <= columns) return [word];
  const parts = [''];
  for (const { segment } of graphemes.segment(word)) {
    const longer = `${parts.at(-1)}${segment}`;
    if (width(longer) > columns) parts.push(segment);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

/** In columns, as terminals count them. */
export function width(text: string): number {
  if (NARROW.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}
