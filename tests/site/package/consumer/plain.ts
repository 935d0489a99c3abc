/** Somebody's page with the element and the client. Only the compiler reads it. */
import type { Report } from 'orcid-sync-status';
import { type Answer, type Precheck, syncStatus } from 'orcid-sync-status/client';

const element = document.querySelector('sync-status');
if (element) {
  element.orcid = '0000-0002-1825-0097';
  element.prefix = null;
  void element.refresh();
}
document.body.addEventListener('syncstatusload', ({ detail }) => console.log(detail.counts.visible, detail.items[0]?.claimUrl));
document.body.addEventListener('syncstatuserror', ({ detail }) => console.log(detail.code.toUpperCase()));

const service = syncStatus({ origin: 'https://sync-status.example' });
const report: Answer<Report> = await service.report('0000-0002-1825-0097', {
  onSource: ({ source, ok }) => console.log(source, ok),
});
const checked: Answer<Precheck> = await service.precheck('10.6084/m9.figshare.1');
if (report.is === 'answered')
  report.body.status satisfies 'in-step' | 'waiting' | 'action-needed' | 'nothing-to-sync' | 'incomplete';
// @ts-expect-error An answer is not always there.
console.log(checked.body);
