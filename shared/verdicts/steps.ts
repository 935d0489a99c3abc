/** Judges, from public data only, whether each of the guide's five steps is done. */

import type { Instant } from '../identifiers/instant.ts';
import type { DataciteState, Item } from '../items/item.ts';
import type { Collection } from '../registers/collection.ts';
import { isComplete } from '../registers/source-result.ts';
import { wasSentByAutoUpdate } from './arrivals.ts';
import type { Code, Verdict } from './codes.ts';
import { STEP_CODES, STEPS, type Step, type StepReport } from './step.ts';

/** A work that DataCite added within this many months counts as evidence that Auto-Update is enabled. */
export const EVIDENCE_MONTHS = 12;

export interface JudgedItem {
  item: Item;
  verdict: Verdict;
}

type Judge = (items: readonly JudgedItem[], collection: Collection, now: Date) => Omit<StepReport, 'step'>;

/** States at DataCite of an item whose author entry on Figshare has no usable iD. */
const LACKS_ID: readonly DataciteState[] = ['absent', 'misspelt', 'contributor'];

const DONE = { state: 'done', count: 0 } as const;
const CANNOT_TELL = { state: 'cannot-tell', count: 0 } as const;

const JUDGES: Record<Step, Judge> = {
  /** Done if ORCID shows the record. */
  record: (_, { record }) => {
    if (record === 'unknown') return CANNOT_TELL;
    return record === 'open' ? DONE : { state: 'to-do', count: 0 };
  },

  /**
   * Done if Figshare lists an item for the iD. Its search never lists collections or items that were withdrawn or moved, so an empty
   * list only counts against the step if DataCite has the person's Figshare items without the iD.
   */
  connect: (items, { deposits, record }) => {
    // Deactivating a record deletes its permissions for other services, even if the items still have the iD.
    if (record === 'deactivated') return { state: 'to-do', count: 0 };
    if (deposits.entries.length > 0) return DONE;
    const count = items.filter(({ item }) => item.isFigshare && LACKS_ID.includes(item.datacite)).length;
    return isComplete(deposits) && count > 0 ? { state: 'to-do', count } : CANNOT_TELL;
  },

  /** Done if no item lacks the iD. */
  'id-on-items': (items, collection) => {
    // Nobody can tell whether DOIs that DataCite does not show have the iD.
    const isShown = items.some(({ item }) => item.datacite !== 'unregistered' && item.datacite !== 'unknown');
    return isShown ? fixStep(items, collection, STEP_CODES['id-on-items']) : CANNOT_TELL;
  },

  /** Never `to-do`, because no public service shows whether Auto-Update is enabled. A work that the person claimed is not evidence. */
  'auto-update': (_, { works }, now) => {
    const start = new Date(now);
    start.setUTCMonth(start.getUTCMonth() - EVIDENCE_MONTHS);
    const since: Instant = start.toISOString();
    const isEvidence = works.entries.some((work) => wasSentByAutoUpdate(work) && work.addedAt !== null && work.addedAt >= since);
    return isEvidence ? DONE : CANNOT_TELL;
  },

  /** Done if no item needs to be claimed or added by its DOI. */
  'older-items': (items, collection) => fixStep(items, collection, STEP_CODES['older-items']),
};

export function stepReports(items: readonly JudgedItem[], collection: Collection, now: Date): StepReport[] {
  return STEPS.map((step) => ({ step, ...JUDGES[step](items, collection, now) }));
}

/** To do if any item has one of the codes. Done only if there are items and every register's answer is complete. */
function fixStep(
  items: readonly JudgedItem[],
  { works, registrations, deposits }: Collection,
  codes: readonly Code[],
): Omit<StepReport, 'step'> {
  const count = items.filter(({ verdict }) => verdict.severity === 'action' && codes.includes(verdict.code)).length;
  if (count > 0) return { state: 'to-do', count };
  const isCertain = items.length > 0 && [works, registrations, deposits].every(isComplete);
  return isCertain ? DONE : CANNOT_TELL;
}
