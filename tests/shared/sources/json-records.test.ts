/** Picking records out of bytes: what `JSON.parse` would give, less what was not asked for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_DEPTH } from '../../../shared/sources/json-cursor.ts';
import { plansOf, RecordsReader } from '../../../shared/sources/json-records.ts';
import { type Shape, WHOLE } from '../../../shared/sources/json-shape.ts';

const RECORD = { id: WHOLE, a: { value: WHOLE, b: [{ é: WHOLE }] }, list: [WHOLE] } as const satisfies Shape;
const BESIDE = { path: WHOLE, meta: { total: WHOLE } } as const satisfies Shape;

interface Read {
  document: unknown;
  records: unknown[];
  whole: unknown[];
}

/** Reads bytes in pieces of the given lengths, over and over. */
function read(bytes: Uint8Array, list: string | null, pieces: readonly number[] = [bytes.length || 1]): Read {
  let [records, whole]: [unknown[], unknown[]] = [[], []];
  const reader = new RecordsReader(plansOf({ list, record: RECORD, beside: BESIDE }), () => {
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
  return { document: reader.end(), records, whole };
}

/** The same, the slow way. */
function expected(bytes: Uint8Array, list: string | null): Read {
  const value = JSON.parse(new TextDecoder().decode(bytes));
  const document = list === null ? value : restricted(value, { ...BESIDE, [list]: WHOLE });
  const found = list === null ? document : isObject(document) ? document[list] : undefined;
  if (!Array.isArray(found))
    return {
      document: list === null ? restricted(value, RECORD) : restricted(document, { ...BESIDE, [list]: [RECORD] }),
      records: [],
      whole: [],
    };
  const empty = list === null ? [] : { ...(document as object), [list]: [] };
  return { document: empty, records: found.map((each) => restricted(each, RECORD)), whole: found };
}

function restricted(value: unknown, shape: Shape): unknown {
  if (shape === WHOLE) return value;
  if (Array.isArray(shape)) return Array.isArray(value) ? value.map((each) => restricted(each, shape[0])) : value;
  if (!isObject(value)) return value;
  const members = Object.entries(shape).filter(([name]) => Object.hasOwn(value, name));
  return Object.fromEntries(members.map(([name, each]) => [name, restricted(value[name], each)]));
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
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('10.5555/é–😀', '"', '\\', '\u0000\n\t', '\ufeff', '\ufffd', '{"a":[1,'),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    text,
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, true, false, -0, 1e300, 0.1),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(name, tie('tree'), { maxKeys: 5 }),
  ),
}));
const answer = fc.oneof(
  tree,
  fc.array(tree),
  fc.record({ group: fc.oneof(fc.array(tree), tree), path: tree, meta: tree, more: tree }, { requiredKeys: [] }),
);
const indent = fc.constantFrom<string | undefined>(undefined, ' ', '\t\r\n');
const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const where = fc.constantFrom('group', null);
const RUNS = { numRuns: 10_000 };

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
  test('is read as JSON.parse reads it, in whatever pieces it arrives', () => {
    fc.assert(
      fc.property(answer, indent, pieces, where, (value, by, lengths, list) => {
        const bytes = encoded(value, by);
        expect(read(bytes, list, lengths)).toEqual(expected(bytes, list));
      }),
      RUNS,
    );
  });

  test('with bytes changed, left out or added, is refused exactly when JSON.parse refuses it, and else read the same', () => {
    const spoilt = fc.constantFrom(
      0,
      9,
      10,
      32,
      34,
      44,
      45,
      46,
      48,
      57,
      58,
      91,
      92,
      93,
      101,
      110,
      117,
      123,
      125,
      0x80,
      0xc3,
      0xe2,
      0xf0,
      0xff,
    );
    const change = fc.record({ at: fc.nat(), byte: spoilt, kind: fc.constantFrom<Change['kind']>('set', 'drop', 'add', 'cut') });
    fc.assert(
      fc.property(answer, fc.array(change, { minLength: 1, maxLength: 3 }), pieces, where, (value, changes, lengths, list) => {
        const spoiltBytes = spoiltBy(changes, encoded(value));
        expect(outcome(() => read(spoiltBytes, list, lengths))).toEqual(outcome(() => expected(spoiltBytes, list)));
      }),
      RUNS,
    );
  });
});

describe('a document', () => {
  const readText = (json: string, list: string | null = 'group', ...lengths: number[]) =>
    read(new TextEncoder().encode(json), list, lengths.length > 0 ? lengths : undefined);

  test.each([
    '01',
    '1.',
    '1e',
    '-',
    '+1',
    '.5',
    'nul',
    'nulll',
    '"\\x"',
    '"\\u12g4"',
    '"\n"',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    '[1 2]',
    '',
    '[',
    '[]]',
    '\u00a01',
  ])('%j is none', (json) => {
    expect(() => JSON.parse(json)).toThrow(SyntaxError);
    for (const list of ['group', null])
      for (const length of [1, 100]) expect(() => readText(json, list, length)).toThrow(SyntaxError);
  });

  test('that names its list twice has the records of the last one', () => {
    expect(readText('{"group":[{"id":1}],"group":[{"id":2}]}').records).toEqual([{ id: 2 }]);
  });

  test('may begin with a byte order mark, in whatever pieces', () => {
    for (const length of [1, 2, 3, 50])
      expect(readText('\ufeff{"group":[{"id":"é"}]}', 'group', length).records).toEqual([{ id: 'é' }]);
  });

  test('may be cut right behind a bracket', () => {
    expect(readText('{ "group": [ ] }', 'group', 1).document).toEqual({ group: [] });
    expect(readText('{ }', 'group', 1).document).toEqual({});
    expect(readText('[\n]', null, 1).document).toEqual([]);
  });

  test('may have names that are written with escapes', () => {
    expect(readText('{"gr\\u006fup":[{"\\u0069d":1,"x":2}]}').records).toEqual([{ id: 1 }]);
  });

  test('that is nested too deeply is none', () => {
    const nested = (depth: number) => `{"group":[${'['.repeat(depth)}${']'.repeat(depth)}]}`;
    expect(readText(nested(MAX_DEPTH - 2)).records).toHaveLength(1);
    expect(() => readText(nested(1_000_000))).toThrow(SyntaxError);
  });

  test('whose one record is very long is not read again for each piece', () => {
    const long = `{"group":[{"id":"${'x'.repeat(4_000_000)}"}]}`;
    expect(readText(long, 'group', 1000).records).toEqual([{ id: 'x'.repeat(4_000_000) }]);
  });
});
