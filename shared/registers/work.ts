import type { Doi } from '../identifiers/doi.ts';
import type { Instant } from '../identifiers/instant.ts';

/** How a work got onto the ORCID record. */
export const ROUTES = ['datacite', 'figshare', 'self', 'other'] as const;
export type Route = (typeof ROUTES)[number];

/** A work on an ORCID record. */
export interface Work {
  putCode: number;
  /** ORCID shows works with the same number as one entry. */
  group: number;
  /** DOIs of this work itself, or of the work it is a version of; never of something it is only a part of. */
  dois: Doi[];
  /** Handles and web addresses that are not DOIs, as written. */
  links: string[];
  title: string | null;
  type: string | null;
  route: Route;
  /** Who added it, by the name that ORCID shows. */
  source: string | null;
  addedAt: Instant | null;
  /** Added by the person through a service's wizard, not by the service automatically. */
  byHand: boolean;
}
