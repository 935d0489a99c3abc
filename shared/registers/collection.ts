import type { OrcidId } from '../identifiers/orcid-id.ts';
import type { Deposit } from './deposit.ts';
import type { RegistrationResult } from './registration.ts';
import type { SourceResult } from './source-result.ts';
import type { Work } from './work.ts';

/** Whether the record can be read; `unknown` when ORCID did not answer. */
export const RECORD_STATES = ['open', 'locked', 'deactivated', 'unclaimed', 'unknown'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** Everything that was retrieved for one iD. A report is made from this alone. */
export interface Collection {
  orcid: OrcidId;
  /** The iD that was asked for. It differs from `orcid` when it was merged into another iD. */
  asked: OrcidId;
  example: boolean;
  record: RecordState;
  works: SourceResult<Work>;
  registrations: RegistrationResult;
  deposits: SourceResult<Deposit>;
}
