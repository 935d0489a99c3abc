/** Telling whether what a service sent has the shape that its schema describes. The schemas say what; this is how, fast. */

export type Fields = Readonly<Record<string, unknown>>;

/** Null and a missing member say the same. */
type Maybe<Value> = Value | null | undefined;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isMaybeText(value: unknown): value is Maybe<string> {
  return typeof value === 'string' || value === null || value === undefined;
}

export function isMaybe(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === null || value === undefined || is(value);
}

export function isListOf(value: unknown, is: (value: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every((each) => is(each));
}

/** An object or nothing, whose member of this name is a text or nothing. */
export function mayHold(value: unknown, name: string): boolean {
  return value === null || value === undefined || (isObject(value) && isMaybeText(value[name]));
}

/** What is only shown must not make a record unreadable. */
export function shown(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
