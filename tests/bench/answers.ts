/** The bytes of the three services' answers, made once, so that a measured loop only reads them. */
import { answer, toResponse } from '../../shared/examples/answer.ts';
import type { World } from '../../shared/examples/world.ts';
import type { Fetch } from '../../shared/sources/http/get-json.ts';
import type { Upstreams } from '../../shared/sources/http/upstreams.ts';
import { PUBLIC_SERVICES } from '../../shared/sources/public-services.ts';

/** A typical piece of a body, as a network delivers it. */
const CHUNK_BYTES = 65_536;

export const JSON_HEADERS = { 'content-type': 'application/json;charset=UTF-8' };

export interface Answers {
  upstreams: Upstreams;
  /** By URL and body of the request, in the order of the first requests. */
  bodyByRequest: ReadonlyMap<string, Uint8Array>;
}

export function answersOf(world: World): Answers {
  const bodyByRequest = new Map<string, Uint8Array>();
  const fetch: Fetch = async (url, { body }) => {
    const request = `${url} ${body ?? ''}`;
    let bytes = bodyByRequest.get(request);
    if (!bytes) {
      bytes = new Uint8Array(await toResponse(answer(world, url, typeof body === 'string' ? body : undefined)).arrayBuffer());
      bodyByRequest.set(request, bytes);
    }
    return responseOf(bytes);
  };
  return { upstreams: { ...PUBLIC_SERVICES, fetch, contact: 'library@example.org', agent: 'SyncStatus/bench' }, bodyByRequest };
}

export function responseOf(bytes: Uint8Array): Response {
  return new Response(inChunks(bytes), { headers: JSON_HEADERS });
}

function inChunks(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + CHUNK_BYTES));
      at += CHUNK_BYTES;
    },
  });
}
