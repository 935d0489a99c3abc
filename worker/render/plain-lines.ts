/** Wraps text for a terminal or an email, and removes what could do harm there. */

/** Characters that are two columns wide: East Asian letters and most emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]|\p{Emoji_Presentation}/u;

/** Characters that control a terminal or end a line. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** Characters that hide text or change its direction. Joiners stay, because they only shape letters. */
const INVISIBLE = /[\p{Cf}--[\u200c\u200d]]/gv;

/** Text in which every character is one column wide, so that its length is its width. */
const NARROW = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2026]*$/;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text from a service, made safe to print: one line without control characters or invisible characters. */
export function harmless(text: string): string {
  return text.toWellFormed().replace(CONTROLS, ' ').replace(INVISIBLE, '').trim();
}

/** Breaks lines between words, and inside a word only if it is wider than a line. */
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

/** The width in columns of a terminal. */
export function width(text: string): number {
  if (NARROW.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}
