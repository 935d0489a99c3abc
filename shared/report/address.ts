/** Links to a report in the API and in the checker, as paths on this host. */

import { EVERYTHING_ON_FIGSHARE } from '../items/selection.ts';
import type { Report } from './report.schema.ts';

export const REPORT_FILES = ['json', 'csv', 'txt', 'bib', 'atom'] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

/** The section of the guide about importing the BibTeX file into ORCID. */
export const IMPORT_GUIDE = '/steps/older-items/#many-at-once-from-a-bibtex-file';

/** The API's path for the same report as a file, with the same selection of items. */
export function filePath({ asked, scope, prefix }: Pick<Report, 'asked' | 'scope' | 'prefix'>, file: ReportFile): string {
  const query = [
    scope === EVERYTHING_ON_FIGSHARE.scope ? [] : [`scope=${scope}`],
    prefix === null ? [] : [`prefix=${encodeURIComponent(prefix)}`],
  ].flat();
  return `/api/v1/status/${asked}${file === 'json' ? '' : `.${file}`}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The checker's page, which then shows the report for this iD. */
export function checkerPath({ asked }: Pick<Report, 'asked'>): string {
  return `/#${asked}`;
}
