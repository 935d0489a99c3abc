/**
 * Keeps the collection for an iD for a while, in the platform's HTTP cache. This is the only copy that we keep. Badges, embeds,
 * reports and downloads are all made from it, so that together they cost the three services one collection.
 *
 * @see https://developers.cloudflare.com/workers/runtime-apis/cache/
 */

import type { OrcidId } from '../../shared/identifiers/orcid-id.ts';
import type { Collection } from '../../shared/registers/collection.ts';
import type { Env } from '../env.ts';
import { publicOrigin } from '../http/public-address.ts';
import { releaseOf } from '../release.ts';

export interface CachedCollection {
  /** Null if ORCID has no record with this iD. */
  collection: Collection | null;
  collectedAt: Date;
}

/** `not-available`: it takes everything and returns nothing, or it fails. */
export type CacheState = 'working' | 'not-available' | 'off';

export class CollectionCache {
  readonly #open: () => Promise<Cache>;
  /** Reads and writes that failed since this process started. */
  failures = 0;

  constructor(open: () => Promise<Cache> = async () => caches.default) {
    this.#open = open;
  }

  /** @returns Undefined if there is no copy, or if the cache fails. */
  async read(id: OrcidId, env: Env): Promise<CachedCollection | undefined> {
    if (env.CACHE === 'off') return undefined;
    try {
      const found = await (await this.#open()).match(addressOf(id, env));
      return found && decode(await found.text());
    } catch {
      this.failures += 1;
      return undefined;
    }
  }

  /** Does not throw: the report is good without a copy of it. */
  async write(id: OrcidId, env: Env, entry: CachedCollection, seconds: number): Promise<void> {
    if (env.CACHE === 'off') return;
    const headers = { 'content-type': 'application/json', 'cache-control': `public, max-age=${seconds}` };
    try {
      await (await this.#open()).put(addressOf(id, env), new Response(encode(entry), { headers }));
    } catch {
      this.failures += 1;
      console.warn('could not write a collection to the cache');
    }
  }

  /** Finds out by writing something and reading it back, because a cache that never keeps anything would look healthy otherwise. */
  async state(env: Env): Promise<CacheState> {
    if (env.CACHE === 'off') return 'off';
    const address = `${folderOf(env)}/probe`;
    try {
      const cache = await this.#open();
      await cache.put(address, new Response('kept', { headers: { 'cache-control': 'public, max-age=60' } }));
      return (await (await cache.match(address))?.text()) === 'kept' ? 'working' : 'not-available';
    } catch {
      return 'not-available';
    }
  }
}

/** Each release has its own addresses, because another release may shape collections differently. */
function addressOf(id: OrcidId, env: Env): string {
  return `${folderOf(env)}/${releaseOf(env)}/${id}`;
}

/**
 * On our own host, as the platform asks for, and at a path that no route serves. It contains nothing that a caller wrote.
 *
 * @see https://developers.cloudflare.com/workers/runtime-apis/cache/
 */
function folderOf(env: Env): string {
  return `${publicOrigin(env)}/.collections`;
}

function encode(entry: CachedCollection): string {
  return JSON.stringify(entry, (_, value) => (value instanceof Set || value instanceof Map ? [...value] : value));
}

function decode(text: string): CachedCollection {
  const { collection, collectedAt } = JSON.parse(text);
  if (collection) {
    collection.registrations.lookedUp = new Set(collection.registrations.lookedUp);
    collection.pages = new Map(collection.pages);
    collection.agencies = new Map(collection.agencies);
  }
  return { collection, collectedAt: new Date(collectedAt) };
}
