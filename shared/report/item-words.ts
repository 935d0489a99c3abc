/** The text that people read about an item's state at each service, and about its flags. */

import type { DataciteState, FigshareState, OrcidState } from '../items/item.ts';
import type { SourceName } from '../registers/source-result.ts';
import type { Flag } from '../verdicts/flags.ts';
import type { ReportItem } from './report.schema.ts';

/** Each symbol comes with a word, so that nobody needs to see a colour or know a symbol. */
type Mark = readonly [symbol: '✓' | '…' | '!' | '✕' | '–' | '?', word: string];

const STAGE_WORDS: {
  figshare: Record<FigshareState, Mark>;
  datacite: Record<DataciteState, Mark>;
  orcid: Record<OrcidState, Mark>;
} = {
  figshare: { listed: ['✓', 'listed'], 'not-listed': ['–', 'not listed for your iD'], unknown: ['?', 'not checked'] },
  datacite: {
    creator: ['✓', 'your iD is listed'],
    misspelt: ['!', 'your iD isn’t in the right form'],
    contributor: ['!', 'you’re a contributor, not an author'],
    absent: ['✕', 'your iD is missing'],
    unregistered: ['✕', 'DOI not found'],
    unknown: ['?', 'not checked'],
  },
  orcid: { visible: ['✓', 'publicly visible'], 'not-visible': ['✕', 'not publicly visible'], unknown: ['?', 'not checked'] },
};

/** While it is too early to act, what has not come yet is on its way and not a fault. */
const WAITING: { datacite: Mark; orcid: Mark } = { datacite: ['…', 'DOI not found yet'], orcid: ['…', 'on its way'] };

/** The item's state at each service. */
export function stageMarks({ figshare, datacite, orcid, severity }: ReportItem): Record<SourceName, Mark> {
  const isWaiting = severity === 'wait';
  return {
    figshare: STAGE_WORDS.figshare[figshare.state],
    datacite: isWaiting && datacite.state === 'unregistered' ? WAITING.datacite : STAGE_WORDS.datacite[datacite.state],
    orcid: isWaiting ? WAITING.orcid : STAGE_WORDS.orcid[orcid.state],
  };
}

export const FLAG_WORDS: Record<Flag, string> = {
  duplicate: 'It’s on your record more than once.',
  'version-only': 'Your record shows the DOI of a version, but not the base DOI.',
  'title-match': 'Your record has a work with the same title but no DOI. It may be this item.',
  'work-without-doi': 'The work on your record has the item’s web address but no DOI. Add the DOI to it in ORCID.',
};
