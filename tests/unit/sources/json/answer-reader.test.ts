/** Reading records: whether by bytes or by `JSON.parse`, the result is what one would read from the parsed document. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnswerReader } from '../../../../shared/sources/json/answer-reader.ts';
import { list, listOfFitting, noted, object, within } from '../../../../shared/sources/json/containers.ts';
import { MAX_DEPTH } from '../../../../shared/sources/json/cursor.ts';
import type { Layout, TakeRecord } from '../../../../shared/sources/json/layout.ts';
import { LongAnswer } from '../../../../shared/sources/json/long-answer.ts';
import { number, optional, text, textOr, textOrNumber } from '../../../../shared/sources/json/scalars.ts';
import { PROPERTY_TEST, propertyRuns } from '../../../fixtures/property-runs.ts';

class Mark {
  value: number | null = null;
}

class Draft {
  id: string | number | null = null;
  hasA = false;
  value: string | null = null;
  word: string | null = null;
  marks: Mark[] = [];
  list: (Mark | null)[] | null = null;
  path: string | null = null;
  total: number | null = null;
}

class Outline {
  path: string | null = null;
  total: number | null = null;
}

const MARK = object<Mark>({ value: number('value') });
const RECORD = object<Draft>({
  id: textOrNumber('id'),
  a: noted<'hasA', Draft>('hasA', within({ value: text('value'), b: list('marks', Mark, object({ é: number('value') })) })),
  list: listOfFitting('list', Mark, MARK),
  path: optional(text('path')),
  meta: textOr<'word', Draft>('word', within({ total: number('total') })),
});

function layoutOf(name: string | null): Layout<Draft, Outline> {
  return { list: name, Draft, record: RECORD, Outline, outline: { path: text('path'), meta: within({ total: number('total') }) } };
}

interface Read {
  outline: Outline | null;
  records: (Draft | null)[];
  whole: unknown[];
}

type MakeReader = (
  layout: Layout<Draft, Outline>,
  onList: () => TakeRecord<Draft>,
) => { push(bytes: Uint8Array): void; end(): unknown; outline: Outline | null };

const byBytes: MakeReader = (layout, onList) => new LongAnswer(layout, onList);
const byLength: MakeReader = (layout, onList) => new AnswerReader(layout, onList);

/** Reads bytes in pieces of the given lengths, over and over. */
function read(bytes: Uint8Array, name: string | null, pieces: readonly number[] = [bytes.length || 1], make = byBytes): Read {
  let [records, whole]: [Read['records'], unknown[]] = [[], []];
  const reader = make(layoutOf(name), () => {
    [records, whole] = [[], []];
    return (record, everything) => {
      records.push(record);
      whole.push(everything());
    };
  });
  for (let [at, turn] = [0, 0]; at < bytes.length; turn += 1) {
    const length = pieces[turn % pieces.length] ?? 1;
    reader.push(bytes.slice(at, at + length));
    at += length;
  }
  reader.end();
  return reader.outline ? { outline: reader.outline, records, whole } : NOT_SUCH_A_DOCUMENT;
}

const NOT_SUCH_A_DOCUMENT: Read = { outline: null, records: [], whole: [] };

class Misfit extends Error {}

/** Null if the value is missing. @throws {Misfit} if it is of another kind. */
function maybe<Value>(value: unknown, is: (value: unknown) => value is Value): Value | null {
  if (value === null || value === undefined) return null;
  if (!is(value)) throw new Misfit();
  return value;
}

function fitting<Value>(make: () => Value): Value | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof Misfit) return null;
    throw error;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isTextOrNumber = (value: unknown): value is string | number => isText(value) || isNumber(value);
