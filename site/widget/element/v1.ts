import { SyncStatusElement } from './sync-status-element.ts';

SyncStatusElement.define();
