/** The script that other people's pages load: defines `<sync-status>`, for the service that the script came from. */
import { SyncStatusElement } from './sync-status-element.ts';

SyncStatusElement.service = new URL(import.meta.url).origin;
SyncStatusElement.define();
