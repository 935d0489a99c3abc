/** An item: what the three registers have about one thing, and where it stands in each. */
import type { Doi } from '../identifiers/doi.ts';
import type { Deposit } from '../registers/deposit.ts';
import { type Registration, ROLES } from '../registers/registration.ts';
import type { Work } from '../registers/work.ts';

export const FIGSHARE_STATES = ['listed', 'not-listed', 'unknown'] as const;
export type FigshareState = (typeof FIGSHARE_STATES)[number];

export const DATACITE_STATES = [...ROLES, 'unregistered', 'unknown'] as const;
export type DataciteState = (typeof DATACITE_STATES)[number];

export const ORCID_STATES = ['visible', 'not-visible', 'unknown'] as const;
export type OrcidState = (typeof ORCID_STATES)[number];

/** The entries of the three registers that are about the same thing. */
export interface Entries {
  /** The base DOI of a Figshare item, the DOI of anything else; null for a deposit without a DOI. */
  doi: Doi | null;
  /** The `.vN` DOIs seen anywhere, in order. */
  versions: Doi[];
  isFigshare: boolean;
  /** By id, by version and by age. */
  deposits: Deposit[];
  registrations: Registration[];
  works: Work[];
}

/** What is known, and what is not because a register failed or was cut short. */
export interface RegisterStates {
  figshare: FigshareState;
  datacite: DataciteState;
  orcid: OrcidState;
}

export type Item = Entries & RegisterStates;
