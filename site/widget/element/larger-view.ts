/** What the element and the modules of its larger views agree on. Some pages use an older copy of the element with newer modules. */
import type { EventReader } from '../../../shared/client/ask.ts';
import type { Report } from '../../../shared/report/report.schema.ts';

export interface Context {
  /** The shadow root of the element. */
  root: ShadowRoot;
  /** The iD as the page has it. */
  orcid: string;
  /** Where the guide and the API are. */
  origin: string;
  /** Null unless the view is one step. */
  step: string | null;
  /** Whether to show what to do next. Older copies of the element do not say. */
  isForOwner?: boolean;
  isCard?: boolean;
  checkAgain: () => void;
}

export interface LargerView {
  /** Reads the stream of the API, and shows which services have answered. Views that do not show that have no such function. */
  read?: EventReader<Report>;
  show: (report: Report) => void;
}
