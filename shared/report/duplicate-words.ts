/**
 * The text that people read about items that are on the record more than once. No logic, no markup.
 *
 * The names of buttons and menus were correct on `WORDING_CHECKED`, like those in `advice.ts`.
 *
 * @see https://support.orcid.org/hc/en-us/articles/360006894774 Group multiple versions of the same work together
 */
import type { DuplicateCause, DuplicateKind, WayAdded } from './duplicate-groups.ts';

export const DUPLICATES_TITLE = 'On the record more than once';

/** The section of the guide about duplicates, as a path on the guide's host. */
export const DUPLICATES_GUIDE = '/check-it-worked/#an-item-appears-twice';

export const DUPLICATE_KIND_WORDS: Record<DuplicateKind, { title: string; cause: string; help: string; next: string }> = {
  'shown-twice': {
    title: 'Shown as more than one entry',
    cause: 'On the record more than once',
    help: 'Group or remove them',
    next: 'In ORCID, open Works, tick the entries that are the same, and choose “Actions”, then “Group selected works”. Five can be grouped at a time.',
  },
  'shown-once': {
    title: 'Shown as one entry',
    cause: 'Added more than once, but shown as one entry',
    help: 'Why this happens',
    next: 'There is nothing to group: ORCID shows the works as one entry.',
  },
};

export const DUPLICATE_CAUSE_WORDS: Record<DuplicateCause, { title: string; why: string; next: string }> = {
  'two-services': {
    title: 'added by DataCite and by Figshare',
    why: 'DataCite and Figshare both added it. If both are still switched on, they will both add new items too.',
    next: 'Keep one of the two. This guide advises DataCite Auto-Update: to keep it, switch off “Send my published outputs to my ORCID profile” in your Figshare profile. To keep Figshare’s own push instead, select “Click to Disable” at “ORCID Auto-Update” in DataCite Profiles.',
  },
  'by-hand': {
    title: 'one of them added by hand',
    why: 'The holder of the record added one of the works: by hand, from a file or by a claim. Another one was added as well.',
    next: 'There is no switch to turn off. You can delete the work that you added yourself.',
  },
  'other-service': {
    title: 'added by another service, too',
    why: 'A service other than DataCite and Figshare added it as well.',
    next: 'If the other service is to stop, take back its permission on the page “Trusted parties” in ORCID.',
  },
  versions: {
    title: 'under more than one DOI',
    why: 'The item’s own DOI and the DOIs of its versions have a work each. DataCite added the DOIs of versions until May 2025, and has done so again since June 2026.',
    next: 'There is no switch to turn off.',
  },
  repeated: {
    title: 'added more than once by the same service',
    why: 'The same service added it more than once.',
    next: 'There is no switch to turn off.',
  },
};

/**
 * Each text follows the name of the source. `auto-update` is worded with care, because no public service shows for certain whether
 * Auto-Update or a claim added a work.
 */
export const WAY_ADDED_WORDS: Record<WayAdded, string> = {
  'auto-update': 'most likely by Auto-Update',
  'own-push': 'by Figshare’s own push',
  'through-datacite': 'claimed by the holder of the record',
  'through-other': 'added by the holder of the record through this service',
  hand: 'added by hand or from a file',
  other: 'added by this service',
};
