/** A list that opens in parts, so that a thousand items stay smooth. */
import { element } from './create-element.ts';

/** A list shows no more than this at once. */
export const MANY = 20;

interface LongList<Entry> {
  list: HTMLElement;
  /** Shows more of it; hidden when there is no more. */
  more: HTMLElement;
  /** Begins anew, with these. */
  fill: (entries: readonly Entry[]) => void;
}

/** @param name The list's class, and its name for the styles of the page around it. */
export function longList<Entry>(name: string, row: (entry: Entry) => HTMLElement): LongList<Entry> {
  const list = element('ul', { class: name, part: name });
  const more = element('button', { type: 'button' });
  let all: readonly Entry[] = [];
  const grow = (count: number) => {
    const shown = list.children.length;
    list.append(...all.slice(shown, shown + count).map(row));
    const rest = all.length - list.children.length;
    more.hidden = rest === 0;
    more.textContent = `Show ${Math.min(rest, 5 * MANY)} more of ${rest}`;
  };
  more.addEventListener('click', () => {
    const first = list.children.length;
    grow(5 * MANY);
    list.children[first]?.querySelector<HTMLElement>('a')?.focus();
  });
  const fill = (entries: readonly Entry[]) => {
    all = entries;
    list.replaceChildren();
    grow(MANY);
  };
  return { list, more, fill };
}
