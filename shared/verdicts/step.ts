/** The five steps of the guide, and what a report can say about each. */
import type { Code } from './codes.ts';

export const STEPS = ['record', 'connect', 'id-on-items', 'auto-update', 'older-items'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_STATES = ['done', 'to-do', 'cannot-tell'] as const;
export type StepState = (typeof STEP_STATES)[number];

export interface StepReport {
  step: Step;
  state: StepState;
  /** How many items this step would fix; 0 if the step is not about single items. */
  count: number;
}

/**
 * The diagnoses of the items that a step fixes. Steps that are not about single items have none. Where the advice for a diagnosis
 * leads to one of the others, the step is not done while there is such an item.
 */
export const STEP_CODES: Record<Step, readonly Code[]> = {
  record: [],
  connect: [],
  'id-on-items': ['id-merged', 'id-missing', 'id-misspelt', 'contributor-only'],
  'auto-update': [],
  'older-items': [
    'not-visible',
    'before-auto-update',
    'removed-or-hidden',
    'versions-skipped',
    'collection',
    'not-listed',
    'withdrawn',
    'part-of',
    'contributor-only',
    'same-title',
    'other-agency',
    'unknown-agency',
  ],
};
