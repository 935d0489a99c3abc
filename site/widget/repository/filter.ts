/** Which items of a repository are listed. */
import type { ItemReason, RepositoryItem } from '../../../shared/repository/items.ts';
import { type Owners, type RecordClass, recordClass } from '../../../shared/repository/on-orcid.ts';

export interface ItemFilter {
  /** `any`: items with something to fix; `all`: every item. */
  reason: ItemReason | 'any' | 'all';
  /** Whose records show the items; null before the records were read, or for all. */
  record: RecordClass | null;
}

export const TO_FIX: ItemFilter = { reason: 'any', record: null };

export function isListed(item: RepositoryItem, { reason, record }: ItemFilter, owners: Owners): boolean {
  const { reasons } = item;
  const fits = reason === 'all' || (reason === 'any' ? reasons.length > 0 : reasons.includes(reason));
  return fits && (record === null || recordClass(item, owners) === record);
}
