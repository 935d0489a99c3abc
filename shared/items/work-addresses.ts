/**
 * Finds works that name an item by the address of its page or by its Handle instead of by a DOI. Some systems send works like that.
 *
 * @see https://github.com/pkp/orcidProfile/issues/258
 */
import { parseDoi } from '../identifiers/doi.ts';
import { figshareItem } from '../identifiers/figshare-item.ts';
import { parseHandle } from '../identifiers/handle.ts';
import type { Collection } from '../registers/collection.ts';
import type { Work } from '../registers/work.ts';
import type { Entries } from './item.ts';
import { sortedWorks } from './work-order.ts';

type WorksByAddress = ReadonlyMap<string, readonly Work[]>;

/**
 * Works with a DOI are matched by that, and their addresses are ignored, because an article often links to the data it used. Only a
 * Handle that looks like a DOI can be among the DOIs of a work.
 */
export function worksByAddress({ works, deposits }: Collection): WorksByAddress {
  const handles = new Set(deposits.entries.map(({ doi, handle }) => (doi ? null : parseDoi(handle))).filter((doi) => doi !== null));
  const byAddress = new Map<string, Work[]>();
  for (const work of works.entries) {
    const { dois, links } = work;
    const addresses = dois.length === 0 ? new Set(links.map(addressKey)) : dois.filter((doi) => handles.has(doi));
    for (const address of addresses) {
      const known = byAddress.get(address);
      if (known) known.push(work);
      else byAddress.set(address, [work]);
    }
  }
  return byAddress;
}

/** Adds the works that name the item's page or Handle. */
export function withWorksByAddress(entries: Entries, works: WorksByAddress): Entries {
  if (works.size === 0) return entries;
  const { deposits, registrations } = entries;
  const addresses = [...deposits.flatMap(({ handle, url }) => [handle, url]), ...registrations.map(({ url }) => url)];
  const found = addresses.flatMap((address) => (address ? (works.get(addressKey(address)) ?? []) : []));
  if (found.length === 0) return entries;
  return { ...entries, works: sortedWorks([...new Set([...entries.works, ...found])]) };
}

/** Equal for all addresses of one item: with or without slug and version, and for its Handle with or without the resolver. */
function addressKey(address: string): string {
  const item = figshareItem(address);
  if (typeof item === 'number') return `item ${item}`;
  return (
    parseDoi(address) ??
    parseHandle(address) ??
    address
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
      .replace(/\/+$/, '')
  );
}
