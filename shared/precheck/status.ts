/** Sums up a pre-check in one word. It covers the DOI only, not the authors' Auto-Update settings, which nobody else can see. */
import type { DoiCollection } from '../registers/doi-metadata.ts';
import { isComplete } from '../registers/source-result.ts';
import type { Obstacle } from './conditions.ts';
import type { CreatorState } from './creators.ts';
import type { Family } from './family.ts';

export const PRECHECK_STATUSES = [
  'incomplete',
  'no-such-item',
  'no-doi',
  'not-at-datacite',
  'needs-work',
  'partly-ready',
  'ready',
] as const;
export type PrecheckStatus = (typeof PRECHECK_STATUSES)[number];

/** @returns The first status that fits. If a service failed before it gave us something to judge, that is `incomplete`. */
export function precheckStatus(
  { item, asked }: DoiCollection,
  { judged, isUnregistered }: Family,
  obstacle: Obstacle | null,
  creators: readonly { state: CreatorState }[],
): PrecheckStatus {
  if (item && !isComplete(item)) return 'incomplete';
  if (item?.entries.length === 0) return 'no-such-item';
  if (!asked) return 'no-doi';
  if (isUnregistered) return 'not-at-datacite';
  if (!judged) return 'incomplete';
  const people = creators.filter(({ state }) => state !== 'organisation');
  const meeting = people.filter(({ state }) => state === 'meets-conditions');
  if (obstacle || meeting.length === 0) return 'needs-work';
  return meeting.length < people.length ? 'partly-ready' : 'ready';
}
