/** Words that this project avoids, each with the better one. A quoted name and code are never looked at. */
import type { Finding } from './finding.ts';
import { lineAt, NAME, type Passage, shown, withoutNames } from './passage.ts';

interface HouseWord {
  pattern: RegExp;
  better: string;
  why: string;
}

/** The name of a button or a menu, as the passages show it. */
const BUTTON = `“${NAME}`;

export const HOUSE_WORDS: readonly HouseWord[] = [
  // Promises
  {
    pattern: /\b(?:not|never|absent|missing) (?:on|from) (?:your|the|an|their|its) ORCID record\b/gi,
    better: 'not publicly visible on your ORCID record',
    why: 'the public data leaves out works that only some people may see',
  },
  // Terms
  { pattern: /\bORCID (?:ID|id|Id|number)s?\b/g, better: 'ORCID iD', why: 'ORCID writes it so' },
  { pattern: /\bOrcid\b/g, better: 'ORCID', why: 'ORCID writes it so' },
  { pattern: /\bORCID profiles?\b/gi, better: 'ORCID record', why: 'ORCID calls the page a record' },
  { pattern: /\bmerged (?:iD|record|ORCID)/gi, better: 'removed duplicate', why: 'ORCID deletes what is on a duplicate record' },
  { pattern: /\b(?:record holder|holder of the record)s?\b/gi, better: 'you, or the researcher', why: 'say who it is' },
  { pattern: /\bmint(?:s|ed|ing)?\b/gi, better: 'register', why: 'only specialists mint DOIs' },
  { pattern: /\bpush(?:es|ed|ing)\b|\bto push\b/gi, better: 'add, send or claim', why: 'a plain verb says what happens' },
  { pattern: /\bpass(?:es|ed)? by\b|\bpassing by\b/gi, better: 'skip', why: 'to pass by is to walk past' },
  { pattern: /\bpass(?:es|ed)? (?:\w+ ){0,3}?on\b(?! the\b)|\bpassing on\b/gi, better: 'send', why: 'the common word' },
  { pattern: /\broads?\b/gi, better: 'route or way', why: 'the common word' },
  { pattern: /\bstations?\b/gi, better: 'point', why: 'the common word' },
  { pattern: /\bmend(?:s|ed|ing)?\b/gi, better: 'fix', why: 'the common word' },
  {
    pattern: /\bstand(?:s|ing)? (?:on|in|at|there|here|beside|next|under|behind)\b/gi,
    better: 'is or appears',
    why: 'text does not stand',
  },
  { pattern: /\bstands? “/gi, better: 'is or appears', why: 'text does not stand' },
  { pattern: /\bpassports?\b/gi, better: 'what this adds to your page', why: 'a private image' },
  { pattern: /\btwins?\b/gi, better: 'duplicate', why: 'a private image' },
  { pattern: /\be-mails?\b/gi, better: 'email', why: 'one spelling everywhere' },
  { pattern: /\bgray\b/gi, better: 'grey', why: 'British spelling' },
  { pattern: /\bcenter(?:s|ed)?\b/gi, better: 'centre', why: 'British spelling' },
  // Instructions
  {
    pattern: /\bpress(?:es|ed|ing)?\b(?! (?:Ctrl|Enter|Tab|Esc|Escape|Space|a key|the (?:Tab|Space|Enter)))/gi,
    better: 'select',
    why: 'people also tap and speak',
  },
  { pattern: /\bclick(?:s|ed|ing)?\b/gi, better: 'select', why: 'people also tap and speak' },
  { pattern: new RegExp(`\\b(?:choose|chose|hit|tap) ${BUTTON}`, 'gi'), better: 'select', why: 'one word for one thing' },
  // Sentences
  { pattern: /\b(?:which|where|who) not\b/gi, better: 'which ones aren’t', why: 'a sentence needs a verb' },
  { pattern: /\b(?:is|are) none\b/gi, better: 'is not valid', why: 'say what it is' },
  { pattern: /\bnothing there\b/gi, better: 'we found nothing', why: 'a sentence needs a verb' },
  { pattern: /\biD on a creator\b|\bas a creator’s\b/gi, better: 'your ORCID iD is listed with your name', why: 'say whose it is' },
  { pattern: /\bthe (?:whole )?world (?:can )?sees?\b/gi, better: 'publicly visible', why: 'the plain word' },
  {
    pattern: /\b(?:ORCID|DataCite|Figshare|services?) (?:knows|(?:is|are|was|were) asked)\b/gi,
    better: 'has, or we ask',
    why: 'services do not know, and somebody asks them',
  },
];

export function houseWords(passage: Passage): Finding[] {
  const text = withoutNames(passage.text).replace(/\n/g, ' ');
  return HOUSE_WORDS.flatMap(({ pattern, better, why }) =>
    [...text.matchAll(pattern)].map(
      ({ 0: found, index }) =>
        ({ kind: 'house', line: lineAt(passage, index), found: shown(found), better: `${better}: ${why}` }) as const,
    ),
  );
}
