/**
 * The text that people read about items that are on the record more than once.
 *
 * The guide’s facts in `site/src/facts` say when the names of buttons and menus were checked.
 *
 * @see https://support.orcid.org/hc/en-us/articles/360006894774 Group multiple versions of the same work together
 */
import type { DuplicateCause, DuplicateKind, WayAdded } from './duplicate-groups.ts';

/** The section of the guide about duplicates, as a path on the guide's host. */
export const DUPLICATES_GUIDE = '/check-it-worked/#an-item-appears-twice';

export const DUPLICATE_KIND_WORDS: Record<DuplicateKind, { title: string; cause: string; help: string; next: string }> = {
  'shown-twice': {
    title: 'Shown as more than one entry',
    cause: 'On the record more than once',
    help: 'Group or remove them',
    next: 'In ORCID, go to Works and tick the entries for the same item. Select “Actions”, then “Group selected works”. You can group up to five at a time.',
  },
  'shown-once': {
    title: 'Shown as one entry',
    cause: 'Added more than once, but shown as one entry',
    help: 'Why this happens',
    next: 'You don’t need to group anything, because ORCID already shows the works as one entry.',
  },
};

const NO_SETTING = 'No setting causes this, so there’s nothing to turn off.';

export const DUPLICATE_CAUSE_WORDS: Record<DuplicateCause, { title: string; why: string; next: string }> = {
  'two-services': {
    title: 'added by DataCite and by Figshare',
    why: 'DataCite and Figshare both added the item. If both are still switched on, they’ll both add your new items too.',
    next: 'Use only one of the two. We recommend Auto-Update: to keep it, turn off “Send my published outputs to my ORCID profile” in your Figshare profile. To keep Figshare’s own push instead, find “ORCID Auto-Update” in DataCite Profiles and select “Click to Disable”.',
  },
  'by-hand': {
    title: 'added by you as well',
    why: 'You added the item yourself: by hand, from a file or with a claim. It was also added in another way.',
    next: 'No setting causes this. You can delete the work that you added. Keep a work from Auto-Update, because Auto-Update doesn’t add it again if you delete it.',
  },
  'other-service': {
    title: 'added by another service as well',
    why: 'A service other than DataCite and Figshare added the item as well.',
    next: 'To stop the other service, open the page “Trusted parties” in ORCID and revoke its access.',
  },
  versions: {
    title: 'under more than one DOI',
    why: 'The item’s versions have their own DOIs, and more than one DOI is on your record. DataCite added versions until May 2025, and again since June 2026. ORCID can show them as one entry.',
    next: NO_SETTING,
  },
  repeated: {
    title: 'added more than once by the same service',
    why: 'The same service added the item more than once.',
    next: NO_SETTING,
  },
};

/**
 * Each text follows the name of the source. `auto-update` is worded with care, because no public service shows for certain whether
 * Auto-Update or a claim added a work.
 */
export const WAY_ADDED_WORDS: Record<WayAdded, string> = {
  'auto-update': 'most likely by Auto-Update',
  'own-push': 'by Figshare’s own push',
  'through-datacite': 'claimed by you',
  'through-other': 'added by you through this service',
  hand: 'added by you, by hand or from a file',
  other: 'added by this service',
};
