/** The text for items that are not publicly visible on the record, although their metadata at DataCite is right. */
import type { RECORD_CODES } from '../codes.ts';
import { ADD_YOURSELF, type Diagnosis } from './diagnosis.ts';

/** The work may be there already, and a second one would be a duplicate. */
const LOOK_THEN_ADD = `Sign in to ORCID and look for the work. If it’s there, change its visibility to “Everyone”. If it isn’t, ${ADD_YOURSELF}.`;

export const RECORD: Record<(typeof RECORD_CODES)[number], Diagnosis> = {
  recent: {
    severity: 'wait',
    title: 'On its way',
    why: 'The DOI has your ORCID iD and was registered less than two days ago. If Auto-Update is enabled, it usually adds an item within a day.',
    next: 'Wait a day, then check again. Meanwhile, make sure that DataCite Profiles shows ORCID Auto-Update as “Enabled”.',
    step: 'auto-update',
    canBeClaimed: true,
  },
  'versions-skipped': {
    severity: 'action',
    title: 'DataCite skipped this version',
    why: 'Only a version of this item meets DataCite’s conditions, and DataCite skipped the DOIs of versions from May 2025 to June 2026.',
    next: 'Add the version yourself in DataCite Commons with “Add to ORCID Record”.',
    step: 'older-items',
    canBeClaimed: true,
  },
  collection: {
    severity: 'action',
    title: 'The collection is not publicly visible on your ORCID record',
    why: 'Figshare’s search doesn’t list collections, so we found this one at DataCite, where nothing is wrong with it. Auto-Update may have been off when it was registered, or the work may not be visible to everyone.',
    next: LOOK_THEN_ADD,
    step: 'older-items',
    canBeClaimed: true,
  },
  withdrawn: {
    severity: 'action',
    title: 'Figshare no longer shows this item',
    why: 'DataCite has the DOI with your ORCID iD, but Figshare no longer shows the item. It may have been withdrawn, or moved to another repository.',
    next: `Open the DOI. If it still leads to the item, ${ADD_YOURSELF}. If the item was withdrawn, you don’t need to do anything.`,
    step: 'older-items',
    canBeClaimed: true,
  },
  'not-listed': {
    severity: 'action',
    title: 'Figshare does not list this item',
    why: 'DataCite has the DOI with your ORCID iD, but Figshare doesn’t list the item. It may be a collection, or it may have been withdrawn or moved.',
    next: `Open the item’s page. If it’s still there, ${ADD_YOURSELF}.`,
    step: 'older-items',
    canBeClaimed: true,
  },
  'removed-or-hidden': {
    severity: 'action',
    title: 'Probably deleted on ORCID, or not visible to everyone',
    why: 'Nothing is wrong at DataCite, and DataCite added other works from around that time to your ORCID record. So this work was most likely deleted on ORCID, or it isn’t visible to everyone. Auto-Update doesn’t add a deleted work again.',
    next: LOOK_THEN_ADD,
    step: 'older-items',
    canBeClaimed: true,
  },
  'before-auto-update': {
    severity: 'action',
    title: 'Registered before Auto-Update added anything',
    why: 'Nothing is wrong at DataCite, but the DOI is older than the first work that Auto-Update added to your ORCID record. Auto-Update probably wasn’t enabled yet. It only adds an older item after its authors, related materials or funding change.',
    next: LOOK_THEN_ADD,
    step: 'older-items',
    canBeClaimed: true,
  },
  'not-visible': {
    severity: 'action',
    title: 'Not publicly visible on your ORCID record',
    why: 'We found nothing wrong at DataCite. Auto-Update may be off, or it may have been off when this DOI was registered. The work may also be on your record but not visible to everyone.',
    next: LOOK_THEN_ADD,
    step: 'older-items',
    canBeClaimed: true,
  },
};
