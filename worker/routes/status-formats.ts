/** Writes a report in one of its formats. */
import { filePath } from '../../shared/report/address.ts';
import type { Report } from '../../shared/report/report.schema.ts';
import type { Format } from '../http/formats.ts';
import { atomOf } from '../render/atom.ts';
import { csvOf } from '../render/csv.ts';
import { textOf } from '../render/text.ts';
import type { FormatContext, FormatReport, FormattedReport } from './report-format.ts';
import { bibliographyOf } from './status-bib.ts';

const WRITERS: Record<Format, FormatReport> = {
  json: (report) => ({ body: JSON.stringify(report), isComplete: true }),
  txt: (report, { origin }) => ({ body: textOf(report, origin), isComplete: true }),
  csv: (report, { bom }) => ({ body: csvOf(report, { bom }), isComplete: true, variant: bom }),
  atom: async (report, { origin }) => ({
    body: await atomOf(report, { origin, self: `${origin}${filePath(report, 'atom')}` }),
    isComplete: true,
  }),
  bib: bibliographyOf,
};

export async function formatReport(format: Format, report: Report, context: FormatContext): Promise<FormattedReport> {
  return WRITERS[format](report, context);
}
