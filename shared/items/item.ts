/** An item: everything the three registers have about one thing, and its state in each. */
import type { Doi } from '../identifiers/doi.ts';
import type { AgencyHint } from '../identifiers/registration-agency.ts';
import type { PageState } from '../registers/collection.ts';
import type { Deposit } from '../registers/deposit.ts';
import { type Registration, ROLES } from '../registers/registration.ts';
import type { Work } from '../registers/work.ts';

export const FIGSHARE_STATES = ['listed', 'not-listed', 'unknown'] as const;
export type FigshareState = (typeof FIGSHARE_STATES)[number];

export const DATACITE_STATES = [...ROLES, 'unregistered', 'unknown'] as const;
export type DataciteState = (typeof DATACITE_STATES)[number];

export const ORCID_STATES = ['visible', 'not-visible', 'unknown'] as const;
export type OrcidState = (typeof ORCID_STATES)[number];

/** The entries in the three registers that belong to one item. */
export interface Entries {
  /** The base DOI of a Figshare item, the DOI of anything else; null for a deposit without a DOI. */
  doi: Doi | null;
  /** All `.vN` DOIs that any register mentions, in order. */
  versions: Doi[];
  isFigshare: boolean;
  /** Whether a record of this item at DataCite or Figshare could not be read. */
  isMalformed: boolean;
  /** Sorted by id. Registrations are sorted by version, works by the date they were added. */
  deposits: Deposit[];
  registrations: Registration[];
  works: Work[];
}

/** The item's state in each register; unknown if the register failed or its answer was cut short. */
export interface RegisterStates {
  figshare: FigshareState;
  datacite: DataciteState;
  orcid: OrcidState;
}

export type Item = Entries &
  RegisterStates & {
    /** Which agency registers the DOI; null without a DOI. */
    agency: AgencyHint | null;
    /** Whether Figshare shows the item's page. Only looked up if nothing else explains why Figshare's search does not list the item. */
    page: PageState;
  };
