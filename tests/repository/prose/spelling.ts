/** Finds words that are not spelt as in British English. Our own terms are in `words.txt`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createSpellingDictionaryFromTrieFile } from 'cspell-dictionary';
import type { Finding } from './finding.ts';
import { HOLE, lineAt, NAME, type Passage, withoutNames } from './passage.ts';

const TRIE = join(import.meta.dirname, '../../../node_modules/@cspell/dict-en-gb/en_GB.trie.gz');
const BRITISH = createSpellingDictionaryFromTrieFile(gunzipSync(readFileSync(TRIE)), 'en-GB', TRIE, {});
const OWN = new Set(readFileSync(join(import.meta.dirname, 'words.txt'), 'utf8').split('\n'));

/** The dictionary allows “organize”, which is British too. We write “organise”. */
const WITH_Z = /^(\p{L}{3,}[iy])z(e|ed|er|ers|es|ing|able|ation|ations|ational)$/iu;

export function misspellings(passage: Passage): Finding[] {
  return [...withoutNames(passage.text).matchAll(/[^\s“”"(),;!?—–]+/g)].flatMap(({ 0: chunk, index }) =>
    wordsIn(chunk)
      .filter((word) => !isCorrect(word))
      .map((word) => ({ kind: 'spelling', line: lineAt(passage, index), found: word, better: suggestions(word) }) as const),
  );
}

/** Leaves out addresses, paths, DOIs, numbers, values, and names in a program, such as `claimUrl`. */
function wordsIn(chunk: string): string[] {
  const text = chunk.replace(/[.:…’'*]+$/, '').replace(/^[’'*~]+/, '');
  if (/[^\p{L}\p{M}’'®-]|^\p{Ll}+\p{Lu}/u.test(text) || text.includes(HOLE) || text.includes(NAME)) return [];
  return isCorrect(text)
    ? []
    : text
        .split('-')
        .map(withoutEnding)
        .filter((word) => word.length > 1);
}

/** “Figshare’s”, “services’” and “ORCID®” are in no dictionary. */
function withoutEnding(word: string): string {
  return word.replace(/®|[’']s$|(?<=s)[’']$/g, '');
}

function isCorrect(word: string): boolean {
  return isKnown(word) && withS(word) === undefined;
}

function isKnown(word: string): boolean {
  const asInSentence = /^\p{Lu}[\p{Ll}’']+$/u.test(word) ? word.toLowerCase() : word;
  return [word, asInSentence].some((spelt) => OWN.has(spelt) || isInDictionary(spelt));
}

/** The dictionary knows “don't” with a straight apostrophe. By default it takes no notice of capitals. */
function isInDictionary(word: string): boolean {
  return BRITISH.has(word.replaceAll('’', "'"), { ignoreCase: false });
}

function withS(word: string): string | undefined {
  const [, start, end] = WITH_Z.exec(word) ?? [];
  const spelt = start && `${start}s${end}`;
  return spelt && isInDictionary(spelt.toLowerCase()) ? spelt : undefined;
}

function suggestions(word: string): string {
  const withU = word.replace('or', 'our');
  const better = withS(word) ?? (isInDictionary(withU) ? withU : mostAlike(word));
  return `${better}; a term of ours belongs in tests/repository/prose/words.txt`;
}

function mostAlike(word: string): string {
  const alike = BRITISH.suggest(word, { numSuggestions: 3 }).map((suggestion) => suggestion.word);
  return alike.join(', ') || 'no suggestion';
}
