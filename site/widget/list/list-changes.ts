/** Compares the results of a list with those of an earlier check. */
import { type Changes, changesBetween } from '../../../shared/report/changes.ts';
import type { EarlierPerson } from './earlier-list.ts';
import { newest } from './newest.ts';
import { type Row, rowStatusOf } from './outcome.ts';

export const KINDS = ['becameVisible', 'noLongerVisible', 'added', 'gone'] as const;
export type Kind = (typeof KINDS)[number];

export interface ItemChanges {
  row: Row;
  changes: Changes;
}

/** Before and now. The same number does not mean the same items. */
export interface NumberChanges {
  row: Row;
  visible: [number, number];
  items: [number, number];
}

export interface ListChanges {
  /** When the earlier results were made: the newest of them, or null if none has a time. */
  since: string | null;
  /** People whose items have changed. */
  items: ItemChanges[];
  totals: Record<Kind, number>;
  /** People whose numbers have changed, where the file has only numbers. */
  numbers: NumberChanges[];
  /** People without a change. */
  same: number;
  /** Whether the earlier file has only numbers for somebody. */
  isOnlyNumbers: boolean;
  /** False if somebody with changes may have more of them, because one of the results leaves something open. */
  isEverything: boolean;
  /** People without a complete result, then or now. */
  notCompared: number;
  /** People whose iD leads to the same record as somebody's before, because one was merged into the other. */
  sameRecord: number;
  /** People who are only in one of the two lists. */
  onlyNow: number;
  onlyThen: number;
}

export function listChanges(earlier: ReadonlyMap<string, EarlierPerson>, rows: readonly Row[]): ListChanges {
  const found: ListChanges = {
    ...{ since: newest([...earlier.values()].map(({ checkedAt }) => checkedAt)), items: [], numbers: [], same: 0 },
    ...{ totals: { becameVisible: 0, noLongerVisible: 0, added: 0, gone: 0 }, isOnlyNumbers: false, isEverything: true },
    ...{
      notCompared: 0,
      sameRecord: 0,
      onlyNow: 0,
      onlyThen: [...earlier.keys()].filter((id) => rows.every((row) => row.id !== id)).length,
    },
  };
  // Two iDs can lead to one record, because one was merged into the other. Its items count once.
  const records = new Set<string>();
  for (const row of rows) {
    const then = earlier.get(row.id);
    if (!then) found.onlyNow += 1;
    else if (row.outcome.is !== 'answered') found.notCompared += 1;
    else if (records.has(row.outcome.answer.orcid)) found.sameRecord += 1;
    else {
      records.add(row.outcome.answer.orcid);
      compare(row, row.outcome.answer, then, found);
    }
  }
  return found;
}

type Answer = Extract<Row['outcome'], { is: 'answered' }>['answer'];

function compare(row: Row, { compared, counts }: Answer, then: EarlierPerson, found: ListChanges): void {
  if (then.report) {
    const changes = changesBetween(then.report, compared);
    for (const kind of KINDS) found.totals[kind] += changes[kind].length;
    if (KINDS.some((kind) => changes[kind].length > 0)) {
      found.isEverything &&= changes.isEverything;
      found.items.push({ row, changes });
    } else if (changes.isEverything) found.same += 1;
    else found.notCompared += 1;
  } else if (then.counts && rowStatusOf(row) !== 'incomplete') {
    found.isOnlyNumbers = true;
    const isSame = then.counts.visible === counts.visible && then.counts.items === counts.items;
    if (isSame) found.same += 1;
    else found.numbers.push({ row, visible: [then.counts.visible, counts.visible], items: [then.counts.items, counts.items] });
  } else {
    found.notCompared += 1;
  }
}
