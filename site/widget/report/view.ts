/** What a view of a report receives, and what the module of a view exports. */
import type { readEvents } from '../../../shared/client/events.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import type { sourceSentence } from '../../../shared/report/words.ts';
import type { RequestReport } from './request-report.ts';

/** What a view needs besides the report. */
export interface ViewContext {
  /** The origin of the API and the guide. */
  api: string;
  /** The step of the guide that the step view is about. */
  step: string | null;
  checkAgain: () => void;
  /** The e-mail address for DataCite if this browser queries the services itself. Null if the page does not offer that. */
  direct: string | null;
  /** Replaces the report with one that was requested in another way. */
  requestWith: (request: RequestReport) => void;
  /** Aborted when the view is replaced or removed. */
  signal: AbortSignal;
  /** Adds a style sheet to the element, once. */
  addStyle: (css: string) => void;
}

/** @returns Nodes, of which screen readers announce the first when it appears. It is short. */
export type View = (report: Report, context: ViewContext) => Node[];

/**
 * A view that the element loads on demand, while the services are queried. It carries everything that only such views need, so
 * that the element itself stays small.
 */
export interface ViewModule {
  view: View;
  readEvents: typeof readEvents;
  sourceSentence: typeof sourceSentence;
}
