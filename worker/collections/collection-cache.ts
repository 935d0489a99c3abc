/**
 * What was retrieved for an iD, for a while, in the platform's HTTP cache: the only copy that there is. Badge, embed, report
 * and downloads are all made from it, so that they cost the three services one collection together.
 *
 * @see https://developers.cloudflare.com/workers/runtime-apis/cache/
 */

import type { OrcidId } from '../../shared/identifiers/orcid-id.ts';
import type { Collection } from '../../shared/registers/collection.ts';
import type { Env } from '../env.ts';
import { releaseOf } from '../release.ts';

export interface Kept {
  /** Null where ORCID does not know the iD. */
  collection: Collection | null;
  madeAt: Date;
}

export class KeptCollections {
  readonly #open: () => Promise<Cache>;

  constructor(open: () => Promise<Cache> = async () => caches.default) {
    this.#open = open;
  }

  async read(id: OrcidId, env: Env): Promise<Kept | undefined> {
    if (env.CACHE === 'off') return undefined;
    try {
      const found = await (await this.#open()).match(addressOf(id, env));
      return found && decode(await found.text());
    } catch {
      return undefined;
    }
  }

  /** A cache that fails is no reason to fail. */
  async write(id: OrcidId, env: Env, kept: Kept, seconds: number): Promise<void> {
    if (env.CACHE === 'off') return;
    const headers = { 'content-type': 'application/json', 'cache-control': `public, max-age=${seconds}` };
    try {
      await (await this.#open()).put(addressOf(id, env), new Response(encode(kept), { headers }));
    } catch {
      console.warn('the cache did not take a collection');
    }
  }
}

/** Holds nothing that a caller wrote. Another release may shape collections differently, so each has its own. */
function addressOf(id: OrcidId, env: Env): string {
  return `https://collections.sync-status.invalid/${releaseOf(env)}/${id}`;
}

function encode(kept: Kept): string {
  return JSON.stringify(kept, (_, value) => (value instanceof Set ? [...value] : value));
}

function decode(text: string): Kept {
  const { collection, madeAt } = JSON.parse(text);
  if (collection) collection.registrations.lookedUp = new Set(collection.registrations.lookedUp);
  return { collection, madeAt: new Date(madeAt) };
}
