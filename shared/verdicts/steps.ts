/** The guide's five steps, and what can be told about each from outside. */

import type { Instant } from '../identifiers/instant.ts';
import type { Item } from '../items/item.ts';
import type { Collection } from '../registers/collection.ts';
import { isComplete } from '../registers/source-result.ts';
import type { Code, Verdict } from './diagnose.ts';

export const STEPS = ['record', 'connect', 'id-on-items', 'auto-update', 'older-items'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_STATES = ['done', 'to-do', 'cannot-tell'] as const;
export type StepState = (typeof STEP_STATES)[number];

export interface StepReport {
  step: Step;
  state: StepState;
  /** How many items are to be mended in this step; 0 where it is not about single items. */
  count: number;
}

/** A work that DataCite added within this time shows that Auto-Update was on. */
export const EVIDENCE_MONTHS = 12;

export interface JudgedItem {
  item: Item;
  verdict: Verdict;
}

type Judge = (items: readonly JudgedItem[], collection: Collection, now: Date) => Omit<StepReport, 'step'>;

const DONE = { state: 'done', count: 0 } as const;
const CANNOT_TELL = { state: 'cannot-tell', count: 0 } as const;

const JUDGES: Record<Step, Judge> = {
  /** The iD exists and its record is open. */
  record: (_, { record }) => {
    if (record === 'unknown') return CANNOT_TELL;
    return record === 'open' ? DONE : { state: 'to-do', count: 0 };
  },

  /** Figshare knows the iD. That it lists nothing is telling only if other registers show Figshare items. */
  connect: (items, { deposits }) => {
    if (deposits.entries.length > 0) return DONE;
    const count = items.filter(({ item }) => item.isFigshare).length;
    return isComplete(deposits) && count > 0 ? { state: 'to-do', count } : CANNOT_TELL;
  },

  /** No item lacks the iD. */
  'id-on-items': (items, collection) => toMend(items, collection, ['id-missing', 'id-misspelt', 'contributor-only']),

  /** Never to do: no public service shows the switch. A work that the person claimed is no evidence. */
  'auto-update': (_, { works }, now) => {
    const begin = new Date(now);
    begin.setUTCMonth(begin.getUTCMonth() - EVIDENCE_MONTHS);
    const since: Instant = begin.toISOString();
    const isEvidence = works.entries.some(
      ({ route, byHand, addedAt }) => route === 'datacite' && !byHand && addedAt !== null && addedAt >= since,
    );
    return isEvidence ? DONE : CANNOT_TELL;
  },

  /** No item waits to be claimed. */
  'older-items': (items, collection) => toMend(items, collection, ['not-visible', 'part-of']),
};

export function stepReports(items: readonly JudgedItem[], collection: Collection, now: Date): StepReport[] {
  return STEPS.map((step) => ({ step, ...JUDGES[step](items, collection, now) }));
}

/** Done only if there are items, and every register has shown all that it has. */
function toMend(
  items: readonly JudgedItem[],
  { works, registrations, deposits }: Collection,
  open: readonly Code[],
): Omit<StepReport, 'step'> {
  const count = items.filter(({ verdict }) => open.includes(verdict.code)).length;
  if (count > 0) return { state: 'to-do', count };
  const isCertain = items.length > 0 && [works, registrations, deposits].every(isComplete);
  return isCertain ? DONE : CANNOT_TELL;
}
