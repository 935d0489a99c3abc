/** What is on the record twice: which works, by which roads, and what to do about it. */

import { ROAD_WORDS, TWIN_CAUSE_WORDS, TWIN_KIND_WORDS, TWINS_GUIDE, TWINS_TITLE } from '../../../shared/report/duplicate-words.ts';
import { roadOf, type Twin, type TwinGroup, twinGroups } from '../../../shared/report/duplicates.ts';
import type { Report, ReportWork } from '../../../shared/report/report.schema.ts';
import { inFigures } from '../../../shared/report/words.ts';
import { element, link } from '../dom/create-element.ts';
import { longList } from '../dom/long-list.ts';
import { dayInWords } from '../dom/when.ts';
import { itemName } from './item-name.ts';
import type { Aside } from './items.ts';

/** @returns Nothing where nothing is there twice. */
export function twinsSection(report: Report, api: string): Aside[] {
  const groups = twinGroups(report);
  if (groups.length === 0) return [];
  const section = element(
    'section',
    { class: 'group twins', part: 'twins' },
    element('h3', {}, `${TWINS_TITLE} (${inFigures(report.counts.duplicates)})`),
    element('p', {}, link(new URL(TWINS_GUIDE, api).href, 'How to group them, and which switch to turn off')),
    ...groups.map(block),
  );
  return [{ after: 'action', section }];
}

function block({ kind, cause, twins }: TwinGroup): HTMLElement {
  const { list, more, fill } = longList('twin-items', twinRow);
  fill(twins);
  const title = `${TWIN_KIND_WORDS[kind].title}, ${TWIN_CAUSE_WORDS[cause].title}`;
  return element(
    'div',
    { class: 'cause' },
    element('h4', {}, `${title} (${inFigures(twins.length)})`),
    element('p', {}, TWIN_CAUSE_WORDS[cause].why),
    element('p', {}, element('strong', {}, 'What to do: '), `${TWIN_KIND_WORDS[kind].next} ${TWIN_CAUSE_WORDS[cause].next}`),
    list,
    more,
  );
}

function twinRow({ item, entries }: Twin): HTMLElement {
  const works = entries.flatMap((entry, index) =>
    entry.map((work) => element('li', {}, `${entries.length > 1 ? `Entry ${index + 1}: ` : ''}${workInWords(work)}`)),
  );
  return element(
    'li',
    {},
    element('h5', { dir: 'auto' }, link(item.url, itemName(item))),
    element('ul', { class: 'works' }, ...works),
  );
}

function workInWords(work: ReportWork): string {
  const source = work.source ?? 'a source without a name';
  const added = work.addedAt && dayInWords(work.addedAt);
  return [`${source}, ${ROAD_WORDS[roadOf(work)]}`, added && `added on ${added}`, work.doi].filter(Boolean).join(' · ');
}
