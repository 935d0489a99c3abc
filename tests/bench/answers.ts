/** The bytes with which the three services answer, taken once, so that a measured loop does nothing but read them. */
import type { Fetch } from '../../shared/sources/get-json.ts';
import type { Upstreams } from '../../shared/sources/source.ts';
import { answer, toResponse } from '../../shared/sources/examples/answer.ts';
import type { World } from '../../shared/sources/examples/world.ts';
import { PUBLIC_SERVICES } from '../../shared/sources/public-services.ts';

/** What a network brings at a time. */
const CHUNK_BYTES = 65_536;

export interface Answers {
  upstreams: Upstreams;
  /** The answer bodies of one report, in the order in which they were first asked for. */
  bodies: Uint8Array[];
}

export function answersOf(world: World): Answers {
  const bodies = new Map<string, Uint8Array>();
  const fetch: Fetch = async (url, { body }) => {
    const key = `${url} ${body ?? ''}`;
    let bytes = bodies.get(key);
    if (!bytes) {
      bytes = new Uint8Array(await toResponse(answer(world, url, body as string | undefined)).arrayBuffer());
      bodies.set(key, bytes);
      known.push(bytes);
    }
    return new Response(inChunks(bytes), { headers: { 'content-type': 'application/json;charset=UTF-8' } });
  };
  const known: Uint8Array[] = [];
  return { upstreams: { ...PUBLIC_SERVICES, fetch, contact: 'library@example.org', agent: 'SyncStatus/bench' }, bodies: known };
}

function inChunks(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      // A copy, because a chunk from the network is nobody else's either.
      controller.enqueue(bytes.slice(at, at + CHUNK_BYTES));
      at += CHUNK_BYTES;
    },
  });
}
