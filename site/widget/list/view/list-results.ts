/** Everything that a list needs once it is checked. It is in a file of its own, so that the page with the form is there sooner. */
import { directHelper } from '../check-directly.ts';
import { checkWith } from '../check-one.ts';
import { Run } from '../run.ts';
import type { Choice } from './list-form.tsx';
import { Results } from './results.tsx';
import type { Settings } from './settings.ts';

export { Results };

export function startRun({ list, isOnlyOurs, isHelped }: Choice, settings: Settings, announce: (words: string) => void): Run {
  const prefix = isOnlyOurs ? settings.prefix : null;
  const check = checkWith({ fetch: globalThis.fetch.bind(globalThis), origin: location.origin, prefix });
  const helper = isHelped ? directHelper({ prefix, contact: settings.contact }) : null;
  return new Run({ list, check, helper, prefix, announce });
}
