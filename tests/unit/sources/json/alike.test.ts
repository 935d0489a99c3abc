/** Records by the patterns of others: which fit, and that what is read of them is the same. */
import { expect, test } from 'vitest';
import { alike } from '../../../../shared/sources/json/alike.ts';
import { JsonCursor, type Read } from '../../../../shared/sources/json/cursor.ts';
import { apart, list, number, object, text } from '../../../../shared/sources/json/fields.ts';

class Part {
  name: string | null = null;
}

class Draft {
  id: number | null = null;
  name: string | null = null;
  parts: Part[] = [];
  others: (Part | null)[] | null = null;
}

const FIRST = '{"id":1,"skipped":{"a":[1.5e3,"x",true,null]},"name":"one","parts":[{"name":"a"},{"name":"b"}]}';

/** So many are read byte by byte in any case. */
const FIRST_RECORDS = Array.from({ length: 100 }, () => '{"first":true}');

/**
 * Reads records one after the other, behind those that are read byte by byte in any case.
 *
 * @returns Their drafts, and which of them were read byte by byte.
 */
function readAll(records: readonly string[], pieceBytes = 0): { drafts: Draft[]; slowly: string[] } {
  const slowly: string[] = [];
  let current = '';
  const part = object<Part>({ name: text('name') });
  const byByte = object<Draft>({
    id: number('id'),
    name: text('name'),
    parts: list('parts', Part, part),
    others: apart('others', Part, part),
  });
  const noted: Read<Draft> = (cursor, at, draft) => {
    slowly.push(current);
    return byByte(cursor, at, draft);
  };
  const read = alike(noted);
  const readOne = (record: string) => {
    current = record;
    const cursor = new JsonCursor();
    const bytes = new TextEncoder().encode(record.padEnd(pieceBytes));
    cursor.extend(0, [bytes], true);
    const draft = new Draft();
    expect(read(cursor, 0, draft)).toBe(new TextEncoder().encode(record).length);
    return draft;
  };
  FIRST_RECORDS.forEach(readOne);
  expect(slowly.splice(0)).toEqual(FIRST_RECORDS);
  return { drafts: records.map(readOne), slowly };
}

test.each([
  ['other values', FIRST.replace('one', 'two').replace('1,', '23,').replace('"b"', '""')],
  ['other values of what is not read', FIRST.replace('1.5e3', '-7').replace('"x"', '""').replace('true', 'false')],
  ['what is not ASCII', FIRST.replace('one', 'zwei – drei é 😀').replace('"b"', '"ß"').replace('"x"', '"é"')],
])('a record with %s is alike', (_, record) => {
  const { drafts, slowly } = readAll([FIRST, record]);
  expect(slowly).toEqual([FIRST]);
  expect(drafts[1]).toEqual(readAll([record]).drafts[0]);
});

test.each([
  ['an escape in what is read', FIRST.replace('one', 'o\\u006ee')],
  ['an escape in what is not read', FIRST.replace('x', '\\n')],
  ['a number that may not be exact', FIRST.replace('1,', '12345678901234567890,')],
  ['a negative number', FIRST.replace('1,', '-1,')],
  ['null for a value', FIRST.replace('"one"', 'null')],
  ['a value for null', FIRST.replace('null', '7')],
  ['another name', FIRST.replace('skipped', 'passed')],
  ['another order', FIRST.replace('"id":1,', '').replace('"parts"', '"id":1,"parts"')],
  ['a longer list', FIRST.replace('{"name":"b"}', '{"name":"b"},{"name":"c"}')],
  ['a blank', FIRST.replace(',', ', ')],
])('a record with %s is not', (_, record) => {
  const { drafts, slowly } = readAll([FIRST, record]);
  expect(slowly).toEqual([FIRST, record]);
  expect(drafts[1]).toEqual(readAll([record]).drafts[0]);
});

test.each([
  ['something does not fit', '{"id":"text"}'],
  ['an element does not fit', '{"others":[{"name":"a"},{"name":7}]}'],
  ['a name is not ASCII', '{"é":1,"id":2}'],
])('no pattern is made where %s', (_, record) => {
  expect(readAll([record, record]).slowly).toEqual([record, record]);
});

test('lists of which each element stands for itself are alike, too', () => {
  const records = ['{"others":[{"name":"a"}]}', '{"others":[{"name":"b"}]}', '{"others":[]}', '{"others":[]}'];
  const { drafts, slowly } = readAll(records);
  expect(slowly).toEqual([records[0], records[2]]);
  expect(drafts.map(({ others }) => others)).toEqual([[{ name: 'a' }], [{ name: 'b' }], [], []]);
});

test('many ways of writing are told apart, in whatever order they come', () => {
  const ways = Array.from({ length: 12 }, (_, way) => (value: number) => `{"${'x'.repeat(way)}":0,"id":${value}}`);
  const turns = Array.from({ length: 200 }, (_, turn) => ways[(turn * turn) % 12]?.(turn) ?? '');
  const { drafts, slowly } = readAll(turns);
  expect(slowly.length).toBeLessThanOrEqual(12);
  expect(drafts.map(({ id }) => id)).toEqual(turns.map((_, turn) => turn));
});

test('where hardly any is alike, likeness is looked for no more for a while', () => {
  const strangers = Array.from({ length: 100 }, (_, number) => `{"x${number}":0,"id":1}`);
  const twins = Array.from({ length: 1100 }, () => '{"id":1}');
  const { slowly } = readAll([...strangers, ...twins]);
  expect(slowly.length).toBeGreaterThan(strangers.length + 900);
  expect(slowly.length).toBeLessThan(strangers.length + 1000);
});

test.each([
  ['in a very long piece', FIRST, 300_000],
  ['that are very long', `{"id":1${',"more":{}'.repeat(20_000)}}`, 0],
])('no pattern is made of records %s', (_, record, pieceBytes) => {
  expect(readAll([record, record], pieceBytes).slowly).toEqual([record, record]);
});

test('the longest pattern that is made is not too long for the engine', () => {
  const record = `{"id":1,"parts":[${Array.from({ length: 1000 }, (_, part) => `{"name":"${part}"}`)}]}`;
  const { drafts, slowly } = readAll([record, record.replace('999', 'last')]);
  expect(slowly).toEqual([record]);
  expect(drafts[1]?.parts.at(-1)).toEqual({ name: 'last' });
});
