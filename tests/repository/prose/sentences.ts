/** Finds sentences that are too long to be understood at the first reading. */
import type { Finding } from './finding.ts';
import { lineAt, type Passage, shown, withoutNames } from './passage.ts';

export const MAX_WORDS = 25;

const SEGMENTER = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

export function longSentences(passage: Passage): Finding[] {
  return [...SEGMENTER.segment(withoutNames(passage.text))].flatMap(({ segment, index }) => {
    const words = countWords(segment);
    if (words <= MAX_WORDS) return [];
    const line = lineAt(passage, index + segment.search(/\S/));
    const found = shown(passage.text.slice(index, index + segment.length));
    return [
      { kind: 'long', line, found, better: `split it: ${words} words, and at most ${MAX_WORDS} are read with ease` } as const,
    ];
  });
}

/** A value, code, an address and a quoted name each count as one word. */
export function countWords(sentence: string): number {
  return sentence.split(/[\s—]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
