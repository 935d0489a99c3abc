/** The element, and its types for JSX in Preact. */
import type { HTMLAttributes } from 'preact';
import type { SyncStatusElement, SyncStatusProps } from './element.js';

export type { Report, ReportItem, ServiceProblem, SyncStatusEvents, SyncStatusProps } from './element.js';
export { SyncStatusElement } from './element.js';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'sync-status': HTMLAttributes<SyncStatusElement> & SyncStatusProps;
    }
  }
}
