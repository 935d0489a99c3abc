/** What the report page shows, as data: the Worker draws it and sends it along, and the page's script goes on from it. */
import type { ProblemCode } from '../api/problem.schema.ts';
import type { Report } from '../report/report.schema.ts';

export interface NoReportState {
  is: 'no-report';
  /** `offline` and `unreachable` are the browser's own: it did not get through to us. */
  code: ProblemCode | 'offline' | 'unreachable';
  detail: string;
  /** What the person entered, so that they can correct it. */
  asked: string;
  /** A DOI that was given instead of an iD. */
  doi: string | null;
  /** Seconds until the page tries again by itself; null if it does not. */
  retryIn: number | null;
}

export type PageState = { is: 'report'; report: Report } | NoReportState;
