/** The guide's style sheets for the report and a step, so that they work in a shadow root on somebody else's page. */
import press from '../../src/styles/press.css';
import stepResult from '../../src/styles/step-result.css';
import { styleSheet } from '../dom/style-sheet.ts';
import report from '../report/report.css';
import larger from './larger-views.css';
import { ownTokens } from './own-tokens.ts';
import { headingsLower } from './part-of-page.ts';

/** The size of the text around the element, as a length that is the same everywhere in it. */
const TEXT_SIZE = '--sync-status-text-size';

/** `rem` is the size that the page gives its root, which is often smaller than its text, for example on every page with Bootstrap 3. */
const byTextAround = (css: string) => css.replace(/(?<![\w-])([\d.]+)rem\b/g, `calc($1*var(${TEXT_SIZE}))`);

/** In the guide, the layout goes by the width of the page. Elsewhere, it goes by the place that the page has for the element. */
const byOwnWidth = (css: string) => css.replace(/@media ?\(max-width: ?50rem\)/, '@container (max-width:40em)');

/** @returns What is added to the shadow root. */
export function largerStyles(): CSSStyleSheet[] {
  try {
    CSS.registerProperty({ name: TEXT_SIZE, syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch {
    // It is registered already, by a copy of this script from another host.
  }
  const size = `:host{${TEXT_SIZE}:1em}`;
  return [ownTokens() + size, press, byOwnWidth(report), stepResult, larger].map((css) =>
    styleSheet(headingsLower(byTextAround(css))),
  );
}
