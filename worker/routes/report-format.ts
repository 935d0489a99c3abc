/** What a format of the report gets, and what it gives. */
import type { Report } from '../../shared/report/report.schema.ts';
import type { UpstreamAccess } from '../../shared/sources/http/upstreams.ts';

export interface FormatContext {
  /** Where the guide is. */
  origin: string;
  /** For what a format needs in addition to the report. */
  access: UpstreamAccess;
  /** Whether a table begins with a byte order mark. */
  bom: boolean;
}

export interface FormattedReport {
  body: string;
  /** False if the format needed more than the report contains, and some of that was not available. */
  isComplete: boolean;
  /** Whatever makes the body differ from others of the same report in the same format. */
  variant?: unknown;
}

export type FormatReport = (report: Report, context: FormatContext) => FormattedReport | Promise<FormattedReport>;
