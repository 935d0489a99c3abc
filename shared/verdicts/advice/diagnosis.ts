/** What people read about a diagnosis, and what the report offers for it. */
import type { Severity } from '../codes.ts';
import type { Step } from '../step.ts';

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

// The pre-check of one DOI uses these sentences too, so that it says the same as a report.

/** Institutions can have a review before an item is public, and can have new versions switched off. */
export const AND_PUBLISH =
  'Then select “Publish”, or “Submit for review” if your institution reviews items first. This usually makes a new version.';

/** If a publisher, a colleague or the library deposited an item, its authors can't edit it. */
export const ASK_TO_EDIT = 'If you can’t edit the item, ask the person who deposited it, or the repository team.';

/** How to add any DataCite DOI to a record, whatever its metadata is. */
export const ADD_YOURSELF = 'add the item yourself in DataCite Commons with “Add to ORCID Record”';

/** Follows advice that takes a while, or that other people have to act on. */
export const ADD_TODAY = `You can also ${ADD_YOURSELF}.`;
