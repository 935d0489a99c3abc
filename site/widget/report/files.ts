/** Links to the report as files: to import missing items into ORCID, to keep, and to subscribe to. */

import { filePath, IMPORT_GUIDE, type ReportFile } from '../../../shared/report/address.ts';
import { claimableItems } from '../../../shared/report/claimable.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { amount } from '../../../shared/report/words.ts';
import { element, link } from '../dom/create-element.ts';
import type { ExtraSection } from './items.ts';
import { printButton } from './statement.ts';

/** @returns An empty list if no item can be claimed. */
export function claimFile(report: Report, api: string): ExtraSection[] {
  const items = claimableItems(report);
  if (items.length === 0) return [];
  const section = element(
    'section',
    { class: 'group', part: 'claim-file' },
    element('h3', {}, 'From a BibTeX file'),
    element(
      'p',
      {},
      link(new URL(filePath(report, 'bib'), api).href, `Download the BibTeX file (${amount(items.length, 'item')})`),
    ),
    element(
      'p',
      { class: 'quiet' },
      'ORCID can import this file. It then counts the works as self-asserted: added by you, without the green tick. A claim in DataCite Commons makes the better entry, one by one. ',
      link(new URL(IMPORT_GUIDE, api).href, 'How to import the file'),
    ),
  );
  return [{ after: items.some(({ severity }) => severity === 'action') ? 'action' : 'wait', section }];
}

export function reportFiles(report: Report, api: string): HTMLElement {
  const file = (name: ReportFile, words: string) => element('li', {}, link(new URL(filePath(report, name), api).href, words));
  return element(
    'section',
    { class: 'group', part: 'files' },
    element('h3', {}, 'Keep this report, or be reminded'),
    element(
      'ul',
      { class: 'files' },
      file('atom', 'Be reminded: subscribe to the items that need something (Atom feed)'),
      file('csv', 'Table of the items (CSV)'),
      file('txt', 'Summary (plain text)'),
      file('json', 'All of it as data (JSON)'),
    ),
    element('p', {}, printButton()),
  );
}
