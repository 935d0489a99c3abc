/** The text for items of which we cannot tell whether they are on the record. */
import type { UNCHECKED_CODES } from '../codes.ts';
import type { Diagnosis } from './diagnosis.ts';

const LOOK_YOURSELF = 'look for the item on your ORCID record yourself.';

export const UNCHECKED: Record<(typeof UNCHECKED_CODES)[number], Diagnosis> = {
  unreadable: {
    severity: 'unknown',
    title: 'We could not read a record of this item',
    why: 'DataCite or Figshare sent a record of this item that we couldn’t read, so we can’t tell whether anything is missing. The service itself is working.',
    next: `Checking again soon probably won’t help, so ${LOOK_YOURSELF}`,
    step: null,
    canBeClaimed: false,
  },
  unknown: {
    severity: 'unknown',
    title: 'Could not be checked',
    why: 'One of the services didn’t respond, or sent only part of its answer. The item may be fine.',
    next: `Check again in a few minutes. If that doesn’t help, ${LOOK_YOURSELF}`,
    step: null,
    canBeClaimed: false,
  },
};
