/**
 * What DataCite looks at before it passes a DOI on to ORCID.
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

/** DataCite's public service shows only what is findable. */
const TESTS: Record<Condition, (metadata: DoiMetadata) => boolean> = {
  findable: () => true,
  title: ({ title }) => title !== null,
  publisher: ({ hasPublisher }) => hasPublisher,
  year: ({ hasYear }) => hasYear,
  'not-a-part': ({ isPart }) => !isPart,
  'creator-id': (metadata) => usableIds(metadata).length > 0,
};

/** @param isUnregistered Whether it is certain that DataCite does not show the DOI. */
export function judgeConditions(metadata: DoiMetadata | null, isUnregistered: boolean): JudgedCondition[] {
  return CONDITIONS.map((condition) => {
    if (metadata) return { condition, state: TESTS[condition](metadata) ? 'met' : 'not-met' };
    return { condition, state: isUnregistered && condition === 'findable' ? 'not-met' : 'unknown' };
  });
}

/** What holds the whole DOI back. Without title, publisher and year DataCite writes no work at all, so it cannot be claimed either. */
export type Obstacle = 'metadata-incomplete' | 'part-of';

/** What is in the way that no creator's iD can mend; null if nothing is. */
export function obstacleIn(judged: readonly JudgedCondition[]): Obstacle | null {
  const missed = judged.filter(({ state }) => state === 'not-met').map(({ condition }) => condition);
  if (missed.some((condition) => ['title', 'publisher', 'year'].includes(condition))) return 'metadata-incomplete';
  return missed.includes('not-a-part') ? 'part-of' : null;
}
