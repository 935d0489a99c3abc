import type { Doi } from '../identifiers/doi.ts';
import type { Instant } from '../identifiers/instant.ts';
import type { SourceResult } from './source-result.ts';

/** Where a DOI record names the iD, best first. */
export const ROLES = ['creator', 'misspelt', 'contributor', 'absent'] as const;
export type Role = (typeof ROLES)[number];

/** A DOI record at DataCite. */
export interface Registration {
  doi: Doi;
  role: Role;
  /** Names an iD that was merged into this one. Its role is then about this iD alone. */
  namesMergedId: boolean;
  title: string | null;
  type: string | null;
  /** The page that the DOI leads to, as registered. */
  url: string | null;
  /** DataCite's name of the repository account, such as `figshare.ars`. */
  client: string | null;
  registeredAt: Instant | null;
  isPart: boolean;
  /** Registered as a version of something. Auto-Update skipped versions until June 2026. */
  isVersion: boolean;
  /** DOIs that this one is a version of, itself included. */
  versionOf: Doi[];
  /** DOIs of versions of this one. */
  hasVersions: Doi[];
  /** Has the title, publisher and year that DataCite needs to add a work to ORCID. */
  hasRequiredMetadata: boolean;
}

/** We query DataCite twice: for all DOIs that name the iD, and for single DOIs that we saw elsewhere. */
export type RegistrationResult = SourceResult<Registration> & {
  /** Whether the entries include every DOI that names the iD. */
  listed: boolean;
  /** DOIs that we looked up and got an answer for, whether DataCite has them or not. */
  lookedUp: ReadonlySet<Doi>;
};
