/** A passage is text that people read in one go: a paragraph, a table cell, a heading, or a text in a program. */

export interface Passage {
  text: string;
  /** Where each piece of the text begins, in the passage and in the file. */
  pieces: { at: number; line: number }[];
}

/** A part of a passage, and the line of the file on which it begins. */
export interface Piece {
  text: string;
  line: number;
}

/** Takes the place of a value or of code. It is a capital letter, so that a sentence can begin with it, and counts as one word. */
export const HOLE = 'Ξ';

/** Takes the place of each character of a quoted name. */
export const NAME = 'Ω';

/** @returns Nothing if no letter is left to check. */
export function passageOf(parts: readonly Piece[]): Passage[] {
  let text = '';
  const pieces: Passage['pieces'] = [];
  for (const part of parts) {
    pieces.push({ at: text.length, line: part.line });
    text += part.text;
  }
  return /\p{L}/u.test(text.replaceAll(HOLE, '').replaceAll(NAME, '')) ? [{ text, pieces }] : [];
}

/** The line of the file that holds the character at `offset` of the passage. */
export function lineAt({ text, pieces }: Passage, offset: number): number {
  const piece = pieces.findLast(({ at }) => at <= offset);
  if (!piece) return 0;
  return piece.line + text.slice(piece.at, offset).split('\n').length - 1;
}

/**
 * Hides quotations, because they are the names of other people's buttons and pages. A name is not ours to spell, and counts as one
 * word. The text keeps its length.
 */
export function withoutNames(text: string): string {
  return text.replace(/(?<=“)[^”]+(?=”)|(?<=(?:^|[\s(])")[^"\n]+(?=")/g, (name) => {
    const end = /[.!?]?$/.exec(name)?.[0] ?? '';
    return NAME.repeat(name.length - end.length) + end;
  });
}

/** The passage's words as a person would write them, for a message. */
export function shown(text: string): string {
  return text
    .replace(new RegExp(`${HOLE}|${NAME}+`, 'g'), '…')
    .replace(/\s+/g, ' ')
    .trim();
}
