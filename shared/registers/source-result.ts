/** What one of the three services answered, complete or not. */
import type { Doi } from '../identifiers/doi.ts';

export const SOURCES = ['orcid', 'datacite', 'figshare'] as const;
export type SourceName = (typeof SOURCES)[number];

/** Why a service gave us nothing, or only part of its answer. */
export const REASONS = ['timeout', 'rate-limited', 'unavailable', 'unexpected', 'too-large'] as const;
export type Reason = (typeof REASONS)[number];

/** Faults that are often gone a minute later. */
export const PASSING: readonly Reason[] = ['timeout', 'rate-limited', 'unavailable'];

interface Retrieved<Entry> {
  entries: Entry[];
  /** How many malformed entries were left out. */
  skipped: number;
  /** The DOI of each malformed entry; null if we found none in it. */
  malformed: (Doi | null)[];
  /** All DOIs found in malformed entries, related ones included. We must not call the items that have them missing. */
  unreadable: Doi[];
  ms: number;
}

/** One service's answer. A failure is a value too, and keeps what was read before it. */
export type SourceResult<Entry> = Retrieved<Entry> & ({ ok: true; complete: boolean } | { ok: false; reason: Reason });

/** Whether we have every entry that the service has. */
export function isComplete(result: SourceResult<unknown>): boolean {
  return result.ok && result.complete;
}
