/**
 * What the three registers say, in our own words. The upstreams' field names end in `sources/`.
 *
 * A *deposit* is an item on Figshare, a *registration* a DOI at DataCite, a *work* an entry on an ORCID record.
 */
import type { Doi } from '../identifiers/doi.ts';
import type { OrcidId } from '../identifiers/orcid-id.ts';

export const SOURCES = ['orcid', 'datacite', 'figshare'] as const;
export type SourceName = (typeof SOURCES)[number];

/** Why an upstream gave us nothing, or less than all. */
export const REASONS = ['timeout', 'rate-limited', 'unavailable', 'unexpected', 'too-large'] as const;
export type Reason = (typeof REASONS)[number];

/** By which road a work reached the record. */
export const ROUTES = ['datacite', 'figshare', 'self', 'other'] as const;
export type Route = (typeof ROUTES)[number];

/** Whether the record can be read; `unknown` when ORCID did not answer. */
export const RECORD_STATES = ['open', 'locked', 'deactivated', 'unclaimed', 'unknown'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** Where a DOI's metadata has the iD, best first. */
export const ROLES = ['creator', 'misspelt', 'contributor', 'absent'] as const;
export type Role = (typeof ROLES)[number];

/** Times are ISO 8601 in UTC, to the second: `2026-11-22T06:00:00Z`. */
export type Instant = string;

export interface Work {
  putCode: number;
  /** Works with the same number are shown as one entry on the record. */
  group: number;
  /** Of this work itself or as a version of it; never of something that it is a part of. */
  dois: Doi[];
  /** Handles and addresses that are no DOI, as written. */
  links: string[];
  title: string | null;
  type: string | null;
  route: Route;
  /** The name of whoever added it, as ORCID shows it. */
  source: string | null;
  addedAt: Instant | null;
  /** Added by the person through a service's wizard, not by the service on its own. */
  byHand: boolean;
}

export interface Registration {
  doi: Doi;
  role: Role;
  title: string | null;
  type: string | null;
  /** Where the DOI leads, as registered. */
  url: string | null;
  /** DataCite's name of the repository account: `figshare.ars`. */
  client: string | null;
  registeredAt: Instant | null;
  isPart: boolean;
  /** Has the title, the publisher and the year that DataCite needs to write a work. */
  isComplete: boolean;
}

export interface Deposit {
  id: number;
  doi: Doi | null;
  handle: string | null;
  title: string | null;
  type: string | null;
  /** The item's public page. */
  url: string | null;
  /** Of the latest version. */
  publishedAt: Instant | null;
}

interface Retrieved<Entry> {
  entries: Entry[];
  /** Malformed entries that were left out. */
  skipped: number;
  /** DOIs seen in those: nothing is known of them, not even that they are missing. */
  unreadable: Doi[];
  ms: number;
}

/** One source's answer; a failure is a value that keeps what was read before it. */
export type SourceResult<Entry> = Retrieved<Entry> & ({ ok: true; complete: boolean } | { ok: false; reason: Reason });

/** DataCite is asked twice: for all DOIs that name the iD, and by name for DOIs seen elsewhere. */
export type RegistrationResult = SourceResult<Registration> & {
  /** Every DOI that names the iD is among the entries. */
  listed: boolean;
  /** DOIs that were asked for by name and answered, known to DataCite or not. */
  lookedUp: ReadonlySet<Doi>;
};

/** Everything that was retrieved for one iD; enough to judge without asking again. */
export interface Collection {
  orcid: OrcidId;
  /** Differs from `orcid` when the iD asked for was merged into another. */
  asked: OrcidId;
  example: boolean;
  record: RecordState;
  works: SourceResult<Work>;
  registrations: RegistrationResult;
  deposits: SourceResult<Deposit>;
}

/** Whether every entry that the source has is at hand. */
export function isWhole(result: SourceResult<unknown>): boolean {
  return result.ok && result.complete;
}
