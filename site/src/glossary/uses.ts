/** Finds the terms of the glossary in a text. */
import { TERMS } from './terms.ts';

export interface Use {
  anchor: string;
  /** The words as they are in the text. */
  words: string;
  /** Where they begin. */
  at: number;
}

const capitalised = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The anchors of the terms by all spellings that count. */
const ANCHORS = new Map(
  TERMS.flatMap(({ anchor, spellings = [] }) =>
    spellings.flatMap((words) => [words, capitalised(words)].map((each) => [each, anchor])),
  ),
);

/** The longest spellings come first, so that “base DOI” is no use of “DOI”. Parts of longer words, such as “unclaimed”, do not count. */
const LONGEST_FIRST = [...ANCHORS.keys()].toSorted((a, b) => b.length - a.length);
const USES = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${LONGEST_FIRST.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');

/** @returns All uses, in the order of the text. */
export function usesIn(text: string): Use[] {
  return [...text.matchAll(USES)].map(({ 0: words, index }) => ({ anchor: ANCHORS.get(words) ?? '', words, at: index }));
}
