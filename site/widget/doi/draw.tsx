/** Draws the check of one DOI into the page. It is loaded only when somebody uses the form. */
import { render } from 'preact';
import type { Precheck } from '../../../shared/precheck/precheck.schema.ts';
import { DoiAnswer } from '../../../shared/views/doi/doi-answer.tsx';
import { DoiVerdict, NoAnswer } from '../../../shared/views/doi/verdict.tsx';
import type { Failure } from '../service/problem.ts';

export interface Places {
  /** What appears here is announced by screen readers, so it holds only the answer in a sentence. */
  live: HTMLElement;
  result: HTMLElement;
}

export function drawNothing({ live, result }: Places): void {
  render(null, live);
  render(null, result);
}

export function drawWaiting({ live, result }: Places): void {
  render(<p>Checking. This takes a few seconds.</p>, live);
  render(null, result);
}

export function drawAnswer(
  { live, result }: Places,
  answer: { ok: true; precheck: Precheck } | Failure,
  checkAgain: () => void,
): void {
  if (answer.ok) {
    render(<DoiVerdict {...answer.precheck} />, live);
    render(<DoiAnswer precheck={answer.precheck} checkAgain={checkAgain} />, result);
    return;
  }
  render(<NoAnswer detail={answer.problem.detail} />, live);
  render(
    <button type="button" class="press" onClick={checkAgain}>
      Try again
    </button>,
    result,
  );
}
