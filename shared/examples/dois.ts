/** The built-in example DOIs, one for each outcome of the pre-check. They are invented, and we never send them to a service. */
import { type Doi, versionNumber, withoutVersion } from '../identifiers/doi.ts';

export const EXAMPLE_DOIS = [
  { name: 'ready', doi: '10.6084/m9.figshare.88000003', shows: 'Every author has an ORCID iD that DataCite can read.' },
  { name: 'without-id', doi: '10.6084/m9.figshare.88000001', shows: 'Some authors have no ORCID iD.' },
  { name: 'misspelt', doi: '10.6084/m9.figshare.99000105', shows: 'The iD is in a form that DataCite can’t read.' },
  { name: 'contributor', doi: '10.6084/m9.figshare.99000106', shows: 'Only a contributor has an iD, and no author does.' },
  { name: 'part-of', doi: '10.6084/m9.figshare.99000107', shows: 'The item is registered as part of something else.' },
  { name: 'metadata-incomplete', doi: '10.6084/m9.figshare.99000108', shows: 'The DOI has no publisher.' },
  { name: 'not-at-datacite', doi: '10.6084/m9.figshare.99000204', shows: 'DataCite doesn’t have the DOI.' },
  { name: 'incomplete', doi: '10.6084/m9.figshare.99000501', shows: 'DataCite doesn’t respond.' },
] as const satisfies readonly { name: string; doi: string; shows: string }[];

export type ExampleDoiName = (typeof EXAMPLE_DOIS)[number]['name'];

/** Far above any number that Figshare has assigned to an item. */
const EXAMPLE_NUMBER = /^(?:88|99)00\d{4}$/;

/** Whether this number of an item belongs to an example, not to Figshare. */
export function isExampleNumber(number: number): boolean {
  return EXAMPLE_NUMBER.test(String(number));
}

/** @returns The item's number in an example's DOI; null for any other DOI. */
export function exampleNumber(doi: Doi): number | null {
  const number = Number(/^10\.6084\/m9\.figshare\.(\d+)$/.exec(versionNumber(doi) > 0 ? withoutVersion(doi) : doi)?.[1]);
  return isExampleNumber(number) ? number : null;
}
