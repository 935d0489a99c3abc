/** The element, and its types for templates in Vue 3. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { SyncStatusElement, SyncStatusEvents, SyncStatusProps } from './element.js';

export type { Report, ReportItem, ServiceProblem, SyncStatusEvents, SyncStatusProps } from './element.js';
export { SyncStatusElement } from './element.js';

/** How Vue's documentation describes a custom element to its tools. */
type ElementInTemplates = new () => SyncStatusElement & {
  $props: HTMLAttributes & SyncStatusProps & PublicProps;
  $emit: EmitFn<{
    syncstatusload: (event: SyncStatusEvents['syncstatusload']) => void;
    syncstatuserror: (event: SyncStatusEvents['syncstatuserror']) => void;
  }>;
};

declare module 'vue' {
  interface GlobalComponents {
    'sync-status': ElementInTemplates;
  }
}
