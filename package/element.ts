/**
 * The main module of the package: defines `<sync-status>`. On a server, importing it does nothing.
 *
 * @example
 * import { SyncStatusElement } from 'orcid-sync-status';
 *
 * SyncStatusElement.service = 'https://sync-status.example';
 */
import type { Scope } from '../shared/items/selection.ts';
import type { Step } from '../shared/verdicts/step.ts';
import { SyncStatusElement, type SyncStatusEvents } from '../site/widget/element/sync-status-element.ts';

SyncStatusElement.define();

/** What the element takes in JSX and in templates. */
export interface SyncStatusProps {
  orcid?: string | undefined;
  view?: 'summary' | 'card' | 'full' | 'step' | undefined;
  for?: 'owner' | undefined;
  step?: Step | undefined;
  scope?: Scope | undefined;
  prefix?: string | undefined;
  api?: string | undefined;
  onsyncstatusload?: ((event: SyncStatusEvents['syncstatusload']) => void) | undefined;
  onsyncstatuserror?: ((event: SyncStatusEvents['syncstatuserror']) => void) | undefined;
}

export type { Report, ReportItem } from '../shared/report/report.schema.ts';
export type { ServiceProblem } from '../site/widget/service/problem.ts';
export { SyncStatusElement, type SyncStatusEvents };
