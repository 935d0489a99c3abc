/**
 * The text that people read for each diagnosis. No logic, no markup.
 *
 * The names of buttons and menus at ORCID, DataCite and Figshare were correct on `WORDING_CHECKED`.
 */
import type { RecordState } from '../registers/collection.ts';
import type { Code, Severity } from './codes.ts';
import type { Step } from './step.ts';

export const WORDING_CHECKED = '2026-11-22';

export interface Advice {
  title: string;
  /** The cause, as far as public data shows it. */
  why: string;
  /** One thing to do next. */
  next: string;
}

export interface Diagnosis extends Advice {
  severity: Severity;
  /** Replaces the text while it is too early to act. The severity is then `wait`. */
  early?: Advice;
  /** The step of the guide that fixes it; null if nothing needs fixing, or if only the repository team can fix it. */
  step: Step | null;
  /** Whether "Add to ORCID Record" in DataCite Commons adds the item to the record. */
  canBeClaimed: boolean;
}

const CLAIM_TODAY = 'To have it on the record today, claim it in DataCite Commons with “Add to ORCID Record”.';

/** Items deposited by a publisher, a colleague or the library have an author who cannot edit them. */
const IF_NOT_YOURS = `If you cannot edit it, ask whoever deposited it, or the repository team. ${CLAIM_TODAY}`;

const LOOK_THEN_CLAIM =
  'Sign in to ORCID and look whether the work is there with limited visibility. If it is not, claim it in DataCite Commons with “Add to ORCID Record”.';

const NOT_YET: Advice = {
  title: 'The DOI has not reached DataCite yet',
  why: 'The item was published less than two days ago, and DataCite does not have its DOI yet.',
  next: 'Wait a day, then check again.',
};

