/** Links to a report, as a page and in the API, as paths on this host. */

import { EVERYTHING_ON_FIGSHARE } from '../items/selection.ts';
import type { Report } from './report.schema.ts';

export const REPORT_FILES = ['json', 'csv', 'txt', 'bib', 'atom'] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

/** The section of the guide about importing the BibTeX file into ORCID. */
export const IMPORT_GUIDE = '/steps/older-items/#many-at-once-from-a-bibtex-file';

type Selected = Pick<Report, 'asked' | 'scope' | 'prefix'>;

/** The API's path for the same report as a file, with the same selection of items. */
export function filePath(report: Selected, file: ReportFile): string {
  return `/api/v1/status/${report.asked}${file === 'json' ? '' : `.${file}`}${queryOf(report)}`;
}

/** The page of the report, with the same selection of items. */
export function reportPath(report: Selected): string {
  return `/report/${report.asked}${queryOf(report)}`;
}

function queryOf({ scope, prefix }: Selected): string {
  const query = [
    scope === EVERYTHING_ON_FIGSHARE.scope ? [] : [`scope=${scope}`],
    prefix === null ? [] : [`prefix=${encodeURIComponent(prefix)}`],
  ].flat();
  return query.length > 0 ? `?${query.join('&')}` : '';
}
