/** Shows the items that are on the record more than once: which works, how they were added, and what to do about it. */

import { type Duplicate, type DuplicateGroup, duplicateGroups, wayAdded } from '../../../shared/report/duplicate-groups.ts';
import {
  DUPLICATE_CAUSE_WORDS,
  DUPLICATE_KIND_WORDS,
  DUPLICATES_GUIDE,
  DUPLICATES_TITLE,
  WAY_ADDED_WORDS,
} from '../../../shared/report/duplicate-words.ts';
import type { Report, ReportWork } from '../../../shared/report/report.schema.ts';
import { inFigures } from '../../../shared/report/words.ts';
import { element, link } from '../dom/create-element.ts';
import { longList } from '../dom/long-list.ts';
import { dayInWords } from '../dom/when.ts';
import { itemName } from './item-name.ts';
import type { ExtraSection } from './items.ts';

/** @returns An empty list if no item is on the record more than once. */
export function duplicatesSection(report: Report, api: string): ExtraSection[] {
  const groups = duplicateGroups(report);
  if (groups.length === 0) return [];
  const section = element(
    'section',
    { class: 'group duplicates', part: 'duplicates' },
    element('h3', {}, `${DUPLICATES_TITLE} (${inFigures(report.counts.duplicates)})`),
    element('p', {}, link(new URL(DUPLICATES_GUIDE, api).href, 'How to group them, and which switch to turn off')),
    ...groups.map(block),
  );
  return [{ after: 'action', section }];
}

function block({ kind, cause, duplicates }: DuplicateGroup): HTMLElement {
  const { list, more, fill } = longList('duplicate-items', duplicateRow);
  fill(duplicates);
  const title = `${DUPLICATE_KIND_WORDS[kind].title}, ${DUPLICATE_CAUSE_WORDS[cause].title}`;
  return element(
    'div',
    { class: 'cause' },
    element('h4', {}, `${title} (${inFigures(duplicates.length)})`),
    element('p', {}, DUPLICATE_CAUSE_WORDS[cause].why),
    element(
      'p',
      {},
      element('strong', {}, 'What to do: '),
      `${DUPLICATE_KIND_WORDS[kind].next} ${DUPLICATE_CAUSE_WORDS[cause].next}`,
    ),
    list,
    more,
  );
}

function duplicateRow({ item, entries }: Duplicate): HTMLElement {
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
  return [`${source}, ${WAY_ADDED_WORDS[wayAdded(work)]}`, added && `added on ${added}`, work.doi].filter(Boolean).join(' · ');
}
