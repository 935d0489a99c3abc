/** The words of a pre-check: what a librarian reads. No judgement, no markup. */
import type { AgencyHint } from '../identifiers/registration-agency.ts';
import { amount, inFigures } from '../report/words.ts';
import { ADVICE, guidePath } from '../verdicts/advice.ts';
import type { Condition, ConditionState, Obstacle } from './conditions.ts';
import type { CreatorState } from './creators.ts';
import type { PrecheckStatus } from './status.ts';

interface Words {
  why: string;
  next: string;
  guide: string | null;
}

interface Verdict extends Words {
  /** The answer in one sentence, without a full stop. */
  headline: string;
}

/** What no public service shows, and so no answer may leave out. */
const IF_SWITCHED_ON =
  'The work arrives only if the person had switched on ORCID Auto-Update before the DOI was registered, or before its creators, related identifiers or funding last changed. No public service shows that switch.';

const MEND_AUTHOR =
  'edit the item on Figshare, remove this person from the author list, add them again by their ORCID iD, and publish.';
const ASK_PERSON = `Ask the person for their iD. Then ${MEND_AUTHOR}`;
const ASK_REPOSITORY = 'Ask the repository team to correct the iD on the DOI.';
const CLAIM = 'The person can claim the item in DataCite Commons with “Add to ORCID Record”.';

const CREATOR_WORDS: Record<CreatorState, Words> = {
  'meets-conditions': {
    why: `The iD stands on a creator in the form that DataCite reads. ${IF_SWITCHED_ON}`,
    next: 'Nothing to do on the DOI. Ask the person to make sure that DataCite Profiles shows ORCID Auto-Update as “Enabled”.',
    guide: '/steps/auto-update/',
  },
  'held-back': {
    why: 'The iD stands on a creator in the form that DataCite reads, but Auto-Update does not pass this DOI on, whoever its creators are.',
    next: 'See what to do about the DOI itself.',
    guide: null,
  },
  misspelt: {
    why: 'An ORCID iD stands there, but not in the form that Auto-Update reads. It reads the bare iD, or the iD after “https://orcid.org/”, with a capital X and nothing behind it.',
    next: ASK_REPOSITORY,
    guide: guidePath('id-misspelt'),
  },
  'wrong-scheme': {
    why: 'An ORCID iD stands there, but not under the scheme name “ORCID”. Auto-Update reads no other scheme.',
    next: 'Ask the repository team to change the scheme to “ORCID”.',
    guide: guidePath('id-misspelt'),
  },
  'bad-checksum': {
    why: 'What stands there has the shape of an ORCID iD, but its last character does not fit the others: at least one character is wrong. It belongs to nobody.',
    next: ASK_PERSON,
    guide: '/steps/id-on-items/',
  },
  'not-an-id': {
    why: 'What stands there as an ORCID iD is none.',
    next: ASK_PERSON,
    guide: '/steps/id-on-items/',
  },
  'empty-id': {
    why: 'There is a place for an ORCID iD, but it is empty. DataCite leaves such a place where it refused an iD.',
    next: ASK_PERSON,
    guide: '/steps/id-on-items/',
  },
  'no-id': {
    why: 'No ORCID iD stands on this creator. A name alone is not enough: Auto-Update passes this person by.',
    next: `If the person has an iD, ${MEND_AUTHOR}`,
    guide: '/steps/id-on-items/',
  },
  organisation: {
    why: 'This creator is an organisation. Organisations have no ORCID iD.',
    next: 'Nothing to do.',
    guide: null,
  },
};

const CONTRIBUTOR_WORDS: Words = {
  why: ADVICE['contributor-only'].why,
  next: 'If this person is an author, list them as a creator.',
  guide: guidePath('contributor-only'),
};

/** Those whom Auto-Update passes by, and who may have an iD to claim with. */
const CAN_CLAIM: readonly CreatorState[] = ['misspelt', 'wrong-scheme', 'bad-checksum', 'not-an-id', 'empty-id', 'no-id'];

/** @param canBeClaimed Whether DataCite can write a work about this DOI at all. */
export function creatorWords(state: CreatorState, canBeClaimed: boolean): Words {
  return withClaim(CREATOR_WORDS[state], canBeClaimed && CAN_CLAIM.includes(state));
}

export function contributorWords(canBeClaimed: boolean): Words {
  return withClaim(CONTRIBUTOR_WORDS, canBeClaimed);
}

function withClaim({ next, ...words }: Words, isClaimed: boolean): Words {
  return { ...words, next: isClaimed ? `${next} ${CLAIM}` : next };
}

const UNKNOWN = 'Not known.';

