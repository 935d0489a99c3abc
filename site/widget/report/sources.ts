/** Shows how each service answered: the evidence behind the report. */
import type { Report, ReportSource } from '../../../shared/report/report.schema.ts';
import { amount, inFigures, SOURCE_NAMES, sourceSentence } from '../../../shared/report/words.ts';
import { element } from '../dom/create-element.ts';
import { hereInWords } from '../dom/when.ts';

const COLUMNS = ['Service', 'Answer', 'Records', 'Time taken'];

export function sourcesTable({ sources, checkedAt, rulesVersion }: Report): HTMLElement {
  const head = element('tr', {}, ...COLUMNS.map((title) => element('th', { scope: 'col' }, title)));
  const table = element('table', {}, element('thead', {}, head), element('tbody', {}, ...sources.map(row)));
  return element(
    'details',
    { part: 'sources' },
    element('summary', {}, 'What was asked'),
    element('p', { class: 'quiet' }, `Asked on ${hereInWords(checkedAt)}. Judged by the rules of ${rulesVersion}.`),
    element('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'What was asked' }, table),
  );
}

function row(source: ReportSource): HTMLElement {
  const skipped = source.skipped > 0 ? ` (${amount(source.skipped, 'record')} could not be read)` : '';
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, SOURCE_NAMES[source.source]),
    element('td', {}, `${sourceSentence(source)}${skipped}`),
    element('td', {}, inFigures(source.records)),
    element('td', {}, `${(source.ms / 1000).toFixed(1)} s`),
  );
}
