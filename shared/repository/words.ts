/** What people read about the items of a repository. No rules, no markup. */
import { guidePath } from '../verdicts/advice.ts';
import type { IdClass, ItemReason } from './items.ts';
import type { RecordClass } from './on-orcid.ts';

export const CLASS_WORDS: Record<IdClass, string> = {
  every: 'An iD on every author',
  some: 'An iD on some authors',
  unusable: 'Only iDs that DataCite can’t read',
  none: 'No iD on any author',
};

export interface ReasonWords {
  label: string;
  /** One next step for the library. */
  next: string;
  /** A page of the guide. */
  guide: string;
}

const ID_ON_ITEMS = '/steps/id-on-items/';

export const REASON_WORDS: Record<ItemReason, ReasonWords> = {
  'no-id': {
    label: 'An author has no iD',
    next: 'Ask the author for the iD, and add it to the author entry.',
    guide: ID_ON_ITEMS,
  },
  misspelt: {
    label: 'DataCite can’t read the iD',
    next: 'Correct how the iD is written: bare, or after “https://orcid.org/”.',
    guide: guidePath('id-misspelt'),
  },
  'wrong-scheme': {
    label: 'The iD isn’t under the scheme name “ORCID”',
    next: 'Ask the support of your repository’s software to correct the scheme name.',
    guide: guidePath('id-misspelt'),
  },
  'bad-checksum': {
    label: 'The iD has a wrong character',
    next: 'Ask the author for the iD, and enter it again.',
    guide: ID_ON_ITEMS,
  },
  'empty-id': {
    label: 'The place for the iD is empty',
    next: 'Ask the author for the iD, and enter it again.',
    guide: ID_ON_ITEMS,
  },
  'not-an-id': {
    label: 'This isn’t an ORCID iD',
    next: 'Ask the author for the iD, and enter it instead.',
    guide: ID_ON_ITEMS,
  },
  'contributor-only': {
    label: 'Only a contributor has an iD',
    next: 'If the contributor is also an author, list them as an author.',
    guide: guidePath('contributor-only'),
  },
  'older-only': {
    label: 'Only another version has an iD',
    next: 'Add the iD to the author entry of the latest version.',
    guide: ID_ON_ITEMS,
  },
  'part-of': {
    label: 'Marked as part of something else',
    next: 'If the relation “IsPartOf” isn’t needed, change it among the item’s related materials.',
    guide: guidePath('part-of'),
  },
  'no-title': { label: 'No title', next: 'Complete the metadata.', guide: guidePath('metadata-incomplete') },
  'no-publisher': { label: 'No publisher', next: 'Complete the metadata.', guide: guidePath('metadata-incomplete') },
  'no-year': { label: 'No publication year', next: 'Complete the metadata.', guide: guidePath('metadata-incomplete') },
  'no-creators': { label: 'No authors', next: 'Complete the metadata.', guide: guidePath('metadata-incomplete') },
  'organisations-only': {
    label: 'Organisations only',
    next: 'Organisations have no ORCID iD. There is nothing to do, unless a person is missing.',
    guide: ID_ON_ITEMS,
  },
};

/** Each continues “Publicly visible on”. */
export const RECORD_WORDS: Record<RecordClass, string> = {
  'all-authors': 'The records of all authors with an iD',
  'some-authors': 'The records of some authors with an iD',
  'others-only': 'Only records whose iD isn’t in the metadata',
  nobody: 'None of the records that we read',
};
