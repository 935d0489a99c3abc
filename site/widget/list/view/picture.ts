/** The whole list as one bar. Patterns and symbols say what the colours say, and a list beside it says it in words. */
import { inFigures } from '../../../../shared/report/words.ts';
import { drawing, element } from '../../dom/create-element.ts';
import { type RegisterStates, STANDING_WORDS, STANDINGS } from '../outcome.ts';
import { standingsInWords, type Totals } from '../totals.ts';

/** Narrower ones have no room for a symbol; none is so narrow that it cannot be seen. */
const ROOM = 5;
const NARROWEST = 0.5;

/** What is drawn on the ground of each, in a square of 8; together with the colour, which the style sheet has. */
const PATTERNS: Record<RegisterStates, string> = {
  'in-step': '',
  waiting: 'M2 2h2v2h-2zM6 6h2v2h-2z',
  'action-needed': 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  'nothing-to-sync': 'M0 4H8',
  incomplete: 'M0 0L8 8M0 8L8 0',
  'no-record': 'M4 0V8',
  failed: 'M0 4H8M4 0V8',
  'not-checked': '',
};

const patternId = (standing: RegisterStates) => `list-pattern-${standing}`;

export class Picture {
  readonly #bar = drawing('svg', { role: 'img', class: 'bar' });
  readonly #segments = drawing('g');
  readonly #words = new Map<RegisterStates, { item: HTMLElement; count: HTMLElement }>();

  constructor(place: HTMLElement) {
    this.#bar.append(drawing('defs', {}, ...STANDINGS.map(pattern)), this.#segments);
    place.replaceChildren(this.#bar, element('ul', { class: 'legend' }, ...STANDINGS.map((standing) => this.#legend(standing))));
  }

  show(totals: Totals): void {
    const shown = STANDINGS.filter((standing) => totals.standings[standing] > 0);
    const raw = shown.map((standing) => Math.max((totals.standings[standing] / totals.ids) * 100, NARROWEST));
    const whole = raw.reduce((sum, width) => sum + width, 0);
    let x = 0;
    const segments = shown.flatMap((standing, index) => {
      const width = ((raw[index] ?? 0) / whole) * 100;
      x += width;
      return segment(standing, x - width, width);
    });
    this.#segments.replaceChildren(...segments);
    this.#bar.setAttribute('aria-label', standingsInWords(totals));
    for (const [standing, { item, count }] of this.#words) {
      item.hidden = totals.standings[standing] === 0;
      count.textContent = inFigures(totals.standings[standing]);
    }
  }

  #legend(standing: RegisterStates): HTMLElement {
    const { words, symbol } = STANDING_WORDS[standing];
    const count = element('b');
    const swatch = drawing('svg', { class: 'swatch', 'aria-hidden': 'true' }, box(standing, { width: '100%' }));
    const item = element('li', {}, swatch, element('span', { class: 'symbol', 'aria-hidden': 'true' }, symbol), `${words} `, count);
    this.#words.set(standing, { item, count });
    return item;
  }
}

function pattern(standing: RegisterStates): SVGElement {
  return drawing(
    'pattern',
    { id: patternId(standing), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    drawing('rect', { width: 8, height: 8, class: `ground ${standing}` }),
    drawing('path', { d: PATTERNS[standing], class: `lines ${standing}` }),
  );
}

function box(standing: RegisterStates, attributes: Record<string, string>): SVGElement {
  return drawing('rect', { ...attributes, height: '100%', class: 'box', fill: `url(#${patternId(standing)})` });
}

function segment(standing: RegisterStates, x: number, width: number): SVGElement[] {
  const middle = { x: `${x + width / 2}%`, y: '50%', class: 'mark' };
  const mark = width >= ROOM ? [drawing('text', middle, STANDING_WORDS[standing].symbol)] : [];
  return [box(standing, { x: `${x}%`, width: `${width}%` }), ...mark];
}