const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** A member of the object itself, not one that every object inherits. */
function own(value: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function markIn(value: unknown, name: string): Mark {
  if (!isObject(value)) throw new Misfit();
  return Object.assign(new Mark(), { value: maybe(own(value, name), isNumber) });
}

/** The same draft, made the slow way. */
function draftOf(value: unknown): Draft | null {
  return fitting(() => {
    if (!isObject(value)) throw new Misfit();
    const a = maybe(own(value, 'a'), isObject) ?? {};
    const meta = own(value, 'meta');
    const inMeta = isText(meta) ? {} : (maybe(meta, isObject) ?? {});
    const path = own(value, 'path');
    return Object.assign(new Draft(), {
      id: maybe(own(value, 'id'), isTextOrNumber),
      hasA: Object.hasOwn(value, 'a'),
      value: maybe(own(a, 'value'), isText),
      word: isText(meta) ? meta : null,
      marks: (maybe(own(a, 'b'), isList) ?? []).map((each) => markIn(each, 'é')),
      list: maybe(own(value, 'list'), isList)?.map((each) => fitting(() => markIn(each, 'value'))) ?? null,
      path: isText(path) ? path : null,
      total: maybe(own(inMeta, 'total'), isNumber),
    });
  });
}

function outlineOf(value: unknown): Outline | null {
  return fitting(() => {
    if (!isObject(value)) throw new Misfit();
    const meta = maybe(own(value, 'meta'), isObject) ?? {};
    const [path, total] = [maybe(own(value, 'path'), isText), maybe(own(meta, 'total'), isNumber)];
    return Object.assign(new Outline(), { path, total });
  });
}

function expected(bytes: Uint8Array, name: string | null): Read {
  const value = JSON.parse(new TextDecoder().decode(bytes));
  const outline = name === null ? new Outline() : outlineOf(value);
  const records = name === null ? value : isObject(value) ? own(value, name) : undefined;
  if (!outline || !isList(records)) return NOT_SUCH_A_DOCUMENT;
  return { outline, records: records.map(draftOf), whole: records };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function outcome(run: () => Read): Read | 'not JSON' {
  try {
    return run();
  } catch (error) {
    if (error instanceof SyntaxError) return 'not JSON';
    throw error;
  }
}

const NAMES = ['id', 'a', 'value', 'b', 'é', 'list', 'group', 'path', 'meta', 'total', '__proto__', 'grou', 'groups', ''];
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'grapheme', maxLength: 6 }));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('10.5555/é–😀', '"', '\\', '\u0000\n\t', '\ufeff', '\ufffd', '{"a":[1,'),
);
const anyNumber = fc.oneof(
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.integer(),
  fc.nat(),
  fc.constantFrom(-0, 1e300, 0.1),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    anyText,
    anyNumber,
    fc.constantFrom(null, true, false),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(name, tie('tree'), { maxKeys: 5 }),
  ),
}));
/** With the members that are read, and with any others. */
const record = fc
  .tuple(
    fc.record(
      {
        id: fc.oneof(anyText, anyNumber),
        a: fc.record(
          { value: anyText, b: fc.array(fc.record({ é: anyNumber, more: tree }, { requiredKeys: [] })) },
          { requiredKeys: [] },
        ),
        list: fc.array(fc.record({ value: anyNumber, more: tree }, { requiredKeys: [] })),
        path: anyText,
        meta: fc.oneof(anyText, fc.record({ total: anyNumber })),
      },
      { requiredKeys: [] },
    ),
    fc.dictionary(name, tree, { maxKeys: 3 }),
  )
  .map(([read, more]) => ({ ...more, ...read }));

const records = fc.oneof(fc.array(tree), fc.array(record));
const answer = fc.oneof(
  tree,
  records,
  fc.record({ group: fc.oneof(records, tree), path: tree, meta: tree, more: tree }, { requiredKeys: [] }),
);
const indent = fc.constantFrom<string | undefined>(undefined, ' ', '\t\r\n');
const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const where = fc.constantFrom('group', null);

const encoded = (value: unknown, by?: string) => new TextEncoder().encode(JSON.stringify(value, null, by) ?? 'null');

interface Change {
  at: number;
  byte: number;
  kind: 'set' | 'drop' | 'add' | 'cut';
}

function spoiltBy(changes: readonly Change[], bytes: Uint8Array): Uint8Array {
  const spoilt = [...bytes];
  for (const { at, byte, kind } of changes) {
    const place = at % (spoilt.length + 1);
    if (kind === 'cut') spoilt.length = place;
    else spoilt.splice(place, kind === 'add' ? 0 : 1, ...(kind === 'drop' ? [] : [byte]));
  }
  return Uint8Array.from(spoilt);
}

