/** The text for items whose DOI DataCite does not have, and for works on the record that lack it. */
import type { DOI_CODES } from '../codes.ts';
import type { Diagnosis } from './diagnosis.ts';

const WAIT_A_DAY = 'Wait a day, then check again.';

export const DOI: Record<(typeof DOI_CODES)[number], Diagnosis> = {
  'no-doi': {
    severity: 'action',
    title: 'The item has no DOI',
    why: 'Figshare lists the item without a DOI. Some items only have a Handle, which is another kind of permanent link. DataCite can’t add an item without a DOI to an ORCID record.',
    next: 'Ask your library or repository team whether the item should have a DOI. Until then, add it to your ORCID record with “Add work manually”.',
    early: {
      title: 'The item has no DOI yet',
      why: 'The item was published less than two days ago, and Figshare doesn’t show its DOI yet.',
      next: WAIT_A_DAY,
    },
    step: null,
    canBeClaimed: false,
  },
  'other-agency': {
    severity: 'action',
    title: 'The DOI is registered with another agency',
    why: 'The DOI is registered with another agency, usually Crossref. DataCite can only add items that have a DataCite DOI.',
    next: 'In ORCID, go to Works. Select “Add”, then “Add work with a DOI”, and enter the DOI.',
    step: 'older-items',
    canBeClaimed: false,
  },
  'unknown-agency': {
    severity: 'action',
    title: 'The DOI may be registered with another agency',
    why: 'DataCite doesn’t have this DOI. Another agency, such as Crossref, may have registered it, or its registration may have failed.',
    next: 'Open the DOI. If it leads to the item, add it in ORCID with “Add work with a DOI”. If it doesn’t, ask the repository team to register it.',
    early: {
      title: 'DataCite does not have the DOI, at least not yet',
      why: 'The item was published less than two days ago, and DataCite doesn’t have its DOI. It may still arrive, or another agency, such as Crossref, may have registered it.',
      next: `If the DOI is a publisher’s, add it in ORCID with “Add work with a DOI”. If it isn’t, wait a day, then check again.`,
    },
    step: 'older-items',
    canBeClaimed: false,
  },
  'not-at-datacite': {
    severity: 'action',
    title: 'The DOI is not registered with DataCite',
    why: 'DataCite doesn’t have this DOI, although the repository registers its DOIs there. The registration may have failed, or it may be late.',
    next: 'Ask your library or repository team to register the DOI.',
    early: {
      title: 'The DOI has not reached DataCite yet',
      why: 'The item was published less than two days ago, and DataCite doesn’t have its DOI yet.',
      next: WAIT_A_DAY,
    },
    step: null,
    canBeClaimed: false,
  },
  'same-title': {
    severity: 'action',
    title: 'A work with the same title has no DOI',
    why: 'Your ORCID record shows a work with this title. It has no DOI, so we can’t tell whether it’s this item.',
    next: 'In ORCID, open that work. If it’s this item, edit it and add the DOI. If it isn’t, use “Add work with a DOI”.',
    step: 'older-items',
    canBeClaimed: false,
  },
};
