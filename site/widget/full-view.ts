/** The whole report. Loaded when it is asked for. */
import type { Report } from '../../shared/report.ts';
import { headline } from '../../shared/words.ts';
import { element } from './element.ts';
import { FULL } from './full-styles.ts';
import { itemGroups } from './items.ts';
import { againButton, nextStep } from './next-step.ts';
import { road } from './road.ts';
import { sourcesTable } from './sources.ts';
import { shownId } from './summary-view.ts';
import type { Surroundings } from './sync-status-element.ts';

export function fullView(report: Report, surroundings: Surroundings): Node[] {
  surroundings.addStyle(FULL);
  return [
    element('h2', { class: 'headline', part: 'headline' }, `${headline(report)}.`),
    shownId(report, surroundings.api),
    road(report),
    nextStep(report, surroundings),
    itemGroups(report),
    element('section', {}, sourcesTable(report), element('p', {}, againButton(surroundings.again))),
  ];
}
