/** Loads what draws the whole report or one step, if the page has such a view. */
import { STEPS } from '../../../shared/verdicts/step.ts';
import type { Context, LargerView } from './larger-views.tsx';

/**
 * @param place Where the view is drawn: an empty element in the shadow root.
 * @returns What loads it, once. It is called only after our host has answered, because a browser does not retry a module whose first
 * download failed. Null for the summary, which also replaces a step that does not exist.
 */
export function largerViewOf(
  element: HTMLElement,
  place: HTMLElement,
  context: Omit<Context, 'step'>,
): (() => Promise<LargerView | null>) | null {
  const [view, step] = [element.getAttribute('view'), element.getAttribute('step')];
  const isStep = view === 'step' && STEPS.some((each) => each === step);
  if (view !== 'full' && !isStep) return null;
  let opened: Promise<LargerView | null> | undefined;
  return () => {
    opened ??= import('./larger-views.tsx')
      .then(({ openView }) => openView(place, { ...context, step: isStep ? step : null }))
      .catch(() => null);
    return opened;
  };
}
