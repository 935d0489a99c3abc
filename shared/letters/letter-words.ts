/**
 * What a letter says to a researcher about each cause: what it is, one thing to do next, and where the guide explains it.
 *
 * “You” is the researcher, and “us” is the library that sends the letter. The words fit one item as well as many. The names of
 * buttons and menus were correct on `WORDING_CHECKED`, like those in `verdicts/advice/`.
 */
import type { DuplicateKind } from '../report/duplicate-groups.ts';
import { DUPLICATES_GUIDE } from '../report/duplicate-words.ts';
import type { Code, VISIBLE_CODES } from '../verdicts/codes.ts';

export interface LetterWords {
  is: string;
  next: string;
  /** A path on the guide's host. */
  page: string;
}

/** The diagnoses that can be given while it is too early to act. */
type WaitingCode = 'recent' | 'no-doi' | 'unknown-agency' | 'not-at-datacite';

/** Every id that `causes` can give. */
export type CauseId = Exclude<Code, (typeof VISIBLE_CODES)[number] | 'recent'> | `${WaitingCode}-waiting` | DuplicateKind;

const ADD = 'add it in DataCite Commons with “Add to ORCID Record”';
const ADD_ONE_BY_ONE = '/steps/older-items/#one-by-one-in-datacite-commons';
const ADD_WITH_A_DOI = '/steps/older-items/#dois-that-are-not-datacites';

/** The work may be there already, and a second one would be a duplicate. */
const LOOK_THEN_ADD = `Look for the work in ORCID. If it’s there, make it visible to “Everyone”. If it isn’t, ${ADD}.`;

const LOOK_AGAIN = 'You don’t need to do anything now. Look at your report again tomorrow.';

