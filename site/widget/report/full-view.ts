/** The view of the whole report. */
import { readEvents } from '../../../shared/client/events.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { headline, sourceSentence } from '../../../shared/report/words.ts';
import { element } from '../dom/create-element.ts';
import { directOffer } from './direct-offer.ts';
import { duplicatesSection } from './duplicates.ts';
import { claimFile, reportFiles } from './files.ts';
import fullCss from './full.css';
import { itemGroups } from './items.ts';
import { againButton, nextStep } from './next-step.ts';
import printCss from './print.css';
import { sourcesTable } from './sources.ts';
import { statement } from './statement.ts';
import { stationsPicture } from './stations-picture.ts';
import { shownId, staleNote } from './summary-view.ts';
import type { ViewContext, ViewModule } from './view.ts';

function fullView(report: Report, context: ViewContext): Node[] {
  const { api, checkAgain, addStyle } = context;
  addStyle(fullCss);
  addStyle(printCss);
  return [
    element('h2', { class: 'headline', part: 'headline' }, `${headline(report)}.`),
    shownId(report, api),
    ...staleNote(report),
    ...directOffer(report, context),
    stationsPicture(report),
    nextStep(report, context),
    itemGroups(report, [...claimFile(report, api), ...duplicatesSection(report, api)]),
    reportFiles(report, api),
    element('section', {}, sourcesTable(report), element('p', {}, againButton(checkAgain))),
    statement(report, context),
  ];
}

export const onDemand: ViewModule = { view: fullView, readEvents, sourceSentence };
