/** The element, and its types for JSX in React 19. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SyncStatusElement, SyncStatusProps } from './element.js';

export type { Report, ReportItem, ServiceProblem, SyncStatusEvents, SyncStatusProps } from './element.js';
export { SyncStatusElement } from './element.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'sync-status': DetailedHTMLProps<HTMLAttributes<SyncStatusElement>, SyncStatusElement> & SyncStatusProps;
    }
  }
}
