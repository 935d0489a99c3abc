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
  const primary = exampleNamed('in-step');
  const world = exampleWorld(name === 'merged' ? 'in-step' : name, now);
  return async (url, { body }) => {
    const isForMergedId = name === 'merged' && url.includes(`/${id}/`);
    return toResponse(isForMergedId ? mergedInto(primary) : answer(world, url, body));
  };
}
