/** The diagnoses that an item can have, and how urgent they are. The rules are in `diagnose.ts`, the words in `advice.ts`. */

export const CODES = [
  'unreadable',
  'unknown',
  'in-step',
  'visible-unlinked',
  'visible-elsewhere',
  'no-longer-findable',
  'visible-unchecked',
  'no-doi',
  'other-agency',
  'unknown-agency',
  'not-at-datacite',
  'same-title',
  'id-merged',
  'id-missing',
  'id-misspelt',
  'contributor-only',
  'part-of',
  'metadata-incomplete',
  'recent',
  'versions-skipped',
  'collection',
  'withdrawn',
  'not-listed',
  'removed-or-hidden',
  'before-auto-update',
  'not-visible',
] as const;
export type Code = (typeof CODES)[number];

/** The most urgent first. */
export const SEVERITIES = ['action', 'wait', 'unknown', 'ok'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Verdict {
  code: Code;
  severity: Severity;
}