export const ADVICE: Record<Code, Diagnosis> = {
  unreadable: {
    severity: 'unknown',
    title: 'A record that we could not read',
    why: 'DataCite or Figshare has a record of this item that we could not read, so we cannot tell whether anything is missing. This is not an outage.',
    next: 'Look for the item on your ORCID record yourself.',
    step: null,
    canBeClaimed: false,
  },
  unknown: {
    severity: 'unknown',
    title: 'Could not be checked',
    why: 'One of the services that we ask did not answer, or did not answer in full. The item may be fine.',
    next: 'Check again in a few minutes. If that does not help, look for the item on your ORCID record yourself.',
    step: null,
    canBeClaimed: false,
  },
  'in-step': {
    severity: 'ok',
    title: 'Publicly visible, and linked',
    why: 'Everyone can see the item on the ORCID record, and DataCite has the ORCID iD as a creator’s, so later changes can follow.',
    next: 'Nothing to do.',
    step: null,
    canBeClaimed: false,
  },
  'visible-unlinked': {
    severity: 'ok',
    title: 'Publicly visible, but not linked',
    why: 'Everyone can see the item on the ORCID record. DataCite does not have the ORCID iD as a creator’s, in a form that it can use, so new versions and corrections will not reach the record.',
    next: 'Nothing needs doing today. When you next edit the item, choose yourself in the author list by your ORCID iD.',
    step: 'id-on-items',
    canBeClaimed: false,
  },
  'visible-elsewhere': {
    severity: 'ok',
    title: 'Publicly visible, but not through DataCite',
    why: 'Everyone can see the item on the ORCID record. DataCite does not have its DOI, so the work reached the record in another way.',
    next: 'Nothing to do. If the item changes, change the work on the ORCID record yourself.',
    step: null,
    canBeClaimed: false,
  },
  'no-longer-findable': {
    severity: 'ok',
    title: 'Publicly visible, but DataCite no longer shows the DOI',
    why: 'DataCite added the item to the ORCID record, where everyone can see it. DataCite no longer shows the DOI, which usually means that the item was unpublished.',
    next: 'Open the DOI. If it no longer leads to the item, ask the repository team what happened to it.',
    step: null,
    canBeClaimed: false,
  },
  'visible-unchecked': {
    severity: 'ok',
    title: 'Publicly visible; DataCite not checked',
    why: 'Everyone can see the item on the ORCID record. We have no readable answer about it from DataCite, so we cannot tell whether later changes will follow.',
    next: 'Nothing to do for this item. Check again later if you want to know about its link to DataCite.',
    step: null,
    canBeClaimed: false,
  },
  'no-doi': {
    severity: 'action',
    title: 'No DOI',
    why: 'Figshare lists the item without a DOI. Some items only have a Handle. DataCite cannot add an item without a DOI to an ORCID record.',
    next: 'Ask your library or repository team whether the item should have a DOI. Until then, add it to your ORCID record with “Add work manually”.',
    early: {
      title: 'No DOI yet',
      why: 'The item was published less than two days ago, and Figshare does not show its DOI yet.',
      next: 'Wait a day, then check again.',
    },
    step: null,
    canBeClaimed: false,
  },
  'other-agency': {
    severity: 'action',
    title: 'The DOI is a publisher’s',
    why: 'The DOI is registered with another agency, usually Crossref, so DataCite will never have it.',
    next: 'In ORCID, open Works, choose “Add”, then “Add work with a DOI”, and enter the DOI.',
    step: 'older-items',
    canBeClaimed: false,
  },
  'unknown-agency': {
    severity: 'action',
    title: 'The DOI may be registered elsewhere',
    why: 'DataCite does not have this DOI. Another agency, such as Crossref, may have registered it, or its registration failed.',
    next: 'Open the DOI. If it leads to the item, add it in ORCID with “Add work with a DOI”. If it does not, ask the repository team to register it.',
    early: {
      title: 'DataCite does not have the DOI yet, or never will',
      why: 'The item was published less than two days ago, and DataCite does not have its DOI. It may still come, or another agency, such as Crossref, registered it.',
      next: 'If the DOI is a publisher’s, add it in ORCID with “Add work with a DOI”. If it is not, wait a day, then check again.',
    },
    step: 'older-items',
    canBeClaimed: false,
  },
  'not-at-datacite': {
    severity: 'action',
    title: 'The DOI is not registered with DataCite',
    why: 'DataCite does not have this DOI, although the repository registers its DOIs there. The registration failed or is late.',
    next: 'Ask your library or repository team to register the DOI.',
    early: NOT_YET,
    step: null,
    canBeClaimed: false,
  },
  'same-title': {
    severity: 'action',
    title: 'A work with the same title has no DOI',
    why: 'The ORCID record shows a work with this title, but without a DOI, so we cannot tell whether it is this item.',
    next: 'In ORCID, open that work. If it is this item, edit it and add the DOI. If it is not, use “Add work with a DOI”.',
    step: 'older-items',
    canBeClaimed: false,
  },
  'id-merged': {
    severity: 'action',
    title: 'The DOI names your old ORCID iD',
    why: 'ORCID merged an older iD into this one, but the DOI still has the older iD. DataCite does not add an item to your record because of a merged iD.',
    next: `Edit the item in its repository: remove yourself from the author list, add yourself again by your current ORCID iD, and publish. ${IF_NOT_YOURS}`,
    step: 'id-on-items',
    canBeClaimed: true,
  },
  'id-missing': {
    severity: 'action',
    title: 'The ORCID iD is not on the DOI',
    why: 'DataCite has the DOI, but no author of it has your ORCID iD. Auto-Update looks for the iD, so it skips this item.',
    next: `Edit the item on Figshare: remove yourself from the author list, add yourself again by your ORCID iD, and publish. ${IF_NOT_YOURS}`,
    step: 'id-on-items',
    canBeClaimed: true,
  },
  'id-misspelt': {
    severity: 'action',
    title: 'The ORCID iD is written in a way that DataCite cannot use',
    why: 'The DOI has the ORCID iD, but not in the form or under the scheme name “ORCID” that Auto-Update reads.',
    next: `Ask your library or repository team to correct the iD on the DOI. ${CLAIM_TODAY}`,
    step: 'id-on-items',
    canBeClaimed: true,
  },
  'contributor-only': {
    severity: 'action',
    title: 'Named as a contributor, not as a creator',
    why: 'The DOI has the ORCID iD on a contributor. Auto-Update adds items for creators only, which is DataCite’s word for authors.',
    next: 'Claim the item in DataCite Commons with “Add to ORCID Record”. If you are one of its authors, also ask the repository team to list you as a creator.',
    step: 'older-items',
    canBeClaimed: true,
  },
  'part-of': {
    severity: 'action',
    title: 'Registered as part of something else',
    why: 'The metadata of the DOI say that the item is part of something else (“IsPartOf”). Auto-Update skips such items.',
    next: 'Claim the item in DataCite Commons with “Add to ORCID Record”.',
    step: 'older-items',
    canBeClaimed: true,
  },
  'metadata-incomplete': {
    severity: 'action',
    title: 'The DOI lacks a title, creator, publisher or year',
    why: 'DataCite needs a title, a creator, a publisher and a publication year to write a work to ORCID. At least one of them is missing from this DOI.',
    next: 'Ask your library or repository team to complete the metadata of the DOI.',
    step: null,
    canBeClaimed: false,
  },
  recent: {
    severity: 'wait',
    title: 'On its way',
    why: 'The DOI has the ORCID iD on a creator and was registered less than two days ago. Works usually arrive within a day if ORCID Auto-Update is enabled.',
    next: 'Wait a day, then check again. Meanwhile, make sure that DataCite Profiles shows ORCID Auto-Update as “Enabled”.',
    step: 'auto-update',
    canBeClaimed: true,
  },
  'versions-skipped': {
    severity: 'action',
    title: 'Only a version can reach the record',
    why: 'DataCite skipped the DOIs of versions until June 2026, and only a version of this item meets its conditions.',
    next: 'Claim the version in DataCite Commons with “Add to ORCID Record”.',
    step: 'older-items',
    canBeClaimed: true,
  },
  collection: {
    severity: 'action',
    title: 'A collection that is not publicly visible on the ORCID record',
    why: 'Figshare’s search never lists collections, so we know this one only from DataCite. There, nothing is wrong with it. Auto-Update may have been off when it was registered, or the work is not visible to everyone.',
    next: LOOK_THEN_CLAIM,
    step: 'older-items',
    canBeClaimed: true,
  },
  withdrawn: {
    severity: 'action',
    title: 'Figshare no longer shows this item',
    why: 'DataCite has the DOI with the ORCID iD, but Figshare does not show the item: it was withdrawn, or moved to another repository.',
    next: 'Open the DOI. If it still leads to the item, claim it in DataCite Commons with “Add to ORCID Record”. If the item was withdrawn, you do not need to do anything.',
    step: 'older-items',
    canBeClaimed: true,
  },
  'not-listed': {
    severity: 'action',
    title: 'Figshare does not list this item',
    why: 'DataCite has the DOI with the ORCID iD, but Figshare does not list the item. It may be a collection, or it was withdrawn or moved.',
    next: 'Open the item’s page. If it is still there, claim the item in DataCite Commons with “Add to ORCID Record”.',
    step: 'older-items',
    canBeClaimed: true,
  },
  'removed-or-hidden': {
    severity: 'action',
    title: 'Probably deleted on ORCID, or not visible to everyone',
    why: 'Nothing is wrong with the DOI, and DataCite added other works to this record that were registered before and after it, or at the time. So the work was most likely deleted on ORCID, or it is not visible to everyone. DataCite does not add a deleted work again.',
    next: LOOK_THEN_CLAIM,
    step: 'older-items',
    canBeClaimed: true,
  },
  'before-auto-update': {
    severity: 'action',
    title: 'Registered before Auto-Update added anything',
    why: 'Nothing is wrong with the DOI, but it is older than the first work that Auto-Update added to this record. Auto-Update was probably not enabled yet, and it does not add older items later.',
    next: LOOK_THEN_CLAIM,
    step: 'older-items',
    canBeClaimed: true,
  },
  'not-visible': {
    severity: 'action',
    title: 'Not publicly visible on the ORCID record',
    why: 'Nothing that can be seen from outside is wrong. Auto-Update may be disabled, or it may not have been enabled when this DOI was registered. The work may also be on the record but not visible to everyone.',
    next: LOOK_THEN_CLAIM,
    step: 'older-items',
    canBeClaimed: true,
  },
};

