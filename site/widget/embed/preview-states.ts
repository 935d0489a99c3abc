/** The results that people can try in the preview. Each is the report of an invented person. */
import { type ExampleName, exampleNamed } from '../../../shared/examples/ids.ts';
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';

export const PREVIEW_STATES = ['as-chosen', 'all', 'most', 'some', 'waiting', 'duplicates', 'unknown', 'nothing'] as const;
export type PreviewState = (typeof PREVIEW_STATES)[number];

export const STATE_NAMES: Record<PreviewState, string> = {
  'as-chosen': 'the iD in the snippet',
  all: 'everything on the record',
  most: 'most items on the record',
  some: 'some items missing',
  waiting: 'new items on their way',
  duplicates: 'items on the record more than once',
  unknown: 'a result we couldn’t check',
  nothing: 'no items to show',
};

const EXAMPLES: Record<Exclude<PreviewState, 'as-chosen'>, ExampleName> = {
  all: 'in-step',
  most: 'large',
  some: 'action-needed',
  waiting: 'waiting',
  duplicates: 'duplicates',
  unknown: 'unreachable',
  nothing: 'nothing-to-sync',
};

/** @param chosen The iD in the snippet. */
export function previewedId(state: PreviewState, chosen: OrcidId): OrcidId {
  return state === 'as-chosen' ? chosen : exampleNamed(EXAMPLES[state]);
}
