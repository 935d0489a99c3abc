import type { OrcidId } from '../identifiers/orcid-id.ts';
import type { Agencies } from '../identifiers/registration-agency.ts';
import type { Deposit } from './deposit.ts';
import type { RegistrationResult } from './registration.ts';
import type { SourceResult } from './source-result.ts';
import type { Work } from './work.ts';

/** Whether the record can be read; `unknown` if ORCID did not respond. */
export const RECORD_STATES = ['open', 'locked', 'deactivated', 'unclaimed', 'unknown'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** Whether Figshare shows an item's page; `unknown` if we did not query Figshare, or it did not respond. */
export type PageState = 'public' | 'gone' | 'unknown';

/** Everything that was retrieved for one iD. A report is made from this alone. */
export interface Collection {
  orcid: OrcidId;
  /** The iD in the request. It differs from `orcid` if it was merged into another iD. */
  asked: OrcidId;
  example: boolean;
  record: RecordState;
  works: SourceResult<Work>;
  registrations: RegistrationResult;
  deposits: SourceResult<Deposit>;
  /** Whether Figshare shows items that its search does not list, by their numbers. */
  pages: ReadonlyMap<number, PageState>;
  /** Agencies of DOI prefixes that DataCite and our lists do not have. */
  agencies: Agencies;
}
