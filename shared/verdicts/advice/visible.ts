/** The text for items that everyone can see on the record. */
import type { VISIBLE_CODES } from '../codes.ts';
import type { Diagnosis } from './diagnosis.ts';

const EVERYONE_SEES_IT = 'Everyone can see the item on your ORCID record.';

export const VISIBLE: Record<(typeof VISIBLE_CODES)[number], Diagnosis> = {
  'in-step': {
    severity: 'ok',
    title: 'Publicly visible, and linked',
    why: `${EVERYONE_SEES_IT} DataCite lists you as an author with your ORCID iD, so later changes can reach your record.`,
    next: 'You don’t need to do anything.',
    step: null,
    canBeClaimed: false,
  },
  'visible-unlinked': {
    severity: 'ok',
    title: 'Publicly visible, but not linked',
    why: `${EVERYONE_SEES_IT} DataCite can’t find your ORCID iD among the item’s authors, so it won’t send new versions or corrections to your record.`,
    next: 'You don’t need to do anything today. When you next edit the item, make sure that your author entry has your ORCID iD.',
    step: 'id-on-items',
    canBeClaimed: false,
  },
  'visible-elsewhere': {
    severity: 'ok',
    title: 'Publicly visible, but not through DataCite',
    why: `${EVERYONE_SEES_IT} DataCite doesn’t have its DOI, so the work got there in another way.`,
    next: 'You don’t need to do anything now. If the item changes, check that the work on your ORCID record is still right.',
    step: null,
    canBeClaimed: false,
  },
  'no-longer-findable': {
    severity: 'ok',
    title: 'Publicly visible, but DataCite no longer shows the DOI',
    why: `${EVERYONE_SEES_IT} DataCite added it there, but no longer shows the DOI. This usually means that the item was unpublished.`,
    next: 'Open the DOI. If it no longer leads to the item, ask the repository team what happened.',
    step: null,
    canBeClaimed: false,
  },
  'visible-unchecked': {
    severity: 'ok',
    title: 'Publicly visible, but not checked at DataCite',
    why: `${EVERYONE_SEES_IT} We got no readable answer about it from DataCite, so we can’t tell whether later changes will reach your record.`,
    next: 'You don’t need to do anything for this item. Check again later if you want to know whether DataCite has your iD.',
    step: null,
    canBeClaimed: false,
  },
};
