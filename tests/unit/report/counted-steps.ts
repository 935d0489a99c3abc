/**
 * Counts what a piece of work does with lists, maps and sets: each element that a loop or a search visits, each comparison of a sort,
 * and each look-up. Unlike time, the number is the same on every machine.
 */

type Method = (this: { length: number }, ...args: unknown[]) => unknown;
type Prototype = Record<PropertyKey, Method>;

/** These call a function for each element, or for each comparison. */
const WITH_CALLBACK = ['every', 'filter', 'find', 'findIndex', 'findLast', 'flatMap', 'forEach', 'map', 'reduce', 'some'] as const;
const SORTS = ['sort', 'toSorted'] as const;
/** These visit every element, or would if the one they look for was the last. */
const OF_LENGTH = ['includes', 'indexOf', 'lastIndexOf', 'join', 'slice', 'concat', 'toReversed', Symbol.iterator] as const;
const LOOKUPS = ['get', 'has', 'set', 'add', 'delete'] as const;

export function countedSteps(work: () => unknown): number {
  let steps = 0;
  const restore: (() => void)[] = [];
  const replace = (prototype: object, name: PropertyKey, by: (own: Method) => Method) => {
    const methods = prototype as Prototype;
    const own = methods[name];
    if (!own) return;
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
    restore.push(() => Object.defineProperty(prototype, name, descriptor));
    Object.defineProperty(prototype, name, { ...descriptor, value: by(own) });
  };
  for (const name of [...WITH_CALLBACK, ...SORTS]) {
    replace(Array.prototype, name, (own) => {
      return function (callback, ...rest) {
        if (typeof callback !== 'function') return own.call(this, callback, ...rest);
        const counted = (...args: unknown[]) => {
          steps += 1;
          return callback(...args);
        };
        return own.call(this, counted, ...rest);
      };
    });
  }
  for (const name of OF_LENGTH) {
    replace(Array.prototype, name, (own) => {
      return function (...args) {
        steps += this.length;
        return own.apply(this, args);
      };
    });
  }
  for (const prototype of [Map.prototype, Set.prototype]) {
    for (const name of LOOKUPS) {
      replace(prototype, name, (own) => {
        return function (...args) {
          steps += 1;
          return own.apply(this, args);
        };
      });
    }
  }
  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return steps;
}
