/** Answers the report of an example iD without a network. */
import type { OrcidId } from '../identifiers/orcid-id.ts';
import type { Fetch } from '../sources/http/get-json.ts';
import { answer, toResponse } from './answer.ts';
import { exampleNamed, exampleOf } from './ids.ts';
import { exampleWorld } from './people.ts';
import { mergedInto } from './world.ts';

/** @returns A replacement for `fetch` that answers for an example iD, or null for any other iD. */
export function exampleFetch(id: OrcidId, now: Date): Fetch | null {
  const name = exampleOf(id);
  if (!name) return null;
  if (name === 'merged') return mergedFetch(id, now);
  const world = exampleWorld(name, now);
  return async (url, { body }) => toResponse(answer(world, url, body));
}

/** Answers for the old iD and for the iD that it was merged into. */
function mergedFetch(id: OrcidId, now: Date): Fetch {
  const primary = exampleNamed('in-step');
  const [current, merged] = [exampleWorld('in-step', now), exampleWorld('merged', now)];
  return async (url, { body }) => {
    if (url.includes(`/${id}/`)) return toResponse(mergedInto(primary));
    const isForMergedId = `${decodeURIComponent(url)} ${body ?? ''}`.includes(id);
    return toResponse(answer(isForMergedId ? merged : current, url, typeof body === 'string' ? body : undefined));
  };
}
