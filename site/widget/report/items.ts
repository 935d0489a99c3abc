/** Shows the items, grouped by what to do about them. */

import { DUPLICATES_TITLE } from '../../../shared/report/duplicate-words.ts';
import { FLAG_WORDS, stageMarks } from '../../../shared/report/item-words.ts';
import type { Report, ReportAdvice, ReportItem } from '../../../shared/report/report.schema.ts';
import { amount, inFigures, SOURCE_NAMES } from '../../../shared/report/words.ts';
import { SEVERITIES, type Severity } from '../../../shared/verdicts/diagnose.ts';
import { element, link } from '../dom/create-element.ts';
import { longList, SHOWN_AT_FIRST } from '../dom/long-list.ts';
import { itemName } from './item-name.ts';

const FLAGS = { ...FLAG_WORDS, duplicate: `It is on the record more than once: see “${DUPLICATES_TITLE}”.` };

/** A section that is placed among the groups, after the last group of one severity. */
export interface ExtraSection {
  after: Severity;
  section: HTMLElement;
}

export function itemGroups(report: Report, extras: readonly ExtraSection[]): HTMLElement {
  const groups = report.advice.map((advice) => group(report, advice));
  const sections = SEVERITIES.flatMap((severity) => [
    ...groups.filter((each) => each.severity === severity),
    ...extras.filter(({ after }) => after === severity),
  ]);
  const whole = element('div', {}, ...sections.map(({ section }) => section));
  if (report.items.length > SHOWN_AT_FIRST) whole.prepend(filter(report, groups, extras));
  return whole;
}

interface Group {
  severity: Severity;
  section: HTMLElement;
  show: (fits: (item: ReportItem) => boolean) => number;
}

function group(report: Report, advice: ReportAdvice): Group {
  const { severity, diagnosis } = advice;
  const items = report.items.filter((item) => item.diagnosis === diagnosis && item.severity === severity);
  const { list, more, fill } = longList('items', (item: ReportItem) => row(item, advice));
  const heading = element('h3', {});
  const todo = severity === 'ok' ? null : element('p', {}, element('strong', {}, 'What to do: '), advice.next);
  const section = element(
    'section',
    { class: `group ${severity}`, part: 'group' },
    heading,
    element('p', {}, advice.why),
    todo,
    list,
    more,
  );
  const show: Group['show'] = (fits) => {
    const fitting = items.filter(fits);
    heading.textContent = `${advice.title} (${inFigures(fitting.length)})`;
    fill(fitting);
    section.hidden = fitting.length === 0;
    return fitting.length;
  };
  show(() => true);
  return { severity, section, show };
}

function row(item: ReportItem, { claim }: ReportAdvice): HTMLElement {
  const details = [item.type, item.doi ?? 'no DOI', item.versions.length > 1 ? amount(item.versions.length, 'version') : null];
  const canClaim = claim && item.orcid.state !== 'visible' && item.claimUrl;
  return element(
    'li',
    { part: 'item' },
    element('h4', { dir: 'auto' }, link(item.url, itemName(item))),
    element('p', { class: 'quiet' }, details.filter((detail) => detail !== null).join(' · ')),
    stages(item),
    ...item.flags.map((flag) => element('p', { class: 'quiet' }, FLAGS[flag])),
    canClaim && element('p', {}, link(item.claimUrl, 'Open in DataCite Commons')),
  );
}

/** A thousand items have only about a dozen different combinations of states, and cloning nodes is faster than building them. */
const drawnStages = new Map<string, HTMLElement>();

function stages(item: ReportItem): Node {
  const states = [item.figshare.state, item.datacite.state, item.orcid.state, item.severity].join();
  const drawn = drawnStages.get(states) ?? drawStages(item);
  drawnStages.set(states, drawn);
  return drawn.cloneNode(true);
}

/** The class for each symbol. */
const TONES = { '✓': 'yes', '…': 'wait', '!': 'no', '✕': 'no', '–': 'open', '?': 'open' } as const;

/** Each service has a symbol and a word, so that the colour is never the only sign. */
function drawStages(item: ReportItem): HTMLElement {
  const marks = stageMarks(item);
  const rows = (['figshare', 'datacite', 'orcid'] as const).map((source) => {
    const [symbol, word] = marks[source];
    return element(
      'li',
      {},
      `${SOURCE_NAMES[source]} `,
      element('span', { class: TONES[symbol] }, element('span', { 'aria-hidden': 'true' }, `${symbol} `), word),
    );
  });
  return element('ul', { class: 'stages', 'aria-label': 'Where it stands' }, ...rows);
}

/** The search field. While it is in use, only items are shown and the other sections are hidden. */
function filter(report: Report, groups: readonly Group[], extras: readonly ExtraSection[]): HTMLElement {
  const words = element('input', { type: 'search', autocomplete: 'off' });
  const found = element('p', { role: 'status', class: 'quiet' });
  words.addEventListener('input', () => {
    const wanted = words.value.trim().toLowerCase();
    const fits = ({ title, doi }: ReportItem) => `${title ?? ''} ${doi ?? ''}`.toLowerCase().includes(wanted);
    for (const { section } of extras) section.hidden = wanted !== '';
    const count = groups.reduce((sum, { show }) => sum + show(fits), 0);
    found.textContent = wanted ? `${inFigures(count)} of ${amount(report.items.length, 'item')} found` : '';
  });
  return element('div', { class: 'filter' }, element('label', {}, 'Find an item by title or DOI', words), found);
}
