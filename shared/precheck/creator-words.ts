/** What people read about each creator and contributor of a DOI. No rules, no markup. */
import { ADVICE, guidePath } from '../verdicts/advice.ts';
import type { CreatorState } from './creators.ts';
import { autoUpdateCaveat, type Person, type Words } from './words.ts';

type Sentence = Record<Person, string>;

const FIX_AUTHOR: Sentence = {
  you: 'Edit the item in its repository: remove yourself from the author list, add yourself again by your ORCID iD, and publish. If you cannot edit it, ask whoever deposited it, or the repository team.',
  they: 'Ask them for their ORCID iD. Then edit the item in its repository: remove them from the author list, add them again by their ORCID iD, and publish.',
};
const ASK_REPOSITORY = alike('Ask the repository team to correct the ORCID iD on the DOI.');
const CLAIM: Sentence = {
  you: 'You can also add the item to your record today, in DataCite Commons with “Add to ORCID Record”.',
  they: 'They can also add the item to their record themselves, in DataCite Commons with “Add to ORCID Record”.',
};

const CREATOR_WORDS: Record<CreatorState, { why: Sentence; next: Sentence; guide: string | null }> = {
  'meets-conditions': {
    why: {
      you: `Your ORCID iD is on the DOI, and DataCite can read it. ${autoUpdateCaveat('you')}`,
      they: `DataCite can read the ORCID iD. ${autoUpdateCaveat('they')}`,
    },
    next: {
      you: 'You do not need to change the item. Make sure that DataCite Profiles shows ORCID Auto-Update as “Enabled”. If you switched it on too late for this item, add the item yourself in DataCite Commons with “Add to ORCID Record”.',
      they: 'Nobody needs to change the item. Ask them to make sure that DataCite Profiles shows ORCID Auto-Update as “Enabled”.',
    },
    guide: '/steps/auto-update/',
  },
  'held-back': {
    why: alike('DataCite can read the ORCID iD, but Auto-Update skips this DOI for every author.'),
    next: alike('Fix the DOI first, or add the item by hand.'),
    guide: null,
  },
  misspelt: {
    why: alike(
      'There is an ORCID iD, but not in a form that Auto-Update reads. It reads the bare iD, or the iD after “https://orcid.org/”, with a capital X and nothing after it.',
    ),
    next: ASK_REPOSITORY,
    guide: guidePath('id-misspelt'),
  },
  'wrong-scheme': {
    why: alike(
      'There is an ORCID iD, but it is not under the scheme name “ORCID”. Auto-Update reads no iD under another scheme name.',
    ),
    next: alike('Ask the repository team to change the scheme name to “ORCID”.'),
    guide: guidePath('id-misspelt'),
  },
  'bad-checksum': {
    why: alike(
      'This looks like an ORCID iD, but the last character does not fit the others. At least one character is wrong, so it is nobody’s iD.',
    ),
    next: FIX_AUTHOR,
    guide: '/steps/id-on-items/',
  },
  'not-an-id': {
    why: alike('This is not a valid ORCID iD.'),
    next: FIX_AUTHOR,
    guide: '/steps/id-on-items/',
  },
  'empty-id': {
    why: alike('The place for the ORCID iD is empty. DataCite leaves it empty if it received an iD that is not valid.'),
    next: FIX_AUTHOR,
    guide: '/steps/id-on-items/',
  },
  'no-id': {
    why: {
      you: 'Your name is on the DOI, but no ORCID iD is listed with it. Your name on its own is not enough, so Auto-Update skips this item.',
      they: 'No ORCID iD is listed with the name. A name on its own is not enough, so Auto-Update skips this author.',
    },
    next: FIX_AUTHOR,
    guide: '/steps/id-on-items/',
  },
  organisation: {
    why: alike('This is an organisation. Organisations have no ORCID iD.'),
    next: alike('Nothing to do.'),
    guide: null,
  },
};

const CONTRIBUTOR_WORDS: Words = {
  why: ADVICE['contributor-only'].why,
  next: 'If this person is an author, add them to the author list by their ORCID iD.',
  guide: guidePath('contributor-only'),
};

/** Creators whose iD is there, but not as DataCite reads it. Only those who run the repository can correct it. */
export const NEED_REPOSITORY: readonly CreatorState[] = ['misspelt', 'wrong-scheme'];
/** Creators whose entry in the author list has to be made again. */
export const NEED_NEW_ENTRY: readonly CreatorState[] = ['bad-checksum', 'not-an-id', 'empty-id', 'no-id'];

/** @param canBeClaimed Whether DataCite can write a work for this DOI to ORCID at all. */
export function creatorWords(state: CreatorState, person: Person, canBeClaimed: boolean): Words {
  const { why, next, guide } = CREATOR_WORDS[state];
  // Auto-Update skips these creators, but they may have an iD and can then claim the item themselves.
  const claim = canBeClaimed && [...NEED_REPOSITORY, ...NEED_NEW_ENTRY].includes(state);
  return { why: why[person], next: claim ? `${next[person]} ${CLAIM[person]}` : next[person], guide };
}

export function contributorWords(canBeClaimed: boolean): Words {
  const { next, ...words } = CONTRIBUTOR_WORDS;
  return { ...words, next: canBeClaimed ? `${next} ${CLAIM.they}` : next };
}

function alike(text: string): Sentence {
  return { you: text, they: text };
}
