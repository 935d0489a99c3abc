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
 * The DOI to claim in DataCite Commons: preferably one that can travel, and the base DOI before its versions. Null if DataCite has none
 * of them, or cannot write a work for any: a claim without title, publisher and year fails.
 */
export function doiToClaim({ registrations }: Pick<Item, 'registrations'>): Doi | null {
  const claimable = registrations.filter(({ hasRequiredMetadata }) => hasRequiredMetadata);
  return (claimable.find(canTravel) ?? claimable[0])?.doi ?? null;
}
