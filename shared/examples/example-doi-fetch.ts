import type { DoiQuestion } from '../identifiers/doi-question.ts';
import type { Fetch } from '../sources/http/get-json.ts';
import { answer, toResponse } from './answer.ts';
import { exampleNumber, isExampleNumber } from './dois.ts';
import { EXAMPLES, type ExampleName } from './ids.ts';
import { exampleWorld } from './people.ts';
import type { World } from './world.ts';

/** @returns What takes the place of `fetch` for an example's item, or null if the question is about no example. */
export function exampleDoiFetch(question: DoiQuestion, now: Date): Fetch | null {
  const number = 'doi' in question ? exampleNumber(question.doi) : question.item;
  if (number === null || !isExampleNumber(number)) return null;
  const world = worldWithItem(number, now);
  return async (url, { body }) => toResponse(answer(world, url, body));
}

/** A number that no example has is asked of an example all the same: it is not known there either. */
function worldWithItem(number: number, now: Date): World {
  const names = EXAMPLES.map(({ name }) => name).filter((name): name is Exclude<ExampleName, 'merged'> => name !== 'merged');
  for (const name of names) {
    const world = exampleWorld(name, now);
    if (Array.isArray(world.figshare) && world.figshare.some(({ id }) => id === number)) return world;
  }
  return exampleWorld('in-step', now);
}
