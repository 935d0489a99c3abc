/** The text that a librarian reads about each creator and contributor of a DOI. No rules, no markup. */
import { ADVICE, guidePath } from '../verdicts/advice.ts';
import type { CreatorState } from './creators.ts';
import { AUTO_UPDATE_CAVEAT, type Words } from './words.ts';

const FIX_AUTHOR =
  'edit the item in its repository, remove this person from the author list, add them again by their ORCID iD, and publish.';
const ASK_PERSON = `Ask the person for their iD. Then ${FIX_AUTHOR}`;
const ASK_REPOSITORY = 'Ask the repository team to correct the iD on the DOI.';
const CLAIM = 'The person can claim the item in DataCite Commons with “Add to ORCID Record”.';

const CREATOR_WORDS: Record<CreatorState, Words> = {
  'meets-conditions': {
    why: `The iD stands on a creator in the form that DataCite reads. ${AUTO_UPDATE_CAVEAT}`,
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
    next: `If the person has an iD, ${FIX_AUTHOR}`,
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

/** Creators whom Auto-Update skips, but who may have an iD and can then claim the item themselves. */
const CAN_CLAIM: readonly CreatorState[] = ['misspelt', 'wrong-scheme', 'bad-checksum', 'not-an-id', 'empty-id', 'no-id'];

/** @param canBeClaimed Whether DataCite can write a work for this DOI to ORCID at all. */
export function creatorWords(state: CreatorState, canBeClaimed: boolean): Words {
  return withClaim(CREATOR_WORDS[state], canBeClaimed && CAN_CLAIM.includes(state));
}

export function contributorWords(canBeClaimed: boolean): Words {
  return withClaim(CONTRIBUTOR_WORDS, canBeClaimed);
}

function withClaim({ next, ...words }: Words, adviseClaim: boolean): Words {
  return { ...words, next: adviseClaim ? `${next} ${CLAIM}` : next };
}
