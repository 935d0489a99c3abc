/** The script that other people's pages load: defines `<sync-status>`. */
import { SyncStatusElement } from './sync-status-element.ts';

SyncStatusElement.define();
