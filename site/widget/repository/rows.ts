/** The rows of the lists, as the page shows them. They cross from the worker to the page, so they hold no more than that. */
import type { Doi } from '../../../shared/identifiers/doi.ts';
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { IdClass, ItemReason, RepositoryItem } from '../../../shared/repository/items.ts';
import type { RecordClass } from '../../../shared/repository/on-orcid.ts';
import type { KnownPerson, Suggestion } from '../../../shared/repository/people.ts';

export interface ItemRow {
  doi: Doi;
  /** The DOI whose metadata was judged. */
  judged: Doi;
  title: string | null;
  type: string | null;
  url: string | null;
  /** Such as `2026-11-22`. */
  day: string | null;
  idClass: IdClass;
  reasons: ItemReason[];
  /** Authors whose iD is missing or cannot be read, as far as they are shown. */
  names: string[];
  /** How many authors more there are. */
  moreNames: number;
  record: RecordClass | null;
}

/** Enough to recognise the item. */
const MAX_NAMES = 3;

export function itemRow(item: RepositoryItem, record: RecordClass | null): ItemRow {
  const { doi, judged, title, type, url, idClass, reasons } = item;
  const lacking = lackingId(item);
  return {
    doi,
    judged: judged.registration.doi,
    title,
    type,
    url,
    day: dayOf(item),
    idClass,
    reasons,
    names: lacking.slice(0, MAX_NAMES),
    moreNames: Math.max(0, lacking.length - MAX_NAMES),
    record,
  };
}

/** The names of authors whose iD is missing or cannot be read. */
export function lackingId({ judged }: RepositoryItem): string[] {
  return judged.people.filter(({ state }) => state !== 'meets-conditions').map(({ name }) => name ?? 'no name');
}

export function dayOf({ registeredAt }: RepositoryItem): string | null {
  return registeredAt?.slice(0, 10) ?? null;
}

export interface PersonRow {
  id: OrcidId;
  names: string[];
  items: number;
  newest: { doi: Doi; title: string | null; day: string | null };
  sharesName: boolean;
}

export function personRow({ id, names, items, newest, sharesName }: KnownPerson): PersonRow {
  return { id, names, items, newest: { doi: newest.doi, title: newest.title, day: dayOf(newest) }, sharesName };
}

export interface SuggestionRow {
  doi: Doi;
  title: string | null;
  name: string;
  id: OrcidId;
  /** An item that has the iD with this name. */
  example: Doi;
}

export function suggestionRow({ item, name, id, example }: Suggestion): SuggestionRow {
  return { doi: item.doi, title: item.title, name, id, example };
}