export const CONDITION_WORDS: Record<Condition, Record<ConditionState, string>> = {
  findable: {
    met: 'DataCite shows the DOI publicly.',
    'not-met': 'DataCite does not show the DOI publicly.',
    unknown: 'Whether DataCite shows the DOI is not known.',
  },
  title: { met: 'The DOI has a title.', 'not-met': 'The title is missing.', unknown: `Title: ${UNKNOWN}` },
  publisher: { met: 'The DOI has a publisher.', 'not-met': 'The publisher is missing.', unknown: `Publisher: ${UNKNOWN}` },
  year: {
    met: 'The DOI has a publication year.',
    'not-met': 'The publication year is missing.',
    unknown: `Publication year: ${UNKNOWN}`,
  },
  'not-a-part': {
    met: 'The DOI is not registered as part of something else.',
    'not-met': ADVICE['part-of'].why,
    unknown: `Part of something else: ${UNKNOWN}`,
  },
  'creator-id': {
    met: 'At least one creator has an ORCID iD that DataCite can read.',
    'not-met': 'No creator has an ORCID iD that DataCite can read.',
    unknown: `ORCID iDs of the creators: ${UNKNOWN}`,
  },
};

const UNREGISTERED: Record<AgencyHint, Words> = {
  'not-yet': {
    why: 'Figshare registers such DOIs with DataCite when the item is published. So the item may not be published yet, the DOI may be very new, or a character may be wrong. DataCite hides DOIs that are only reserved.',
    next: 'Compare the DOI with the item’s page. If the item is published, check again tomorrow; after two days, ask the repository team.',
    guide: guidePath('not-at-datacite'),
  },
  'other-agency': {
    why: 'DOIs that begin like this belong to a publisher, who registers them with another agency, Crossref. DataCite cannot pass them on to ORCID.',
    next: 'Each author can open Works in ORCID, choose “Add”, then “Add work with a DOI”, and enter the DOI.',
    guide: guidePath('not-at-datacite'),
  },
  either: {
    why: 'Either it is not registered yet, or not publicly, or another agency, such as Crossref, registered it. DataCite passes on its own DOIs only.',
    next: 'Compare the DOI with the item’s page. If another agency registered it, each author can enter it in ORCID with “Add work with a DOI”. If not, check again tomorrow.',
    guide: guidePath('not-at-datacite'),
  },
};

interface Situation {
  people: number;
  meeting: number;
  agency: AgencyHint | null;
  obstacle: Obstacle | null;
}

const OBSTACLES: Record<Obstacle, Words> = {
  'part-of': {
    why: ADVICE['part-of'].why,
    next: 'If another relation fits, ask the repository team to change it. Each author can claim the item in DataCite Commons with “Add to ORCID Record”.',
    guide: guidePath('part-of'),
  },
  'metadata-incomplete': {
    why: ADVICE['metadata-incomplete'].why,
    next: 'Ask the repository team to complete the metadata of the DOI.',
    guide: guidePath('metadata-incomplete'),
  },
};

/** The words for the whole answer. */
export function verdictWords(status: PrecheckStatus, { people, meeting, agency, obstacle }: Situation): Verdict {
  switch (status) {
    case 'incomplete':
      return {
        headline: 'The check is incomplete: we cannot tell whether this item can reach its authors’ records',
        why: 'A service that we asked did not answer, or did not answer in full. The item may be fine.',
        next: 'Check again in a few minutes.',
        guide: null,
      };
    case 'no-such-item':
      return {
        headline: 'Figshare shows no public item at this address',
        why: 'The item may be a draft, in review, under embargo as a whole, or withdrawn; or the number in the address is wrong.',
        next: 'Look at the author list on Figshare before you publish: each author’s entry needs the ORCID iD. Check again when the item is public.',
        guide: '/steps/id-on-items/',
      };
    case 'no-doi':
      return {
        headline: 'Figshare shows no DOI for this item',
        why: 'The item may be very new, or it has only a Handle. What has no DOI cannot travel through DataCite.',
        next: 'If the item was published within the last two days, check again tomorrow. If not, ask the repository team whether it should have a DOI.',
        guide: guidePath('no-doi'),
      };
    case 'not-at-datacite':
      return {
        headline: 'DataCite does not show this DOI, so it cannot reach an ORCID record through DataCite now',
        ...UNREGISTERED[agency ?? 'either'],
      };
    case 'needs-work':
      return obstacle
        ? { headline: 'Auto-Update does not pass this DOI on', ...OBSTACLES[obstacle] }
        : {
            headline: 'No creator meets DataCite’s conditions',
            why: 'Auto-Update passes a DOI on only to creators whose ORCID iD stands on it in a form that DataCite reads.',
            next: 'See what to do for each creator. Until then, each author can claim the item in DataCite Commons with “Add to ORCID Record”.',
            guide: '/steps/id-on-items/',
          };
    case 'partly-ready':
      return {
        headline: `The item meets DataCite’s conditions for ${inFigures(meeting)} of ${amount(people, 'creator')}`,
        why: `The others lack an ORCID iD that DataCite can read. For those who have one: ${lowerFirst(IF_SWITCHED_ON)}`,
        next: 'See what to do for each creator.',
        guide: '/steps/id-on-items/',
      };
    case 'ready':
      return {
        headline:
          people === 1
            ? 'The item meets DataCite’s conditions for its only creator'
            : `The item meets DataCite’s conditions for all ${amount(people, 'creator')}`,
        why: IF_SWITCHED_ON.replace('the person', 'each person'),
        next: 'Nothing to do on the DOI. Ask each creator to make sure that DataCite Profiles shows ORCID Auto-Update as “Enabled”. Who enabled it later can claim the item in DataCite Commons.',
        guide: '/steps/auto-update/',
      };
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
