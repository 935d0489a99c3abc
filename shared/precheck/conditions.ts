/**
 * Checks the conditions that a DOI must meet before DataCite's Auto-Update sends it to ORCID.
 *
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */
import type { DoiMetadata } from '../registers/doi-metadata.ts';
import { usableIds } from './creators.ts';

export const CONDITIONS = ['findable', 'title', 'publisher', 'year', 'not-a-part', 'creator-id'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const CONDITION_STATES = ['met', 'not-met', 'unknown'] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];

export interface JudgedCondition {
  condition: Condition;
  state: ConditionState;
}

/** A DOI whose metadata we have is findable, because DataCite's public API shows no others. */
const TESTS: Record<Condition, (metadata: DoiMetadata) => boolean> = {
  findable: () => true,
  title: ({ title }) => title !== null,
  publisher: ({ hasPublisher }) => hasPublisher,
  year: ({ hasYear }) => hasYear,
  'not-a-part': ({ isPart }) => !isPart,
  'creator-id': (metadata) => usableIds(metadata).length > 0,
};

/** Whether DataCite would send this DOI to at least one of its creators. */
export function meetsConditions(metadata: DoiMetadata): boolean {
  return CONDITIONS.every((condition) => TESTS[condition](metadata));
}

/** @param isUnregistered Whether DataCite's answer was complete and did not have the DOI. */
export function judgeConditions(metadata: DoiMetadata | null, isUnregistered: boolean): JudgedCondition[] {
  return CONDITIONS.map((condition) => {
    if (metadata) return { condition, state: TESTS[condition](metadata) ? 'met' : 'not-met' };
    return { condition, state: isUnregistered && condition === 'findable' ? 'not-met' : 'unknown' };
  });
}

/**
 * A problem of the DOI itself, which keeps it from all its authors' records. Without a title, publisher and year DataCite cannot
 * write a work to ORCID at all, so nobody can claim it either.
 */
export type Obstacle = 'metadata-incomplete' | 'part-of';

/** @returns The problem of the DOI itself, which no creator's iD can fix; null if there is none. */
export function obstacleIn(judged: readonly JudgedCondition[]): Obstacle | null {
  const notMet = judged.filter(({ state }) => state === 'not-met').map(({ condition }) => condition);
  if (notMet.some((condition) => ['title', 'publisher', 'year'].includes(condition))) return 'metadata-incomplete';
  return notMet.includes('not-a-part') ? 'part-of' : null;
}
