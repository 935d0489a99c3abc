/** Finds, filters and sorts the items of a report. */
import { parseDoi } from '../identifiers/doi.ts';
import type { Severity } from '../verdicts/codes.ts';
import { causeId } from './causes.ts';
import { dateOf, yearOf } from './item-date.ts';
import { itemName } from './item-name.ts';
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

export const SORT_ORDERS = { newest: 'Newest', title: 'Title', state: 'State' } as const;
export type SortOrder = keyof typeof SORT_ORDERS;

/** A field with an empty string does not filter. */
export interface ItemQuery {
  /** Words that the title, a DOI or the address of the page contains, in any case and order. */
  find: string;
  state: ItemState | '';
  /** The id of a cause. */
  cause: string;
  type: string;
  year: string;
  sort: SortOrder;
}

export const EVERY_ITEM: ItemQuery = { find: '', state: '', cause: '', type: '', year: '', sort: 'newest' };

/** @param items As a report lists them: by state already, the most urgent first. */
export function findItems(items: readonly ReportItem[], query: ItemQuery): ReportItem[] {
  const { find, state, cause, type, year, sort } = query;
  const phrase = [folded(find.trim().replace(/\s+/g, ' '))];
  const isWhole = items.some((item) => containsAll(item, phrase));
  // Somebody who types a title, or a part of it, wants that item and not others with the same words.
  const wanted = isWhole ? phrase : find.split(/\s+/).filter(Boolean).map(wordToFind);
  const found = items.filter(
    (item) =>
      (state === '' || isInState(item, state)) &&
      (cause === '' || causeId(item) === cause) &&
      (type === '' || item.type === type) &&
      (year === '' || yearOf(item) === year) &&
      (wanted.length === 0 || containsAll(item, wanted)),
  );
  if (sort === 'newest') return found.sort((a, b) => compare(dateOf(b), dateOf(a)));
  return sort === 'title' ? sortedByTitle(found) : found;
}

function isInState({ flags, severity }: ReportItem, state: ItemState): boolean {
  return state === 'duplicate' ? flags.includes('duplicate') : severity === state;
}

/** A DOI as people paste it, with its resolver or a label, is found like the DOI itself. */
function wordToFind(word: string): string {
  return folded(parseDoi(word) ?? word);
}

function containsAll({ title, doi, versions, url }: ReportItem, words: readonly string[]): boolean {
  const text = folded([title ?? '', doi ?? '', ...versions, url ?? ''].join(' '));
  return words.every((word) => text.includes(word));
}

/** The same letters can be written with different characters, and nobody should have to type an accent. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** By the name that the list shows, so that an item without a title is where people look for it. */
function sortedByTitle(items: readonly ReportItem[]): ReportItem[] {
  return items
    .map((item) => ({ item, name: folded(itemName(item)) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ item }) => item);
}

/** Not `localeCompare`, whose first call loads the language data of the browser. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What the items offer to filter by. Types and years that no item has would find nothing. */
export function choicesAmong(items: readonly ReportItem[]) {
  const types = [...new Set(items.flatMap(({ type }) => type ?? []))].sort();
  const years = [...new Set(items.map(yearOf).filter(Boolean))].sort().reverse();
  const states = (Object.keys(ITEM_STATES) as ItemState[]).filter((state) => items.some((item) => isInState(item, state)));
  const causes = new Map(items.map((item) => [causeId(item), inShort(item)]));
  return { types, years, states, causes: [...causes].map(([id, words]) => ({ id, words })) };
}
