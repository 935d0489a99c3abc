/**
 * Which DOIs of an item DataCite can add to the record. DataCite sends each DOI on its own, so a version can arrive although the base
 * DOI cannot. The pre-check of one DOI goes by the same conditions.
 *
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */
import type { Doi } from '../identifiers/doi.ts';
import type { Item } from '../items/item.ts';
import type { Registration } from '../registers/registration.ts';

/** Whether Auto-Update sends this DOI to the record: it names the iD as creator, is part of nothing, and has what a work needs. */
export function canTravel({ role, isPart, hasRequiredMetadata }: Registration): boolean {
  return role === 'creator' && !isPart && hasRequiredMetadata;
}

/**
 * The DOI to claim in DataCite Commons: preferably one that can travel, and among those the item's own before its versions. Null if
 * DataCite has none of them, or cannot write a work for any: a claim without title, publisher and year fails.
 */
export function doiToClaim({ doi, registrations }: Pick<Item, 'doi' | 'registrations'>): Doi | null {
  const claimable = registrations.filter(({ hasRequiredMetadata }) => hasRequiredMetadata);
  const preferred = claimable.some(canTravel) ? claimable.filter(canTravel) : claimable;
  return (preferred.find((each) => each.doi === doi) ?? preferred[0])?.doi ?? null;
}