/** Null where there is nothing to do. */
export const LETTER_WORDS: Record<CauseId, LetterWords | null> = {
  'id-merged': {
    is: 'The item’s DataCite record has an old ORCID iD of yours. An old iD no longer brings items to your record.',
    next: 'On the item, remove yourself from the authors, add yourself with your current iD, and publish again. This usually makes a new version. If you can’t edit it, tell us.',
    page: '/steps/id-on-items/#put-your-id-on-an-item',
  },
  'id-missing': {
    is: 'Your ORCID iD is missing from the item’s DataCite record.',
    next: 'Look at your author entry on the item. If it has no iD, remove it, add yourself with your iD, and publish again. This usually makes a new version. If you can’t edit the item, tell us.',
    page: '/steps/id-on-items/#put-your-id-on-an-item',
  },
  'id-misspelt': {
    is: 'The item’s DataCite record has your ORCID iD, but in a form that DataCite can’t use.',
    next: 'Ask us or the repository team to correct the iD.',
    page: '/why-missing/#id-misspelt',
  },
  'contributor-only': {
    is: 'You’re listed as a contributor, such as an editor or a supervisor. DataCite only adds items for authors.',
    next: `If you’d like to have the item on your record, ${ADD}. If you’re one of its authors, tell us.`,
    page: '/steps/id-on-items/#youre-a-contributor-or-a-supervisor',
  },
  'part-of': {
    is: 'The item is marked as part of something else, so DataCite skips it.',
    next: `If it really is a part, ${ADD}. If it isn’t, whoever deposited it can change that.`,
    page: '/steps/older-items/#if-the-item-is-marked-as-part-of-something-else',
  },
  'metadata-incomplete': {
    is: 'The item’s DataCite record is incomplete, so DataCite can’t add the item.',
    next: 'Ask us or the repository team to complete it.',
    page: '/why-missing/#metadata-incomplete',
  },
  'no-doi': {
    is: 'Figshare lists the item without a DOI, so DataCite can’t add it.',
    next: 'Ask us or the repository team whether it should have a DOI. Until then, add it in ORCID with “Add work manually”.',
    page: '/why-missing/#no-doi',
  },
  'no-doi-waiting': {
    is: 'The item is new, and Figshare doesn’t show its DOI yet.',
    next: LOOK_AGAIN,
    page: '/why-missing/#no-doi',
  },
  'other-agency': {
    is: 'The DOI is registered with another agency, usually Crossref. DataCite can only add items with a DataCite DOI.',
    next: 'In ORCID, go to Works. Select “Add”, then “Add work with a DOI”, and enter the DOI.',
    page: ADD_WITH_A_DOI,
  },
  'unknown-agency': {
    is: 'DataCite doesn’t have the DOI. Another agency, such as Crossref, may have registered it, or its registration may have failed.',
    next: 'Open the DOI. If it leads to the item, add it in ORCID with “Add work with a DOI”. If it doesn’t, tell us.',
    page: ADD_WITH_A_DOI,
  },
  'unknown-agency-waiting': {
    is: 'The item is new, and DataCite doesn’t have its DOI, at least not yet.',
    next: 'If the DOI is a publisher’s, add it in ORCID with “Add work with a DOI”. If it isn’t, look at your report again tomorrow.',
    page: '/why-missing/#unknown-agency',
  },
  'not-at-datacite': {
    is: 'DataCite doesn’t have the DOI, although the repository registers its DOIs there.',
    next: 'Ask us or the repository team to register the DOI.',
    page: '/why-missing/#not-at-datacite',
  },
  'not-at-datacite-waiting': {
    is: 'The item is new, and its DOI hasn’t reached DataCite yet.',
    next: LOOK_AGAIN,
    page: '/why-missing/#not-at-datacite',
  },
  'same-title': {
    is: 'Your ORCID record shows a work with the same title, but without a DOI. We can’t tell whether it’s this item.',
    next: 'In ORCID, open that work. If it’s this item, edit it and add the DOI. If it isn’t, use “Add work with a DOI”.',
    page: '/why-missing/#same-title',
  },
  'recent-waiting': {
    is: 'The item is new. If Auto-Update is enabled, DataCite usually adds it within a day.',
    next: 'Check that DataCite Profiles shows ORCID Auto-Update as “Enabled”. Then look at your report again tomorrow.',
    page: '/steps/auto-update/',
  },
  'versions-skipped': {
    is: 'DataCite skipped this version, as it did with versions from May 2025 to June 2026.',
    next: 'Add the version in DataCite Commons with “Add to ORCID Record”.',
    page: ADD_ONE_BY_ONE,
  },
  collection: {
    is: 'The collection isn’t publicly visible on your ORCID record. We found nothing wrong with it at DataCite.',
    next: LOOK_THEN_ADD,
    page: ADD_ONE_BY_ONE,
  },
  withdrawn: {
    is: 'Figshare no longer shows the item. It may have been withdrawn, or moved to another repository.',
    next: `Open the DOI. If it still leads to the item, ${ADD}. If the item was withdrawn, you don’t need to do anything.`,
    page: '/why-missing/#withdrawn',
  },
  'not-listed': {
    is: 'Figshare doesn’t list the item. It may be a collection, or it may have been withdrawn or moved.',
    next: `Open the item’s page. If it’s still there, ${ADD}.`,
    page: '/why-missing/#not-listed',
  },
  'removed-or-hidden': {
    is: 'We found nothing wrong at DataCite. Most likely, the work was deleted on ORCID, or it isn’t visible to everyone.',
    next: LOOK_THEN_ADD,
    page: '/why-missing/#removed-or-hidden',
  },
  'before-auto-update': {
    is: 'The item is older than the first work that DataCite added to your record. Auto-Update probably wasn’t enabled yet.',
    next: LOOK_THEN_ADD,
    page: '/steps/older-items/',
  },
  'not-visible': {
    is: 'The item isn’t publicly visible on your ORCID record. We found nothing wrong at DataCite.',
    next: LOOK_THEN_ADD,
    page: '/why-missing/#not-visible',
  },
  unreadable: {
    is: 'We couldn’t read a record of the item, so we can’t tell whether anything is missing.',
    next: 'Look for the item on your ORCID record.',
    page: '/why-missing/#unreadable',
  },
  unknown: {
    is: 'We couldn’t find out whether the item is publicly visible on your ORCID record.',
    next: 'Open your report. It checks again. If it still can’t tell, it gives the reason.',
    page: '/why-missing/#unknown',
  },
  'shown-twice': {
    is: 'The item is on your ORCID record more than once.',
    next: 'In ORCID, go to Works and tick the entries for the same item. Select “Actions”, then “Group selected works”.',
    page: DUPLICATES_GUIDE,
  },
  // ORCID shows these works as one entry already.
  'shown-once': null,
};

export function isCauseId(id: string): id is CauseId {
  return Object.hasOwn(LETTER_WORDS, id);
}
