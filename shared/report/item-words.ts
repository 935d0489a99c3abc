/** Where an item stands, and what else is worth saying about it, in the words that people read. */

import type { DataciteState, FigshareState, OrcidState } from '../items/item.ts';
import type { Flag } from '../verdicts/flags.ts';

/** A symbol and a word: neither colour nor picture says it alone. */
type Mark = readonly [symbol: '✓' | '!' | '✕' | '–' | '?', word: string];

export const STAGE_WORDS: {
  figshare: Record<FigshareState, Mark>;
  datacite: Record<DataciteState, Mark>;
  orcid: Record<OrcidState, Mark>;
} = {
  figshare: { listed: ['✓', 'listed'], 'not-listed': ['–', 'not listed for the iD'], unknown: ['?', 'not known'] },
  datacite: {
    creator: ['✓', 'iD on a creator'],
    misspelt: ['!', 'iD misspelt'],
    contributor: ['!', 'iD on a contributor'],
    absent: ['✕', 'without the iD'],
    unregistered: ['✕', 'DOI not known'],
    unknown: ['?', 'not known'],
  },
  orcid: { visible: ['✓', 'visible'], 'not-visible': ['✕', 'not publicly visible'], unknown: ['?', 'not known'] },
};

export const FLAG_WORDS: Record<Flag, string> = {
  duplicate: 'It is on the record more than once.',
  'version-only': 'Only a version is on the record, not the item’s own DOI.',
  'title-match': 'A work without a DOI has the same title: it may be this item. Add the DOI to that work in ORCID.',
};
