/** Lists of which most have no entry or one, and of which there are many. */

/** So that an empty list takes no room. Adding to it throws, since all share it; `withOneMore` makes another. */
export const NONE = Object.freeze([]) as unknown as never[];

/**
 * The list with one more at its end. A list that is grown from nothing gets room for seventeen at once; one that begins
 * with its first entry has room for that alone, and most of ours never have a second.
 */
export function withOneMore<Entry>(list: Entry[], entry: Entry): Entry[] {
  if (list.length === 0) return [entry];
  list.push(entry);
  return list;
}

/** A list of so many is looked through faster than a set is made. */
const FEW = 16;

/** What differs, in the order in which it came. */
export class Distinct<Entry> {
  entries: Entry[] = NONE;
  #set: Set<Entry> | null = null;

  add(entry: Entry): void {
    if (this.has(entry)) return;
    this.entries = withOneMore(this.entries, entry);
    this.#set?.add(entry);
  }

  has(entry: Entry): boolean {
    if (this.entries.length < FEW) return this.entries.includes(entry);
    this.#set ??= new Set(this.entries);
    return this.#set.has(entry);
  }
}
