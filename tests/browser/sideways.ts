/** Finds elements that make a page scroll sideways, or that are cut off because it cannot scroll. */
import type { Page } from 'playwright-core';

export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const within = (element: Element): Element[] => (element.parentElement ? [element, ...within(element.parentElement)] : []);

    // An element that scrolls by itself, such as a wide table, does not widen the page, and a hidden element is not cut off.
    const isOut = (element: Element) => {
      const { right, left, width: own, height } = element.getBoundingClientRect();
      const isSeen = own > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return isSeen && (right > width + 1 || left < -1) && !within(element).slice(0, -1).some(scrolls);
    };
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    const out = roots.flatMap((root) => [...root.querySelectorAll('body *')]).filter(isOut);
    const named = out.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')} reaches out`);
    const scrolled = (document.scrollingElement?.scrollWidth ?? 0) - innerWidth;
    return scrolled > 0 ? [`the page is ${scrolled} px too wide`, ...named] : named;
  });
}