/** Replaces the text of `unknown` if it is ORCID that does not show the record. Checking again would not help. */
const CLOSED_RECORDS: Partial<Record<RecordState, Advice>> = {
  locked: {
    title: 'The ORCID record is locked',
    why: 'ORCID has locked the record and shows none of its works, so we cannot tell whether the item is on it.',
    next: 'If it is your record, ask ORCID’s support why it is locked.',
  },
  deactivated: {
    title: 'The ORCID record is deactivated',
    why: 'The record is deactivated. Deactivating a record deletes everything that was on it, this item included.',
    next: 'If you use this iD again, begin again with the first step: give the permissions, and claim your older items.',
  },
  unclaimed: {
    title: 'The ORCID record has not been claimed',
    why: 'Somebody created this record, but nobody has claimed it yet. Until then ORCID shows none of its works.',
    next: 'If it is your record, find ORCID’s email about it and follow the link to claim the record.',
  },
};

/** The text for a verdict. */
export function adviceFor(code: Code, severity: Severity, record: RecordState = 'open'): Advice {
  const closed = code === 'unknown' && CLOSED_RECORDS[record];
  if (closed) return closed;
  const { early, ...diagnosis } = ADVICE[code];
  const { title, why, next } = severity === 'wait' && early ? early : diagnosis;
  return { title, why, next };
}

/** The section of the guide that explains a code, as a path on the guide's host. */
export function guidePath(code: Code): string {
  return `/why-missing/#${code}`;
}
