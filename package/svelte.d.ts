/** The element, and its types for templates in Svelte 5. */
import type { HTMLAttributes } from 'svelte/elements';
import type { SyncStatusElement, SyncStatusProps } from './element.js';

export type { Report, ReportItem, ServiceProblem, SyncStatusEvents, SyncStatusProps } from './element.js';
export { SyncStatusElement } from './element.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'sync-status': HTMLAttributes<SyncStatusElement> & SyncStatusProps;
  }
}
