/** Lists of which most have no entry or one, and of which there are many. */

/** So that an empty list takes no room. Adding to it throws, since all share it; `withOneMore` makes another. */
export const NONE = Object.freeze([]) as unknown as never[];

/**
 * The list with one more at its end. A list that is pushed to gets room for seventeen at once; one that is written with its
 * entries has room for those alone, and most of ours never have a third.
 */
export function withOneMore<Entry>(list: Entry[], entry: Entry): Entry[] {
  if (list.length === 0) return [entry];
  if (list.length === 1) return [list[0] as Entry, entry];
  list.push(entry);
  return list;
}

/** A list of so many is looked through faster than a set is made. */
const FEW = 16;

/** The list with this at its end, if it is not there yet. A long list takes it in any case: `distinct` is to follow. */
export function withAnother<Entry>(list: Entry[], entry: Entry): Entry[] {
  return list.length < FEW && list.includes(entry) ? list : withOneMore(list, entry);
}

/** What differs, in the order in which it came. */
export function distinct<Entry>(list: Entry[]): Entry[] {
  const isDistinct = list.length < FEW && list.every((entry, index) => list.indexOf(entry) === index);
  return isDistinct ? list : [...new Set(list)];
}
