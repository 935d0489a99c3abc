/** Answers the pre-check of an example DOI without a network. */
import type { DoiQuestion } from '../identifiers/doi-question.ts';
import type { Fetch } from '../sources/http/get-json.ts';
import { answer, toResponse } from './answer.ts';
import { exampleNumber, isExampleNumber } from './dois.ts';
import { EXAMPLES } from './ids.ts';
import { exampleWorld } from './people.ts';
import type { World } from './world.ts';

/** @returns A replacement for `fetch` that answers for an example's item, or null if the question is not about an example. */
export function exampleDoiFetch(question: DoiQuestion, now: Date): Fetch | null {
  const number = 'doi' in question ? exampleNumber(question.doi) : question.item;
  if (number === null || !isExampleNumber(number)) return null;
  const world = worldWithItem(number, now);
  return async (url, { body }) => toResponse(answer(world, url, body));
}

/** Falls back to any example if none has the item: that example does not know it either, so the answer is “not found”. */
function worldWithItem(number: number, now: Date): World {
  for (const { name } of EXAMPLES) {
    const world = exampleWorld(name, now);
    if (Array.isArray(world.figshare) && world.figshare.some(({ id }) => id === number)) return world;
  }
  return exampleWorld('in-step', now);
}
