/** Finds, filters and sorts the items of a report. */
import type { Severity } from '../verdicts/codes.ts';
import { causeId } from './causes.ts';
import type { ReportItem } from './report.schema.ts';
import { inShort } from './stops.ts';

/** The states that the list can be filtered by, with the words for each. */
export const ITEM_STATES = {
  action: 'To do',
  wait: 'On its way',
  unknown: 'Could not be checked',
  ok: 'On the record',
  duplicate: 'On the record more than once',
} as const satisfies Record<Severity | 'duplicate', string>;
export type ItemState = keyof typeof ITEM_STATES;

export const SORT_ORDERS = { newest: 'Newest first', title: 'Title', state: 'State' } as const;
export type SortOrder = keyof typeof SORT_ORDERS;

/** An empty string stands for everything. */
export interface ItemQuery {
  /** Words that the title or the DOI contains. */
  find: string;
  state: ItemState | '';
  /** The id of a cause. */
  cause: string;
  type: string;
  year: string;
  sort: SortOrder;
}

export const EVERY_ITEM: ItemQuery = { find: '', state: '', cause: '', type: '', year: '', sort: 'newest' };

/** When the item was published, or the next best date that we have; an empty string without any. */
export function dateOf({ figshare, datacite, orcid }: ReportItem): string {
  return figshare.publishedAt ?? datacite.registeredAt ?? orcid.works.at(-1)?.addedAt ?? '';
}

export function yearOf(item: ReportItem): string {
  return dateOf(item).slice(0, 4);
}

export function findItems(items: readonly ReportItem[], query: ItemQuery): ReportItem[] {
  const { find, state, cause, type, year, sort } = query;
  const wanted = find.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = items.filter((item) => {
    const text = `${item.title ?? ''} ${item.doi ?? ''} ${item.versions.join(' ')}`.toLowerCase();
    return (
      wanted.every((word) => text.includes(word)) &&
      (state === '' || (state === 'duplicate' ? item.flags.includes('duplicate') : item.severity === state)) &&
      (cause === '' || causeId(item) === cause) &&
      (type === '' || item.type === type) &&
      (year === '' || yearOf(item) === year)
    );
  });
  return sort === 'state' ? found : found.sort(COMPARE[sort]);
}

/** A report lists its items by state already: the most urgent first. */
const COMPARE: Record<Exclude<SortOrder, 'state'>, (a: ReportItem, b: ReportItem) => number> = {
  newest: (a, b) => compare(dateOf(b), dateOf(a)),
  title: (a, b) => compare((a.title ?? '').toLowerCase(), (b.title ?? '').toLowerCase()),
};

/** Not `localeCompare`, whose first call loads the language data of the browser. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What the items offer to filter by. Types and years that no item has would find nothing. */
export function choicesAmong(items: readonly ReportItem[]) {
  const types = [...new Set(items.flatMap(({ type }) => type ?? []))].sort();
  const years = [...new Set(items.map(yearOf).filter(Boolean))].sort().reverse();
  const states = (Object.keys(ITEM_STATES) as ItemState[]).filter((state) => findItems(items, { ...EVERY_ITEM, state }).length > 0);
  const causes = new Map(items.map((item) => [causeId(item), inShort(item)]));
  return { types, years, states, causes: [...causes].map(([id, words]) => ({ id, words })) };
}
