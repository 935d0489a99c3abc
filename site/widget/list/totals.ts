/** A list in numbers. */
import { amount, inFigures } from '../../../shared/report/words.ts';
import { isChecked, type RegisterStates, type Row, STANDING_WORDS, STANDINGS, standingOf } from './outcome.ts';

export interface Totals {
  ids: number;
  checked: number;
  standings: Record<RegisterStates, number>;
  items: { items: number; visible: number; action: number; waiting: number; unknown: number; duplicates: number };
}

/** Two iDs of one record, where one was merged into the other, count its items once. */
export function totalsOf(rows: readonly Row[]): Totals {
  const standings = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Totals['standings'];
  const items = { items: 0, visible: 0, action: 0, waiting: 0, unknown: 0, duplicates: 0 };
  const names = Object.keys(items) as (keyof typeof items)[];
  const records = new Set<string>();
  for (const row of rows) {
    standings[standingOf(row)] += 1;
    if (row.outcome.is !== 'answered' || records.has(row.outcome.answer.orcid)) continue;
    records.add(row.outcome.answer.orcid);
    for (const name of names) items[name] += row.outcome.answer.counts[name];
  }
  return { ids: rows.length, checked: rows.filter(isChecked).length, standings, items };
}

export function itemsInWords({ items, standings }: Totals): string {
  const { items: all, visible, action, waiting, unknown, duplicates } = items;
  const open = standings['not-checked'] + standings.failed;
  const asked = open > 0 ? ` ${amount(open, 'iD')} of the list ${open === 1 ? 'is' : 'are'} not in these numbers.` : '';
  const seen = `${unknown > 0 ? 'At least ' : ''}${inFigures(visible)} of ${amount(all, 'item')} ${all === 1 ? 'is' : 'are'} publicly visible`;
  const rest = [
    `${inFigures(action)} to act on`,
    `${inFigures(waiting)} on the way`,
    `${inFigures(unknown)} that could not be checked`,
    `${inFigures(duplicates)} on a record twice`,
  ];
  return `${seen}; ${rest.join(', ')}.${asked}`;
}

/** The picture in words. */
export function standingsInWords({ ids, standings }: Totals): string {
  const parts = STANDINGS.filter((standing) => standings[standing] > 0).map(
    (standing) => `${STANDING_WORDS[standing].words}: ${inFigures(standings[standing])}`,
  );
  return `Of ${amount(ids, 'iD')}. ${parts.join('. ')}.`;
}
