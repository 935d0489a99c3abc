/**
 * The list with one more at its end. A list that is grown from nothing gets room for seventeen at once; one that begins
 * with its first entry has room for that alone, and most of ours never have a second.
 */
export function withOneMore<Entry>(list: Entry[], entry: Entry): Entry[] {
  if (list.length === 0) return [entry];
  list.push(entry);
  return list;
}
