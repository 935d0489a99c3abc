/** What the browser adds to a report once scripts run. Components show their interactive parts only if this is not null. */
import { type ComponentType, createContext } from 'preact';
import type { Report, ReportItem } from '../report/report.schema.ts';
import type { NoReportState } from './page-state.ts';

export type Print = 'report' | 'statement';

export interface QrCode {
  /** The number of modules on each side, with the light margin that readers need. */
  size: number;
  /** How far the code is from each edge. */
  offset: number;
  /** The dark modules as the `d` of an SVG path, without the margin. */
  path: string;
}

/** Whether the items are grouped by cause, or shown as one list. */
export type ItemLayout = 'causes' | 'list';

export interface ItemToolsProps {
  report: Report;
  found: readonly ReportItem[];
  setFound: (items: ReportItem[]) => void;
  layout: ItemLayout;
  setLayout: (layout: ItemLayout) => void;
}

/** Parts that no page shows at once. They are loaded after the rest, and the Worker never draws them. */
export interface LaterParts {
  ItemTools: ComponentType<ItemToolsProps>;
  NoReport: ComponentType<NoReportState>;
  Statement: ComponentType<{ report: Report; origin: string }>;
  WhatChanged: ComponentType<{ report: Report }>;
}

export interface EnhancedPage {
  later: LaterParts | null;
  /** While the page is printed, lists are shown in full. */
  isPrinting: boolean;
  /** What is printed: the report with everything to do, or the statement. */
  printed: Print;
  checkAgain: () => void;
  /** Why the last check gave no new report; null if it gave one. */
  failure: string | null;
  /** Null if the page does not offer that. */
  print: ((what: Print) => void) | null;
  /** @returns Whether the browser allowed it. */
  copy: (text: string) => Promise<boolean>;
  /** Loads the library on first use. */
  qrCode: (text: string) => Promise<QrCode | null>;
  /** `22 November 2026 at 06:00`, in the reader's own time zone. */
  localTime: (instant: string) => string;
  /** Asks the three services from this browser. Null if the page does not offer that for this report. */
  askDirectly: { words: string; start: () => void } | null;
  /** Whether this browser asked the services itself. */
  isMadeHere: (report: Report) => boolean;
}

/** Undefined where the Worker draws; null in the browser until the script has taken over what the Worker drew. */
export const Enhanced = createContext<EnhancedPage | null | undefined>(undefined);
