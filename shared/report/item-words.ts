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

/** While it is too early to act, what has not come yet is on its way and not a fault. */
const WAITING: { datacite: Mark; orcid: Mark } = { datacite: ['…', 'DOI not there yet'], orcid: ['…', 'on its way'] };

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
  duplicate: 'It is on the record more than once.',
  'version-only': 'Only a version is on the record, not the item’s own DOI.',
  'title-match': 'A work without a DOI has the same title, so it may be this item.',
  'work-without-doi': 'The work on the record has the address of the item, but no DOI. Add the DOI to it in ORCID.',
};
