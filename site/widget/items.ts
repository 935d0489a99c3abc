/** The items, grouped by what to do. Long groups open in parts, so that a thousand items stay smooth. */
import { FLAG_WORDS, STAGE_WORDS } from '../../shared/item-words.ts';
import type { Report, ReportAdvice, ReportItem } from '../../shared/report.ts';
import { amount } from '../../shared/words.ts';
import { element, link } from './element.ts';

/** More items than this get a filter, and a group shows no more of them at once. */
const MANY = 20;

export function itemGroups(report: Report): HTMLElement {
  const sections = report.advice.map((advice) => group(report, advice));
  const whole = element('div', {}, ...sections.map(({ section }) => section));
  if (report.items.length > MANY) whole.prepend(filter(report, sections));
  return whole;
}

interface Group {
  section: HTMLElement;
  show: (fits: (item: ReportItem) => boolean) => number;
}

function group(report: Report, advice: ReportAdvice): Group {
  const items = report.items.filter(({ diagnosis, severity }) => diagnosis === advice.diagnosis && severity === advice.severity);
  const list = element('ul', { class: 'items', part: 'items' });
  const more = element('button', { type: 'button' });
  const heading = element('h3', {});
  let fitting = items;
  const grow = (count: number) => {
    const next = fitting.slice(list.children.length, list.children.length + count);
    list.append(...next.map((item) => row(item, advice)));
    const rest = fitting.length - list.children.length;
    more.hidden = rest === 0;
    more.textContent = `Show ${Math.min(rest, 5 * MANY)} more of ${rest}`;
  };
  const show: Group['show'] = (fits) => {
    fitting = items.filter(fits);
    heading.textContent = `${advice.title} (${fitting.length.toLocaleString('en-GB')})`;
    list.replaceChildren();
    grow(MANY);
    section.hidden = fitting.length === 0;
    return fitting.length;
  };
  more.addEventListener('click', () => {
    const first = list.children.length;
    grow(5 * MANY);
    list.children[first]?.querySelector<HTMLElement>('a')?.focus();
  });
  const todo = advice.severity === 'ok' ? null : element('p', {}, element('strong', {}, 'What to do: '), advice.next);
  const section = element(
    'section',
    { class: `group ${advice.severity}`, part: 'group' },
    heading,
    element('p', {}, advice.why),
    todo,
    list,
    more,
  );
  show(() => true);
  return { section, show };
}

function row(item: ReportItem, { claim }: ReportAdvice): HTMLElement {
  const details = [item.type, item.doi ?? 'no DOI', item.versions.length > 1 ? amount(item.versions.length, 'version') : null];
  const canClaim = claim && item.orcid.state !== 'visible' && item.claimUrl;
  return element(
    'li',
    { part: 'item' },
    element('h4', { dir: 'auto' }, link(item.url, shortened(item.title ?? item.doi ?? 'An item without a title'))),
    element('p', { class: 'quiet' }, details.filter((detail) => detail !== null).join(' · ')),
    element('ul', { class: 'stages', 'aria-label': 'Where it stands' }, ...stages(item)),
    ...item.flags.map((flag) => element('p', { class: 'quiet' }, FLAG_WORDS[flag])),
    canClaim && element('p', {}, link(item.claimUrl, 'Open in DataCite Commons')),
  );
}

/** A symbol and a word for each station; the colour only adds to them. */
function stages({ figshare, datacite, orcid }: ReportItem): HTMLElement[] {
  const marks = [
    ['Figshare', STAGE_WORDS.figshare[figshare.state]],
    ['DataCite', STAGE_WORDS.datacite[datacite.state]],
    ['ORCID', STAGE_WORDS.orcid[orcid.state]],
  ] as const;
  return marks.map(([name, [symbol, word]]) => {
    const tone = symbol === '✓' ? 'yes' : symbol === '?' || symbol === '–' ? 'open' : 'no';
    return element(
      'li',
      {},
      `${name} `,
      element('span', { class: tone }, element('span', { 'aria-hidden': 'true' }, `${symbol} `), word),
    );
  });
}

/** A title of two thousand characters is somebody's mistake, not something to read. */
function shortened(title: string): string {
  return title.length > 300 ? `${title.slice(0, 299)}…` : title;
}

function filter(report: Report, groups: readonly Group[]): HTMLElement {
  const words = element('input', { type: 'search', autocomplete: 'off' });
  const found = element('p', { role: 'status', class: 'quiet' });
  words.addEventListener('input', () => {
    const wanted = words.value.trim().toLowerCase();
    const fits = ({ title, doi }: ReportItem) => `${title ?? ''} ${doi ?? ''}`.toLowerCase().includes(wanted);
    const count = groups.reduce((sum, { show }) => sum + show(fits), 0);
    found.textContent = wanted ? `${amount(count, 'item')} of ${report.items.length.toLocaleString('en-GB')} fit` : '';
  });
  return element('div', { class: 'filter' }, element('label', {}, 'Find an item by title or DOI', words), found);
}
