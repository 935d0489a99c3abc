/** Loads what draws the views that are larger than the summary, if the page has such a view. */
import { STEPS } from '../../../shared/verdicts/step.ts';
import type { SyncStatusAttributes } from './attributes.ts';
import type { Context, LargerView } from './larger-view.ts';

export interface Larger {
  /**
   * Loads the view, once. It is called only after our host has answered, because a browser does not retry a module whose first
   * download failed.
   */
  open: () => Promise<LargerView | null>;
  /** Whether the view shows which services have answered while it waits for the report. */
  showsProgress: boolean;
}

/**
 * @param place Where the view is drawn: an empty element in the shadow root.
 * @returns Null for the summary, which also replaces a step that does not exist. Steps are about what the owner has to do, so
 * visitors see the summary instead.
 */
export function largerViewOf(
  { view, step, for: reader }: SyncStatusAttributes,
  place: HTMLElement,
  context: Omit<Context, 'step' | 'isForOwner' | 'isCard'>,
): Larger | null {
  const isForOwner = reader === 'owner';
  const isStep = isForOwner && view === 'step' && STEPS.some((each) => each === step);
  const showsProgress = isStep || view === 'full';
  if (!showsProgress && !isForOwner && view !== 'card') return null;
  const chosen: Context = { ...context, isForOwner, step: isStep ? step : null, isCard: view === 'card' };
  let opened: Promise<LargerView | null> | undefined;
  return {
    showsProgress,
    open: () => {
      opened ??= (showsProgress ? import('./larger-views.tsx') : import('./card-view.tsx'))
        .then(({ openView }) => openView(place, chosen))
        .catch(() => null);
      return opened;
    },
  };
}
