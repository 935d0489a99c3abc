/** A report, written in one of its formats. */

import { filePath } from '../../shared/report/address.ts';
import type { Report } from '../../shared/report/report.schema.ts';
import type { UpstreamAccess } from '../../shared/sources/http/upstreams.ts';
import type { Format } from '../http/formats.ts';
import { atomOf } from '../render/atom.ts';
import { csvOf } from '../render/csv.ts';
import { textOf } from '../render/text.ts';
import { bibliographyOf } from './status-bib.ts';

export interface Surroundings {
  /** Where the guide is. */
  origin: string;
  /** For what a format needs besides the report. */
  access: UpstreamAccess;
  /** Whether a table begins with a byte order mark. */
  bom: boolean;
}

export interface Written {
  body: string;
  /** False where this format needed more than the report has, and not all of it was to be had. */
  isWhole: boolean;
  /** What the body says besides the report. */
  variant?: unknown;
}

type Write = (report: Report, surroundings: Surroundings) => Written | Promise<Written>;

const WRITE: Record<Format, Write> = {
  json: (report) => ({ body: JSON.stringify(report), isWhole: true }),
  txt: (report, { origin }) => ({ body: textOf(report, origin), isWhole: true }),
  csv: (report, { bom }) => ({ body: csvOf(report, { bom }), isWhole: true, variant: bom }),
  atom: async (report, { origin }) => ({
    body: await atomOf(report, { origin, self: `${origin}${filePath(report, 'atom')}` }),
    isWhole: true,
  }),
  bib: bibliographyOf,
};

export async function writtenAs(format: Format, report: Report, surroundings: Surroundings): Promise<Written> {
  return WRITE[format](report, surroundings);
}
