/** Shows the element and what the client answers. */
import { SyncStatusElement } from 'orcid-sync-status';
import { syncStatus } from 'orcid-sync-status/client';

const origin = new URLSearchParams(location.search).get('service') ?? '';
SyncStatusElement.service = origin;

const answer = await syncStatus({ origin }).report('8888-8888-8888-8880');
const output = document.querySelector('output');
if (output) output.textContent = answer.is === 'answered' ? `${answer.body.counts.visible} visible` : answer.is;
