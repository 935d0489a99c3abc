/** The totals over a list. */
import { amount, inFigures } from '../../../shared/report/words.ts';
import { SEVERITIES } from '../../../shared/verdicts/codes.ts';
import type { ListCause } from './list-causes.ts';
import { causesOf, isChecked, ROW_STATUS_WORDS, ROW_STATUSES, type Row, type RowStatus, rowStatusOf } from './outcome.ts';

export interface CauseTotal extends Omit<ListCause, 'count'> {
  people: number;
  items: number;
}

export interface Totals {
  ids: number;
  checked: number;
  statuses: Record<RowStatus, number>;
  items: { items: number; visible: number; action: number; waiting: number; unknown: number; duplicates: number };
  /** The most useful first: by severity, then by the number of items. */
  causes: CauseTotal[];
}

/** Counts the items of a record once, even if two iDs of the list lead to it because one was merged into the other. */
export function totalsOf(rows: readonly Row[]): Totals {
  const statuses = Object.fromEntries(ROW_STATUSES.map((status) => [status, 0])) as Totals['statuses'];
  const items = { items: 0, visible: 0, action: 0, waiting: 0, unknown: 0, duplicates: 0 };
  const names = Object.keys(items) as (keyof typeof items)[];
  const causes = new Map<string, CauseTotal>();
  const records = new Set<string>();
  for (const row of rows) {
    statuses[rowStatusOf(row)] += 1;
    if (row.outcome.is !== 'answered' || records.has(row.outcome.answer.orcid)) continue;
    records.add(row.outcome.answer.orcid);
    for (const name of names) items[name] += row.outcome.answer.counts[name];
    for (const { count, ...cause } of causesOf(row)) {
      const { people, items: before } = causes.get(cause.id) ?? { people: 0, items: 0 };
      causes.set(cause.id, { ...cause, people: people + 1, items: before + count });
    }
  }
  const checked = rows.filter(isChecked).length;
  return { ids: rows.length, checked, statuses, items, causes: [...causes.values()].sort(byUse) };
}

const BY_SEVERITY: readonly ListCause['severity'][] = SEVERITIES.flatMap((severity) =>
  severity === 'action' ? [severity, 'shown-twice' as const, 'shown-once' as const] : severity,
);

function byUse(a: CauseTotal, b: CauseTotal): number {
  return BY_SEVERITY.indexOf(a.severity) - BY_SEVERITY.indexOf(b.severity) || b.items - a.items;
}

/** The same as the table of all causes, in a sentence or two. */
export function itemsInWords({ items, statuses }: Totals): string {
  const { items: all, visible, action, waiting, unknown, duplicates } = items;
  const seen = `${unknown > 0 ? 'At least ' : ''}${inFigures(visible)} of ${amount(all, 'item')} ${all === 1 ? 'is' : 'are'} publicly visible.`;
  const rest = [
    action > 0 ? `${inFigures(action)} to do` : '',
    waiting > 0 ? `${inFigures(waiting)} on the way` : '',
    unknown > 0 ? `${inFigures(unknown)} could not be checked` : '',
    duplicates > 0 ? `${inFigures(duplicates)} on a record more than once` : '',
  ].filter((part) => part !== '');
  const open = statuses['not-checked'] + statuses.failed;
  return [
    seen,
    rest.length > 0 ? `${rest.join(', ')}.` : '',
    open > 0 ? `These numbers don’t include ${amount(open, 'iD')} without a result.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The same as the bar, in words. */
export function statusesInWords({ ids, statuses }: Totals): string {
  const parts = ROW_STATUSES.filter((status) => statuses[status] > 0).map(
    (status) => `${ROW_STATUS_WORDS[status].words}: ${inFigures(statuses[status])}`,
  );
  return `Of ${amount(ids, 'iD')}. ${parts.join('. ')}.`;
}
