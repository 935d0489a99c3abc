/**
 * The built-in example iDs, one for each outcome of a report. The people do not exist. The iDs are far outside the range that
 * ORCID assigns, and we never send them to a service.
 *
 * @see https://support.orcid.org/hc/en-us/articles/360006897674 Structure of the ORCID Identifier
 */
import type { OrcidId } from '../identifiers/orcid-id.ts';

export const EXAMPLES = [
  { name: 'in-step', orcid: '8888-8888-8888-8880', shows: 'Every item is publicly visible.' },
  { name: 'action-needed', orcid: '9999-0000-0000-0019', shows: 'One item for each cause that somebody can fix.' },
  { name: 'waiting', orcid: '9999-0000-0000-0027', shows: 'New items that are still on their way.' },
  { name: 'nothing-to-sync', orcid: '9999-0000-0000-0035', shows: 'A record with articles, and nothing on Figshare.' },
  { name: 'duplicates', orcid: '9999-0000-0000-0043', shows: 'Items that are on the record twice.' },
  { name: 'incomplete', orcid: '9999-0000-0000-0051', shows: 'DataCite does not answer.' },
  { name: 'unreachable', orcid: '9999-0000-0000-0078', shows: 'ORCID does not answer.' },
  { name: 'locked', orcid: '9999-0000-0000-006X', shows: 'ORCID has locked the record.' },
  {
    name: 'merged',
    orcid: '9999-0000-0000-0086',
    shows: 'The iD was merged into that of the first example, and one item still names it.',
  },
  { name: 'large', orcid: '9999-0000-0000-0107', shows: 'A thousand items.' },
] as const satisfies readonly { name: string; orcid: string; shows: string }[];

export type ExampleName = (typeof EXAMPLES)[number]['name'];

export function exampleNamed(name: ExampleName): OrcidId {
  const { orcid } = EXAMPLES.find((example) => example.name === name) ?? EXAMPLES[0];
  return orcid as string as OrcidId;
}

/** @returns The name of the example that has this iD, or null. */
export function exampleOf(id: OrcidId): ExampleName | null {
  return EXAMPLES.find(({ orcid }) => (orcid as string) === id)?.name ?? null;
}
