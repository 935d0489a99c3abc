/** The whole report. Loaded when it is asked for. */
import { readEvents } from '../../../shared/client/events.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { headline, sourceSentence } from '../../../shared/report/words.ts';
import { element } from '../dom/create-element.ts';
import type { Surroundings } from '../element/sync-status-element.ts';
import { directOffer } from './direct-offer.ts';
import { duplicatesSection } from './duplicates.ts';
import { claimFile, reportFiles } from './files.ts';
import fullCss from './full.css';
import { itemGroups } from './items.ts';
import { againButton, nextStep } from './next-step.ts';
import printCss from './print.css';
import { sourcesTable } from './sources.ts';
import { statement } from './statement.ts';
import { road } from './stations.ts';
import { shownId, staleNote } from './summary-view.ts';
import type { OnDemand } from './view.ts';

function fullView(report: Report, surroundings: Surroundings): Node[] {
  const { api, again, addStyle } = surroundings;
  addStyle(fullCss);
  addStyle(printCss);
  return [
    element('h2', { class: 'headline', part: 'headline' }, `${headline(report)}.`),
    shownId(report, api),
    ...staleNote(report),
    ...directOffer(report, surroundings),
    road(report),
    nextStep(report, surroundings),
    itemGroups(report, [...claimFile(report, api), ...duplicatesSection(report, api)]),
    reportFiles(report, api),
    element('section', {}, sourcesTable(report), element('p', {}, againButton(again))),
    statement(report, surroundings),
  ];
}

export const onDemand: OnDemand = { view: fullView, readEvents, sourceSentence };
