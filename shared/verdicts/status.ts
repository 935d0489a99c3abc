/** Sums up a whole report in one word. */

import type { Collection } from '../registers/collection.ts';
import { isComplete } from '../registers/source-result.ts';
import type { Severity } from './codes.ts';

export const STATUSES = ['incomplete', 'nothing-to-sync', 'action-needed', 'waiting', 'in-step'] as const;
export type Status = (typeof STATUSES)[number];

/** @returns The first status that fits. One incomplete answer makes the whole report `incomplete`. */
export function statusOf(severities: readonly Severity[], { works, registrations, deposits }: Collection): Status {
  if (![works, registrations, deposits].every(isComplete) || severities.includes('unknown')) return 'incomplete';
  if (severities.length === 0) return 'nothing-to-sync';
  if (severities.includes('action')) return 'action-needed';
  return severities.includes('wait') ? 'waiting' : 'in-step';
}
