/** Which parts of a JSON document are read. What is not named is skipped, not built. */

/** Everything there is: a text, a number, or a value of any kind. */
export const WHOLE = 'whole';

/** The members of an object that are read, the elements of a list, or everything. */
export type Shape = typeof WHOLE | readonly [Shape] | { readonly [name: string]: Shape };

/** A shape made ready for comparing names with a text, character by character. */
export type Plan = { kind: 'whole' } | { kind: 'list'; element: Plan } | { kind: 'members'; members: readonly Member[] };

export interface Member {
  name: string;
  /** The name, byte by byte; no name that we read needs more than ASCII. */
  codes: readonly number[];
  plan: Plan;
}

export function planOf(shape: Shape): Plan {
  if (shape === WHOLE) return { kind: 'whole' };
  if (isList(shape)) return { kind: 'list', element: planOf(shape[0]) };
  const members = Object.entries(shape).map(([name, each]) => ({
    name,
    codes: [...new TextEncoder().encode(name)],
    plan: planOf(each),
  }));
  return { kind: 'members', members };
}

function isList(shape: Exclude<Shape, typeof WHOLE>): shape is readonly [Shape] {
  return Array.isArray(shape);
}
