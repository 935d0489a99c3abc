/** The whole list as one bar. Patterns and symbols repeat what the colours show, and the legend says it in words. */
import { inFigures } from '../../../../shared/report/words.ts';
import { drawing, element } from '../../dom/create-element.ts';
import { ROW_STATUS_WORDS, ROW_STATUSES, type RowStatus } from '../outcome.ts';
import { statusesInWords, type Totals } from '../totals.ts';

/** Segments narrower than this have no room for a symbol, in percent. */
const MIN_WIDTH_WITH_SYMBOL = 5;
/** Every segment stays wide enough to be seen, in percent. */
const MIN_WIDTH = 0.5;

/** The path drawn on each ground, in a square of 8 by 8. The colours are in the style sheet. */
const PATTERNS: Record<RowStatus, string> = {
  'in-step': '',
  waiting: 'M2 2h2v2h-2zM6 6h2v2h-2z',
  'action-needed': 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  'nothing-to-sync': 'M0 4H8',
  incomplete: 'M0 0L8 8M0 8L8 0',
  'no-record': 'M4 0V8',
  failed: 'M0 4H8M4 0V8',
  'not-checked': '',
};

const patternId = (status: RowStatus) => `list-pattern-${status}`;

export class Picture {
  readonly #bar = drawing('svg', { role: 'img', class: 'bar' });
  readonly #segments = drawing('g');
  readonly #words = new Map<RowStatus, { item: HTMLElement; count: HTMLElement }>();

  constructor(place: HTMLElement) {
    this.#bar.append(drawing('defs', {}, ...ROW_STATUSES.map(pattern)), this.#segments);
    place.replaceChildren(this.#bar, element('ul', { class: 'legend' }, ...ROW_STATUSES.map((status) => this.#legend(status))));
  }

  show(totals: Totals): void {
    const shown = ROW_STATUSES.filter((status) => totals.statuses[status] > 0);
    const raw = shown.map((status) => Math.max((totals.statuses[status] / totals.ids) * 100, MIN_WIDTH));
    const whole = raw.reduce((sum, width) => sum + width, 0);
    let x = 0;
    const segments = shown.flatMap((status, index) => {
      const width = ((raw[index] ?? 0) / whole) * 100;
      x += width;
      return segment(status, x - width, width);
    });
    this.#segments.replaceChildren(...segments);
    this.#bar.setAttribute('aria-label', statusesInWords(totals));
    for (const [status, { item, count }] of this.#words) {
      item.hidden = totals.statuses[status] === 0;
      count.textContent = inFigures(totals.statuses[status]);
    }
  }

  #legend(status: RowStatus): HTMLElement {
    const { words, symbol } = ROW_STATUS_WORDS[status];
    const count = element('b');
    const swatch = drawing('svg', { class: 'swatch', 'aria-hidden': 'true' }, box(status, { width: '100%' }));
    const item = element('li', {}, swatch, element('span', { class: 'symbol', 'aria-hidden': 'true' }, symbol), `${words} `, count);
    this.#words.set(status, { item, count });
    return item;
  }
}

function pattern(status: RowStatus): SVGElement {
  return drawing(
    'pattern',
    { id: patternId(status), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    drawing('rect', { width: 8, height: 8, class: `ground ${status}` }),
    drawing('path', { d: PATTERNS[status], class: `lines ${status}` }),
  );
}

function box(status: RowStatus, attributes: Record<string, string>): SVGElement {
  return drawing('rect', { ...attributes, height: '100%', class: 'box', fill: `url(#${patternId(status)})` });
}

function segment(status: RowStatus, x: number, width: number): SVGElement[] {
  const middle = { x: `${x + width / 2}%`, y: '50%', class: 'mark' };
  const mark = width >= MIN_WIDTH_WITH_SYMBOL ? [drawing('text', middle, ROW_STATUS_WORDS[status].symbol)] : [];
  return [box(status, { x: `${x}%`, width: `${width}%` }), ...mark];
}
