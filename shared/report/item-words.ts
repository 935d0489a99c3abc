/** The text that people read about an item's state at each service, and about its flags. */

import type { DataciteState, FigshareState, OrcidState } from '../items/item.ts';
import type { Flag } from '../verdicts/flags.ts';

/** Each symbol comes with a word, so that nobody needs to see a colour or know a symbol. */
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
