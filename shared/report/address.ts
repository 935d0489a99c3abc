/** Where a report can be had again, as paths below the product's address. */

import { EVERYTHING_ON_FIGSHARE } from '../items/selection.ts';
import type { Report } from './report.schema.ts';

export const REPORT_FILES = ['json', 'csv', 'txt', 'bib', 'atom'] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

/** Where the guide tells how to import the BibTeX file. */
export const IMPORT_GUIDE = '/steps/older-items/#many-at-once-from-a-bibtex-file';

/** The report as a file, about the same items. */
export function filePath({ asked, scope, prefix }: Pick<Report, 'asked' | 'scope' | 'prefix'>, file: ReportFile): string {
  const query = [
    scope === EVERYTHING_ON_FIGSHARE.scope ? [] : [`scope=${scope}`],
    prefix === null ? [] : [`prefix=${encodeURIComponent(prefix)}`],
  ].flat();
  return `/api/v1/status/${asked}${file === 'json' ? '' : `.${file}`}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The checker's page with the report on this iD. */
export function checkerPath({ asked }: Pick<Report, 'asked'>): string {
  return `/#${asked}`;
}
