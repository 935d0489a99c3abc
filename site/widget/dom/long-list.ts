/** A list that grows in steps, so that the page stays fast with a thousand items. */
import { element } from './create-element.ts';

/** How many entries are shown at first. */
export const SHOWN_AT_FIRST = 20;
/** How many entries each press of the button adds. */
const ADDED = 100;

interface LongList<Entry> {
  list: HTMLElement;
  /** The button that shows more entries. It is hidden if there are no more. */
  more: HTMLElement;
  /** Replaces the entries. */
  fill: (entries: readonly Entry[]) => void;
}

/** @param name The class of the list, and its part name for the style sheets of the page around the element. */
export function longList<Entry>(name: string, row: (entry: Entry) => HTMLElement): LongList<Entry> {
  const list = element('ul', { class: name, part: name });
  const more = element('button', { type: 'button' });
  let all: readonly Entry[] = [];
  const grow = (count: number) => {
    const shown = list.children.length;
    list.append(...all.slice(shown, shown + count).map(row));
    const rest = all.length - list.children.length;
    more.hidden = rest === 0;
    more.textContent = `Show ${Math.min(rest, ADDED)} more of ${rest}`;
  };
  more.addEventListener('click', () => {
    const first = list.children.length;
    grow(ADDED);
    list.children[first]?.querySelector<HTMLElement>('a')?.focus();
  });
  const fill = (entries: readonly Entry[]) => {
    all = entries;
    list.replaceChildren();
    grow(SHOWN_AT_FIRST);
  };
  return { list, more, fill };
}
