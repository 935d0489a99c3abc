/** The one next action, and the one question that only the person can answer: whether Auto-Update is enabled. */
import { AUTO_UPDATE_ADVICE, AUTO_UPDATE_ANSWERS, nextAction } from '../../../shared/report/next-action.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { element, link } from '../dom/create-element.ts';
import type { ViewContext } from './view.ts';

export function nextStep(report: Report, { api, checkAgain }: ViewContext): HTMLElement {
  const action = nextAction(report);
  const box = element(
    'section',
    { class: 'next', part: 'next', 'aria-label': 'What to do next' },
    element('h3', {}, action.title),
    element('p', {}, action.text),
  );
  if (action.again) box.append(againButton(checkAgain));
  if (action.asksAboutAutoUpdate) box.append(...autoUpdateQuestion(api));
  if (action.guide) box.append(element('p', {}, link(new URL(action.guide, api).href, 'How to do this, step by step')));
  return box;
}

export function againButton(checkAgain: () => void): HTMLElement {
  const button = element('button', { type: 'button' }, 'Check again');
  button.addEventListener('click', checkAgain);
  return button;
}

function autoUpdateQuestion(api: string): HTMLElement[] {
  const advice = element('p', { role: 'status' });
  const buttons = AUTO_UPDATE_ANSWERS.map((answer) => {
    const { label, text, guide } = AUTO_UPDATE_ADVICE[answer];
    const button = element('button', { type: 'button', 'aria-pressed': 'false' }, label);
    button.addEventListener('click', () => {
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
      advice.replaceChildren(`${text} `, link(new URL(guide, api).href, 'Open that step'));
    });
    return button;
  });
  const question = 'Does DataCite Profiles show ORCID Auto-Update: Enabled? We cannot see this from outside.';
  return [element('fieldset', {}, element('legend', {}, question), ...buttons), advice];
}
