/** The totals over a list. */
import { amount, inFigures } from '../../../shared/report/words.ts';
import { isChecked, ROW_STATUS_WORDS, ROW_STATUSES, type Row, type RowStatus, rowStatusOf } from './outcome.ts';

export interface Totals {
  ids: number;
  checked: number;
  statuses: Record<RowStatus, number>;
  items: { items: number; visible: number; action: number; waiting: number; unknown: number; duplicates: number };
}

/** Counts the items of a record once, even if two iDs of the list lead to it because one was merged into the other. */
export function totalsOf(rows: readonly Row[]): Totals {
  const statuses = Object.fromEntries(ROW_STATUSES.map((status) => [status, 0])) as Totals['statuses'];
  const items = { items: 0, visible: 0, action: 0, waiting: 0, unknown: 0, duplicates: 0 };
  const names = Object.keys(items) as (keyof typeof items)[];
  const records = new Set<string>();
  for (const row of rows) {
    statuses[rowStatusOf(row)] += 1;
    if (row.outcome.is !== 'answered' || records.has(row.outcome.answer.orcid)) continue;
    records.add(row.outcome.answer.orcid);
    for (const name of names) items[name] += row.outcome.answer.counts[name];
  }
  return { ids: rows.length, checked: rows.filter(isChecked).length, statuses, items };
}

export function itemsInWords({ items, statuses }: Totals): string {
  const { items: all, visible, action, waiting, unknown, duplicates } = items;
  const open = statuses['not-checked'] + statuses.failed;
  const asked = open > 0 ? ` ${amount(open, 'iD')} of the list ${open === 1 ? 'is' : 'are'} not in these numbers.` : '';
  const seen = `${unknown > 0 ? 'At least ' : ''}${inFigures(visible)} of ${amount(all, 'item')} ${all === 1 ? 'is' : 'are'} publicly visible`;
  const rest = [
    `${inFigures(action)} to act on`,
    `${inFigures(waiting)} on the way`,
    `${inFigures(unknown)} that could not be checked`,
    `${inFigures(duplicates)} on a record more than once`,
  ];
  return `${seen}; ${rest.join(', ')}.${asked}`;
}

/** The same as the bar, in words. */
export function statusesInWords({ ids, statuses }: Totals): string {
  const parts = ROW_STATUSES.filter((status) => statuses[status] > 0).map(
    (status) => `${ROW_STATUS_WORDS[status].words}: ${inFigures(statuses[status])}`,
  );
  return `Of ${amount(ids, 'iD')}. ${parts.join('. ')}.`;
}
