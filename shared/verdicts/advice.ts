/**
 * The text that people read for each diagnosis. No logic, no markup.
 *
 * The names of buttons and menus at ORCID, DataCite and Figshare were correct on `WORDING_CHECKED`.
 */
import type { Code, Severity } from './diagnose.ts';
import type { Step } from './steps.ts';

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
  /** The step of the guide that fixes it; null if nothing needs fixing. */
  step: Step | null;
  /** Whether "Add to ORCID Record" in DataCite Commons adds the item to the record. */
  canBeClaimed: boolean;
}

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
    next: 'Check again in a few minutes. If ORCID does not show the record at all, sign in to ORCID and see what it tells you.',
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
    title: 'Publicly visible, by another road',
    why: 'Everyone can see the item on the ORCID record. It did not come through DataCite: the item has no DOI there.',
    next: 'Nothing to do. If the item changes, change the work on the ORCID record yourself.',
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
    why: 'Figshare lists the item without a DOI. Some items have only a Handle. What has no DOI cannot travel through DataCite.',
    next: 'Ask your library or repository team whether the item should have a DOI. Until then, add it to your ORCID record with “Add work manually”.',
    early: {
      title: 'No DOI yet',
      why: 'The item was published less than two days ago, and Figshare does not show its DOI yet.',
      next: 'Wait a day, then check again.',
    },
    step: 'older-items',
    canBeClaimed: false,
  },
  'other-agency': {
    severity: 'action',
    title: 'The DOI is a publisher’s',
    why: 'Publishers register their DOIs with Crossref, so DataCite will never have this one.',
    next: 'In ORCID, open Works, choose “Add”, then “Add work with a DOI”, and enter the DOI.',
    step: 'older-items',
    canBeClaimed: false,
  },
  'unknown-agency': {
    severity: 'action',
    title: 'The DOI may be registered elsewhere',
    why: 'DataCite does not have this DOI. Another agency, such as Crossref, may have registered it, or its registration failed.',
    next: 'Open the DOI. If it leads to the item, add it in ORCID with “Add work with a DOI”. If it does not, ask the repository team to register it.',
    early: NOT_YET,
    step: 'older-items',
    canBeClaimed: false,
  },
  'not-at-datacite': {
    severity: 'action',
    title: 'The DOI is not registered with DataCite',
    why: 'DataCite does not have this DOI, although the repository registers its DOIs there. The registration failed or is late.',
    next: 'Ask your library or repository team to register the DOI.',
    early: NOT_YET,
    step: 'older-items',
    canBeClaimed: false,
  },
  'id-merged': {
    severity: 'action',
    title: 'The DOI names your old ORCID iD',
    why: 'ORCID merged an older iD into this one, but the DOI still has the older iD. Nothing reaches an ORCID record through that.',
    next: 'On Figshare, edit the item, remove yourself from the author list, add yourself again by your current ORCID iD, and publish. To have it on the record today, claim it in DataCite Commons with “Add to ORCID Record”.',
    step: 'id-on-items',
    canBeClaimed: true,
  },
  'id-missing': {
    severity: 'action',
    title: 'The ORCID iD is not on the DOI',
    why: 'DataCite has the DOI, but its metadata do not hold the ORCID iD. Auto-Update looks for the iD and passes this item by.',
    next: 'On Figshare, edit the item, remove yourself from the author list, add yourself again by your ORCID iD, and publish. To have it on the record today, claim it in DataCite Commons with “Add to ORCID Record”.',
    step: 'id-on-items',
    canBeClaimed: true,
  },
  'id-misspelt': {
    severity: 'action',
    title: 'The ORCID iD is written in a way that DataCite cannot use',
    why: 'The metadata of the DOI hold the ORCID iD, but not in the form or under the scheme name “ORCID” that Auto-Update reads.',
    next: 'Ask your library or repository team to correct the iD on the DOI. To have the item on the record today, claim it in DataCite Commons with “Add to ORCID Record”.',
    step: 'id-on-items',
    canBeClaimed: true,
  },
  'contributor-only': {
    severity: 'action',
    title: 'Named as a contributor, not as a creator',
    why: 'The metadata of the DOI have the ORCID iD on a contributor. Auto-Update passes works on to creators only.',
    next: 'Claim the item in DataCite Commons with “Add to ORCID Record”. If you are one of its authors, also ask the repository team to list you as a creator.',
    step: 'older-items',
    canBeClaimed: true,
  },
  'part-of': {
    severity: 'action',
    title: 'Registered as part of something else',
    why: 'The metadata of the DOI say that the item is part of something else (“IsPartOf”). Auto-Update never passes on such items.',
    next: 'Claim the item in DataCite Commons with “Add to ORCID Record”.',
    step: 'older-items',
    canBeClaimed: true,
  },
  'metadata-incomplete': {
    severity: 'action',
    title: 'The DOI lacks a title, publisher or year',
    why: 'DataCite needs a title, a publisher and a publication year to write a work to ORCID. At least one of them is missing from this DOI.',
    next: 'Ask your library or repository team to complete the metadata of the DOI.',
    step: 'older-items',
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
  'not-listed': {
    severity: 'action',
    title: 'Figshare does not list this item',
    why: 'DataCite has the DOI with the ORCID iD, but Figshare does not list the item. It may be a collection, or it was withdrawn or moved.',
    next: 'Open the item’s page. If it is still there, claim the item in DataCite Commons with “Add to ORCID Record”.',
    step: 'older-items',
    canBeClaimed: true,
  },
  'not-visible': {
    severity: 'action',
    title: 'Not publicly visible on the ORCID record',
    why: 'Everything that can be seen from outside is right. Most often ORCID Auto-Update was enabled after this DOI was registered, or not at all. The work may also be on the record but not visible to everyone.',
    next: 'Sign in to ORCID and look whether the work is there with limited visibility. If it is not, claim it in DataCite Commons with “Add to ORCID Record”.',
    step: 'older-items',
    canBeClaimed: true,
  },
};

/** The text for a verdict. */
export function adviceFor(code: Code, severity: Severity): Advice {
  const { early, ...diagnosis } = ADVICE[code];
  const { title, why, next } = severity === 'wait' && early ? early : diagnosis;
  return { title, why, next };
}

/** The section of the guide that explains a code, as a path on the guide's host. */
export function guidePath(code: Code): string {
  return `/why-missing/#${code}`;
}
