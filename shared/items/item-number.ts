/** Figshare's number of an item that only DataCite has. */
import { type Doi, numberStart } from '../identifiers/doi.ts';
import { hasFigshareSuffix, isCollectionDoi } from '../identifiers/figshare-address.ts';
import { figshareItem } from '../identifiers/figshare-item.ts';
import type { Registration } from '../registers/registration.ts';

/** @returns Null for a collection, for what is not Figshare's, and where more than one item could be meant. */
export function itemNumber(doi: Doi | null, registrations: readonly Registration[]): number | null {
  if (!doi || isCollectionDoi(doi)) return null;
  for (const { url } of registrations) {
    const number = url === null ? null : figshareItem(url);
    if (typeof number === 'number') return number;
  }
  return hasFigshareSuffix(doi) ? Number(doi.slice(numberStart(doi))) || null : null;
}
