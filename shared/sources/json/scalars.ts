/** Readers of strings and numbers. */
import { OPEN_LIST, OPEN_OBJECT, QUOTE } from './cursor.ts';
import type { Reader, With } from './reader.ts';

/** A string or null. */
export function text<Key extends string>(key: Key): Reader<With<Key, string | null>> {
  return {
    bytes(cursor, from, draft) {
      const at = cursor.skipBlanks(from);
      if (cursor.bytes[at] !== QUOTE) return cursor.skipMisfit(at);
      const end = cursor.readText(at);
      draft[key] = cursor.value as string;
      return end;
    },
    value(value, draft) {
      if (typeof value !== 'string') return value === null;
      draft[key] = value;
      return true;
    },
  };
}

/** A finite number or null. */
export function number<Key extends string>(key: Key): Reader<With<Key, number | null>> {
  const take = (value: unknown, draft: With<Key, number | null>) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return value === null;
    draft[key] = value;
    return true;
  };
  return {
    bytes(cursor, from, draft) {
      const at = cursor.skipBlanks(from);
      const code = cursor.bytes[at];
      if (code === QUOTE || code === OPEN_OBJECT || code === OPEN_LIST) return cursor.skipMisfit(at);
      const end = cursor.readScalar(at);
      if (!take(cursor.value, draft)) cursor.fits = false;
      return end;
    },
    value: take,
  };
}

/** A string, or something that another reader reads. */
export function textOr<Key extends string, Draft extends With<Key, string | null>>(key: Key, other: Reader<Draft>): Reader<Draft> {
  const string = text(key);
  return {
    bytes(cursor, from, draft) {
      const at = cursor.skipBlanks(from);
      return (cursor.bytes[at] === QUOTE ? string : other).bytes(cursor, at, draft);
    },
    value: (value, draft) => (typeof value === 'string' ? string : other).value(value, draft),
  };
}

/** A string, a number or null. */
export function textOrNumber<Key extends string>(key: Key): Reader<With<Key, string | number | null>> {
  const [string, digits] = [text(key), number(key)];
  return {
    bytes(cursor, from, draft) {
      const at = cursor.skipBlanks(from);
      return (cursor.bytes[at] === QUOTE ? string : digits).bytes(cursor, at, draft as With<Key, null>);
    },
    value: (value, draft) => (typeof value === 'string' ? string : digits).value(value, draft as With<Key, null>),
  };
}

/** A value that we only display. If it does not fit, we leave it out, and the record around it still fits. */
export function optional<Draft>(reader: Reader<Draft>): Reader<Draft> {
  return {
    bytes(cursor, at, draft) {
      const { fits } = cursor;
      const end = reader.bytes(cursor, at, draft);
      cursor.fits = fits;
      return end;
    },
    value(value, draft) {
      reader.value(value, draft);
      return true;
    },
  };
}
