/**
 * Says which parts of a JSON value are read, of which kind they must be, and where they go. What is not named is passed.
 *
 * A value of another kind makes the record one that does not fit; null says the same as a missing member.
 */
import { CLOSE_LIST, type JsonCursor, OPEN_LIST, OPEN_OBJECT, QUOTE, type Read } from './cursor.ts';
import { JsonNames } from './names.ts';

/** By the names of the members. */
export type Fields<Draft> = Readonly<Record<string, Read<Draft>>>;

type With<Key extends string, Value> = { [Name in Key]: Value };

/** An object, not null: its members go into the same draft. */
export function object<Draft>(fields: Fields<NoInfer<Draft>>): Read<Draft> {
  return objectOr(unfit, fields);
}

/** An object or null. */
export function within<Draft>(fields: Fields<NoInfer<Draft>>): Read<Draft> {
  return objectOr((cursor, at) => cursor.misfit(at), fields);
}

function objectOr<Draft>(other: (cursor: JsonCursor, at: number) => number, fields: Fields<Draft>): Read<Draft> {
  const names = new JsonNames(fields);
  return (cursor, from, draft) => {
    const start = cursor.blanks(from);
    if (cursor.bytes[start] !== OPEN_OBJECT) return other(cursor, start);
    return cursor.brackets(start, names, draft);
  };
}

/** A list or null, whose elements are read into the same draft, one after the other. */
export function each<Draft>(element: Read<Draft>): Read<Draft> {
  return (cursor, from, draft) => {
    const at = cursor.blanks(from);
    if (cursor.bytes[at] !== OPEN_LIST) return cursor.misfit(at);
    let inside = cursor.enter(CLOSE_LIST, at);
    while (!cursor.isOver(CLOSE_LIST, inside)) inside = cursor.behindEntry(CLOSE_LIST, element(cursor, inside, draft));
    return inside;
  };
}

/** A list or null, with a draft for each of its elements. */
export function list<Key extends string, Element extends object>(
  key: Key,
  Draft: new () => Element,
  element: Read<Element>,
): Read<With<Key, Element[]>> {
  return each((cursor, at, draft) => {
    const created = new Draft();
    draft[key].push(created);
    return element(cursor, at, created);
  });
}

/** The same, where an element that does not fit is null and says nothing of what is around it. */
export function apart<Key extends string, Element extends object>(
  key: Key,
  Draft: new () => Element,
  element: Read<Element>,
): Read<With<Key, (Element | null)[] | null>> {
  return (cursor, from, draft) => {
    const at = cursor.blanks(from);
    const elements: (Element | null)[] = [];
    if (cursor.bytes[at] === OPEN_LIST) draft[key] = elements;
    const readAll = each<null>((_, elementAt) => {
      const created = new Draft();
      const { fits } = cursor;
      cursor.fits = true;
      const end = element(cursor, elementAt, created);
      elements.push(cursor.fits ? created : null);
      cursor.fits = fits;
      return end;
    });
    return readAll(cursor, at, null);
  };
}

/** The same, and notes that it is there. */
export function noted<Key extends string, Draft extends With<Key, boolean>>(key: Key, read: Read<Draft>): Read<Draft> {
  return (cursor, at, draft) => {
    (draft as With<Key, boolean>)[key] = true;
    return read(cursor, at, draft);
  };
}

/** A text or null. */
export function text<Key extends string>(key: Key): Read<With<Key, string | null>> {
  return (cursor, from, draft) => {
    const at = cursor.blanks(from);
    if (cursor.bytes[at] !== QUOTE) return cursor.misfit(at);
    const end = cursor.text(at);
    draft[key] = cursor.value as string;
    return end;
  };
}

/** A number or null. */
export function number<Key extends string>(key: Key): Read<With<Key, number | null>> {
  return (cursor, from, draft) => {
    const at = cursor.blanks(from);
    const code = cursor.bytes[at];
    if (code === QUOTE || code === OPEN_OBJECT || code === OPEN_LIST) return cursor.misfit(at);
    const end = cursor.scalar(at);
    const { value } = cursor;
    if (typeof value === 'number' && Number.isFinite(value)) draft[key] = value;
    else if (value !== null) cursor.fits = false;
    return end;
  };
}

/** A text, or something that is read otherwise. */
export function textOr<Key extends string, Draft extends With<Key, string | null>>(key: Key, other: Read<Draft>): Read<Draft> {
  const read = text(key);
  return (cursor, from, draft) => {
    const at = cursor.blanks(from);
    return cursor.bytes[at] === QUOTE ? read(cursor, at, draft) : other(cursor, at, draft);
  };
}

/** A text, a number or null. */
export function textOrNumber<Key extends string>(key: Key): Read<With<Key, string | number | null>> {
  const [readText, readNumber] = [text(key), number(key)];
  return (cursor, from, draft) => {
    const at = cursor.blanks(from);
    const read = cursor.bytes[at] === QUOTE ? readText : readNumber;
    return read(cursor, at, draft as With<Key, null>);
  };
}

/** What is only shown: if it does not fit, it is as good as nothing. */
export function shown<Draft>(read: Read<Draft>): Read<Draft> {
  return (cursor, at, draft) => {
    const { fits } = cursor;
    const end = read(cursor, at, draft);
    cursor.fits = fits;
    return end;
  };
}

function unfit(cursor: JsonCursor, at: number): number {
  cursor.fits = false;
  return cursor.skip(at);
}
