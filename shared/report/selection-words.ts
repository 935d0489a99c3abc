/** Says which items a report counts, if it does not count all of a person's Figshare items. */
import { EVERYTHING_ON_FIGSHARE } from '../items/selection.ts';
import type { Report } from './report.schema.ts';

/** @returns A sentence, or null for the usual selection. */
export function restriction({ scope, prefix }: Pick<Report, 'scope' | 'prefix'>): string | null {
  const others =
    scope === EVERYTHING_ON_FIGSHARE.scope ? '' : 'It also counts DataCite DOIs from other repositories that name the iD.';
  const only = prefix === null ? '' : `It counts only items whose DOI begins with ${prefix}.`;
  return [only, others].filter(Boolean).join(' ') || null;
}
