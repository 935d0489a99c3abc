/** The page that is printed instead of the report: a dated statement, for a review or for the files. */

import { checkerPath, filePath } from '../../../shared/report/address.ts';
import type { Report, ReportItem, ReportSource } from '../../../shared/report/report.schema.ts';
import { amount, headline, inFigures, sourceSentence } from '../../../shared/report/words.ts';
import { element, link } from '../dom/create-element.ts';
import { dayInWords, timeInWords } from '../dom/when.ts';
import { itemName } from './item-name.ts';
import { shownId } from './summary-view.ts';
import type { ViewContext } from './view.ts';

/** Longer titles are cut, because a long list should not take too many pages. */
const LONGEST_TITLE = 160;

const VISIBLE_WORDS: Record<ReportItem['orcid']['state'], string> = {
  visible: '✓ publicly visible',
  'not-visible': '✕ not publicly visible',
  unknown: '? not known',
};

const COLUMNS = ['Item', 'DOI', 'On the ORCID record'];

/** Its content is built only when the page is printed, because most reports never are. */
export function statement(report: Report, { api, signal }: ViewContext): HTMLElement {
  const page = element('section', { class: 'statement', part: 'statement' });
  const fill = () => {
    if (!page.hasChildNodes()) page.append(...contents(report, api));
  };
  window.addEventListener('beforeprint', fill, { signal });
  matchMedia('print').addEventListener('change', fill, { signal });
  return page;
}

function contents(report: Report, api: string): Node[] {
  const { checkedAt, rulesVersion, sources, items } = report;
  const head = element('tr', {}, ...COLUMNS.map((title) => element('th', { scope: 'col' }, title)));
  const address = new URL(checkerPath(report), api).href;
  const data = new URL(filePath(report, 'json'), api).href;
  return [
    element('h2', {}, 'Statement: public items on an ORCID® record'),
    shownId(report, api),
    element('p', { class: 'headline' }, `${headline(report)}.`),
    element('p', {}, `${countsInWords(report)} ${selectionInWords(report)}`),
    element('p', {}, `Checked on ${dayInWords(checkedAt)} at ${timeInWords(checkedAt)} UTC, by the rules of ${rulesVersion}.`),
    ...(items.length > 0 ? [element('table', {}, element('thead', {}, head), element('tbody', {}, ...items.map(row)))] : []),
    element('h3', {}, 'What was asked'),
    element('ul', {}, ...sources.map((source) => element('li', {}, sourceInWords(source)))),
    element('p', {}, 'The report: ', link(address, address), '. As data: ', link(data, data), '.'),
    element(
      'p',
      {},
      '“Not publicly visible” means that ORCID does not show the item to everyone; it may be there for fewer people to see. The statement shows what three public services answered at the time, without anybody signed in. ORCID is a trademark of ORCID, Inc. This is not an ORCID, DataCite or Figshare service.',
    ),
  ];
}

export function printButton(): HTMLElement {
  const button = element('button', { type: 'button' }, 'Print a statement');
  button.addEventListener('click', () => window.print());
  return button;
}

function row(item: ReportItem): HTMLElement {
  const name = itemName(item, LONGEST_TITLE);
  return element(
    'tr',
    {},
    element('td', { dir: 'auto' }, item.type ? `${name} (${item.type})` : name),
    element('td', {}, item.doi ?? 'none'),
    element('td', {}, item.severity === 'wait' ? '… on its way' : VISIBLE_WORDS[item.orcid.state]),
  );
}

function countsInWords({ counts, items }: Report): string {
  const hidden = items.filter(({ orcid }) => orcid.state === 'not-visible').length;
  const unknown = items.filter(({ orcid }) => orcid.state === 'unknown').length;
  const parts = [
    `${inFigures(counts.visible)} publicly visible`,
    `${inFigures(hidden)} not publicly visible${counts.waiting > 0 ? `, of which ${inFigures(counts.waiting)} on the way` : ''}`,
    unknown > 0 && `${inFigures(unknown)} not known`,
    counts.duplicates > 0 && `${inFigures(counts.duplicates)} added more than once`,
  ];
  return `${amount(counts.items, 'item')}: ${parts.filter(Boolean).join('; ')}.`;
}

function selectionInWords({ scope, prefix }: Report): string {
  const others = scope === 'datacite' ? ', and every other DataCite DOI that names the iD' : '';
  return `Counts items on Figshare${others}${prefix ? `; only DOIs that begin with ${prefix}` : ''}.`;
}

function sourceInWords(source: ReportSource): string {
  const { ok, ms, records, skipped } = source;
  const taken = `${(ms / 1000).toFixed(1)} s`;
  const unread = skipped > 0 ? `, ${amount(skipped, 'record')} could not be read` : '';
  return ok
    ? `${sourceSentence(source)}: ${amount(records, 'record')} in ${taken}${unread}.`
    : `${sourceSentence(source)} (${taken}).`;
}