describe('any document', () => {
  test('is read from its bytes as JSON.parse reads it, in whatever pieces it arrives', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(answer, indent, pieces, where, (value, by, lengths, name) => {
        const bytes = encoded(value, by);
        expect(read(bytes, name, lengths)).toEqual(expected(bytes, name));
      }),
      propertyRuns(),
    );
  });

  test('is read the same by JSON.parse while it is short', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(answer, indent, pieces, where, (value, by, lengths, name) => {
        const bytes = encoded(value, by);
        expect(read(bytes, name, lengths, byLength)).toEqual(expected(bytes, name));
      }),
      propertyRuns(),
    );
  });

  const outcomeOf = (bytes: Uint8Array, name: string | null, lengths: number[]) => outcome(() => read(bytes, name, lengths));

  test('that is cut anywhere is refused', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(fc.array(tree), fc.nat(), pieces, (value, at, lengths) => {
        const bytes = encoded({ group: value });
        expect(outcomeOf(bytes.slice(0, at % bytes.length), 'group', lengths)).toBe('not JSON');
      }),
      propertyRuns(),
    );
  });

  test('with an extra quote is refused exactly when JSON.parse refuses it, so nothing can hide behind one', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(fc.array(tree), fc.nat(), pieces, (value, at, lengths) => {
        const bytes = encoded({ group: value });
        const quoted = Uint8Array.from([...bytes].toSpliced(at % bytes.length, 0, 0x22));
        expect(outcomeOf(quoted, 'group', lengths)).toEqual(outcome(() => expected(quoted, 'group')));
      }),
      propertyRuns(),
    );
  });

  test('with bytes changed, removed or added is either read or refused as a syntax error', PROPERTY_TEST, () => {
    const byte = fc.constantFrom(...[...'\t\n ",-.09:[\\]enu{}'].map((each) => each.charCodeAt(0)), 0x80, 0xc3, 0xe2, 0xf0, 0xff);
    const change = fc.record({ at: fc.nat(), byte, kind: fc.constantFrom<Change['kind']>('set', 'drop', 'add', 'cut') });
    fc.assert(
      fc.property(answer, fc.array(change, { minLength: 1, maxLength: 3 }), pieces, where, (value, changes, lengths, name) => {
        const spoilt = spoiltBy(changes, encoded(value));
        const [whole, inPieces] = [outcomeOf(spoilt, name, [spoilt.length || 1]), outcomeOf(spoilt, name, lengths)];
        expect(inPieces).toEqual(whole);
      }),
      propertyRuns(),
    );
  });
});

describe('a document', () => {
  const idsIn = ({ records }: Read) => records.map((record) => record?.id);
  const readText = (json: string, list: string | null = 'group', ...lengths: number[]) =>
    read(new TextEncoder().encode(json), list, lengths.length > 0 ? lengths : undefined);

  test.each([
    '',
    '[',
    '{',
    '{"group":[',
    '{"group":[{"id":1}',
    '{"group":[{"id":1}]',
    '{"group":[{"id":1}]}}',
    '{"group":[{"id":1}],}',
    '{"group":[{"id":1},]}',
    '{"group":[{"id":1} {"id":2}]}',
    '{"group" [{"id":1}]}',
    '{group:[{"id":1}]}',
    '{"group":[{"id":01}]}',
    '{"group":[{"id":1.}]}',
    '{"group":[{"id":nul}]}',
    '{"group":[{"id":"\\x"}]}',
    '{"group":[{"id":"\\u12g4"}]}',
    '{"group":[{"id":"a"b"}]}',
    '{"group":[{"x":"a"b","y":"c"d"},{"id":1}]}',
  ])('%j is refused', (json) => {
    expect(() => JSON.parse(json)).toThrow(SyntaxError);
    for (const length of [1, 100]) expect(() => readText(json, 'group', length)).toThrow(SyntaxError);
  });

  test('that has its list twice gives the records of the last one', () => {
    expect(idsIn(readText('{"group":[{"id":1}],"group":[{"id":2}]}'))).toEqual([2]);
    expect(readText('{"group":[{"id":1}],"group":null}').outline).toBeNull();
  });

  test('may begin with a byte order mark, in whatever pieces', () => {
    for (const length of [1, 2, 3, 50]) expect(idsIn(readText('\ufeff{"group":[{"id":"é"}]}', 'group', length))).toEqual(['é']);
  });

  test('may be cut right after a bracket', () => {
    expect(readText('{ "group": [ ] }', 'group', 1).outline).toEqual(new Outline());
    expect(readText('{ }', 'group', 1).outline).toBeNull();
    expect(readText('[\n]', null, 1).outline).toEqual(new Outline());
  });

  test('that is nested too deeply is refused', () => {
    const nested = (depth: number) => `{"group":[${'['.repeat(depth)}${']'.repeat(depth)}]}`;
    expect(readText(nested(MAX_DEPTH)).records).toHaveLength(1);
    expect(() => readText(nested(1_000_000))).toThrow(SyntaxError);
  });

  test('that grows long while it arrives is read the same', () => {
    const ids = Array.from({ length: 30_000 }, (_, index) => index);
    const json = JSON.stringify({ group: ids.map((id) => ({ id, more: 'é' })) });
    const bytes = new TextEncoder().encode(json);
    expect(bytes.length).toBeGreaterThan(300_000);
    expect(idsIn(read(bytes, 'group', [4096], byLength))).toEqual(ids);
  });

  test('with one very long record does not read it again for each piece', () => {
    const long = `{"group":[{"id":"${'x'.repeat(4_000_000)}"}]}`;
    expect(idsIn(readText(long, 'group', 1000))).toEqual(['x'.repeat(4_000_000)]);
  });
});
