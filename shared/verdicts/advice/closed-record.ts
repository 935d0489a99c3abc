/** The text for items of a record that ORCID does not show. It replaces that of `unknown`, because checking again would not help. */
import type { RecordState } from '../../registers/collection.ts';
import type { Advice } from './diagnosis.ts';

export const CLOSED_RECORD: Partial<Record<RecordState, Advice>> = {
  locked: {
    title: 'Your ORCID record is locked',
    why: 'ORCID has locked your record and shows none of its works, so we can’t tell whether the item is on it.',
    next: 'Ask ORCID’s support why your record is locked.',
  },
  deactivated: {
    title: 'Your ORCID record is deactivated',
    why: 'Your record was deactivated. That deletes everything on a record, including any work for this item.',
    next: 'To use this iD again, begin again with the first step of the guide. Give every permission again, then add your older items.',
  },
  unclaimed: {
    title: 'Your ORCID record has not been claimed',
    why: 'Somebody created this record for you, but you haven’t claimed it yet. Until you do, ORCID shows none of its works.',
    next: 'Find ORCID’s email about the record, and follow its link to claim the record.',
  },
};
