/** Keeps the focus of the keyboard when drawing again moves or removes the element that has it. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * @param instead Receives the focus if the element was removed.
 * @returns The element with the focus, if it is within the first one.
 */
export function useKeptFocus(within: RefObject<HTMLElement | null>, instead?: RefObject<HTMLElement | null>): HTMLElement | null {
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement && within.current?.contains(activeElement) ? activeElement : null;
  useLayoutEffect(() => {
    if (!focused || focused === document.activeElement) return;
    (focused.isConnected ? focused : instead?.current)?.focus({ preventScroll: true });
  });
  return focused;
}
