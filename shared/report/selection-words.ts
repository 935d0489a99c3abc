/** Says which items a report counts. */
import { EVERYTHING_ON_FIGSHARE } from '../items/selection.ts';
import type { Report } from './report.schema.ts';

type Selected = Pick<Report, 'scope' | 'prefix'>;

export function selectionInWords({ scope, prefix }: Selected): string {
  const others = scope === 'datacite' ? ', and every other DataCite DOI that names the iD' : '';
  return `This covers items on Figshare${others}${prefix ? `, but only DOIs that begin with ${prefix}` : ''}.`;
}

/** Whether the report counts other items than all of the person's on Figshare. */
export function isRestricted({ scope, prefix }: Selected): boolean {
  return scope !== EVERYTHING_ON_FIGSHARE.scope || prefix !== null;
}
