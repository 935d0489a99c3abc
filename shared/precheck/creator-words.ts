/** What people read about each creator and contributor of a DOI. No rules, no markup. */

import { ADD_TODAY, ADD_YOURSELF, AND_PUBLISH, ASK_TO_EDIT } from '../verdicts/advice/diagnosis.ts';
import { ADVICE, guidePath } from '../verdicts/advice.ts';
import type { CreatorState } from './creators.ts';
import { autoUpdateCaveat, NEW_ENTRY, type Person, type Words } from './words.ts';

type Sentence = Record<Person, string>;

const FIX_AUTHOR: Sentence = {
  you: `Edit the item in its repository: remove yourself from the author list, then add yourself again with your ORCID iD. ${AND_PUBLISH} ${ASK_TO_EDIT}`,
  they: `Ask them for their ORCID iD. ${NEW_ENTRY}`,
};
const ASK_REPOSITORY = alike('Ask the repository team to correct the iD in the item’s DataCite record.');
const CLAIM: Sentence = {
  you: ADD_TODAY,
  they: 'They can also add the item themselves, in DataCite Commons with “Add to ORCID Record”.',
};

const CREATOR_WORDS: Record<CreatorState, { why: Sentence; next: Sentence; guide: string | null }> = {
  'meets-conditions': {
    why: {
      you: `The item’s DataCite record has your ORCID iD, and DataCite can read it. ${autoUpdateCaveat('you')}`,
      they: `DataCite can read the ORCID iD. ${autoUpdateCaveat('they')}`,
    },
    next: {
      you: `You don’t need to change the item. Make sure that DataCite Profiles shows ORCID Auto-Update as “Enabled”. If you switched it on too late for this item, ${ADD_YOURSELF}.`,
      they: 'Nobody needs to change the item. Ask them to make sure that DataCite Profiles shows ORCID Auto-Update as “Enabled”.',
    },
    guide: '/steps/auto-update/',
  },
  'held-back': {
    why: alike('DataCite can read the ORCID iD, but Auto-Update skips this DOI for every author.'),
    next: alike('First fix what’s wrong with the DOI, or add the item to ORCID by hand.'),
    guide: null,
  },
  misspelt: {
    why: alike(
      'The item’s DataCite record has an ORCID iD, but not in the form that Auto-Update reads. It reads an iD on its own, or after “https://orcid.org/”. An X must be a capital letter, and nothing may follow the iD.',
    ),
    next: ASK_REPOSITORY,
    guide: guidePath('id-misspelt'),
  },
  'wrong-scheme': {
    why: alike(
      'The item’s DataCite record has an ORCID iD, but not with the scheme name “ORCID”. Auto-Update skips iDs that have another scheme name.',
    ),
    next: alike('Ask the repository team to change the scheme name to “ORCID”.'),
    guide: guidePath('id-misspelt'),
  },
  'bad-checksum': {
    why: alike('This looks like an ORCID iD, but at least one character is wrong, because the last one doesn’t match the others.'),
    next: FIX_AUTHOR,
    guide: '/steps/id-on-items/',
  },
  'not-an-id': {
    why: alike('This isn’t a valid ORCID iD.'),
    next: FIX_AUTHOR,
    guide: '/steps/id-on-items/',
  },
  'empty-id': {
    why: alike('The field for the ORCID iD is empty. DataCite leaves it empty if it received an iD that isn’t valid.'),
    next: FIX_AUTHOR,
    guide: '/steps/id-on-items/',
  },
  'no-id': {
    why: {
      you: 'DataCite lists you as an author, but without an ORCID iD. Your name on its own isn’t enough, so Auto-Update skips the item.',
      they: 'DataCite has a name here, but no ORCID iD. A name on its own isn’t enough, so Auto-Update can’t add the item.',
    },
    next: FIX_AUTHOR,
    guide: '/steps/id-on-items/',
  },
  organisation: {
    why: alike('This is an organisation, and organisations have no ORCID iD.'),
    next: alike('You don’t need to do anything.'),
    guide: null,
  },
};

const CONTRIBUTOR_WORDS: Words = {
  why: ADVICE['contributor-only'].why,
  next: 'If this person is an author, add them to the author list with their ORCID iD.',
  guide: guidePath('contributor-only'),
};

/** Creators whose iD is in a form that DataCite cannot read. Only the repository team can correct it. */
export const NEED_REPOSITORY: readonly CreatorState[] = ['misspelt', 'wrong-scheme'];
/** Creators who have to be removed from the author list and added again. */
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
