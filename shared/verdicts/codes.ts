/** The diagnoses that an item can have, and how urgent they are. The rules are in `diagnose.ts`, the words in `advice/`. */

/** We could not read something that a service sent. */
export const UNCHECKED_CODES = ['unreadable', 'unknown'] as const;

/** Everyone can see the item on the record. */
export const VISIBLE_CODES = [
  'in-step',
  'visible-unlinked',
  'visible-elsewhere',
  'no-longer-findable',
  'visible-unchecked',
] as const;

/** DataCite does not have the DOI, or the work on the record lacks it. */
export const DOI_CODES = ['no-doi', 'other-agency', 'unknown-agency', 'not-at-datacite', 'same-title'] as const;

/** The metadata at DataCite does not meet the conditions of Auto-Update. */
export const METADATA_CODES = [
  'id-merged',
  'id-missing',
  'id-misspelt',
  'contributor-only',
  'part-of',
  'metadata-incomplete',
] as const;

/** The metadata is right, but the item is not publicly visible on the record. */
export const RECORD_CODES = [
  'recent',
  'versions-skipped',
  'collection',
  'withdrawn',
  'not-listed',
  'removed-or-hidden',
  'before-auto-update',
  'not-visible',
] as const;

export const CODES = [...UNCHECKED_CODES, ...VISIBLE_CODES, ...DOI_CODES, ...METADATA_CODES, ...RECORD_CODES] as const;
export type Code = (typeof CODES)[number];

/** The most urgent first. */
export const SEVERITIES = ['action', 'wait', 'unknown', 'ok'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Verdict {
  code: Code;
  severity: Severity;
}
