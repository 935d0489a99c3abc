import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCharacter, type OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { MAX_IDS, readList } from '../../../../site/widget/list/read-list.ts';
import { PROPERTY_TEST, propertyRuns } from '../../../fixtures/property-runs.ts';

const ROBIN = '9999-0000-0000-006X';
const KIM = '9999-0000-0000-0019';
const ALEX = '8888-8888-8888-8880';

const found = (text: string) => readList(text).ids.map(({ id }) => id);
const spelt = (number: number) => {
  const digits = `9999${String(number).padStart(11, '0')}`;
  return `${digits}${checkCharacter(digits)}`.replace(/(.{4})(?=.)/g, '$1-') as OrcidId;
};

describe('iDs are found in every kind of list', () => {
  test.each([
    ['one on a line', `${ROBIN}\n${KIM}\n${ALEX}`],
    ['with Windows line ends', `${ROBIN}\r\n${KIM}\r\n${ALEX}\r\n`],
    ['with the line ends of an old Mac', `${ROBIN}\r${KIM}\r${ALEX}\r`],
    ['with a byte order mark', `\ufeff${ROBIN}\n${KIM}\n${ALEX}\n`],
    ['with blank lines and blanks', `\n  ${ROBIN} \n\n\t${KIM}\n ${ALEX}\n\n`],
    ['several on a line', `${ROBIN} ${KIM}, ${ALEX}`],
    ['as addresses', `https://orcid.org/${ROBIN}\nhttp://www.orcid.org/${KIM}/\norcid.org/${ALEX}?lang=en`],
    ['as addresses on one line', `https://orcid.org/${ROBIN} (https://orcid.org/${KIM}), https://orcid.org/${ALEX}.`],
    ['without hyphens', `999900000000006x\n9999000000000019;8888888888888880`],
    ['with spaces instead of hyphens', '9999 0000 0000 006X\n9999 0000 0000 0019 8888 8888 8888 8880'],
    ['with long dashes and invisible characters', `9999–0000–0000–006X\n\u200b${KIM}\u200e\n${ALEX}`],
    ['with labels', `ORCID: ${ROBIN}\nORCID iD ${KIM}\norcid:${ALEX}`],
    ['after names', `Robin Example ${ROBIN}\nKim Example, ${KIM}\n${ALEX} Alex Example`],
    ['in sentences', `Robin (${ROBIN}) works with Kim <${KIM}>.\nAsk “${ALEX}”!`],
    ['separated by commas', `name,orcid\nRobin,${ROBIN}\n"Example, Kim",${KIM}\nAlex,${ALEX}`],
    ['separated by semicolons', `Name;ORCID iD;School\nRobin;${ROBIN};Art\nKim;${KIM};\nAlex;${ALEX};Law`],
    ['separated by tabs', `${ROBIN}\tRobin\n${KIM}\tKim\n${ALEX}\tAlex`],
    ['separated by vertical bars', `Robin|${ROBIN}\nKim|${KIM}\nAlex|${ALEX}`],
    ['all quoted', `"Name","ORCID"\n"Robin","${ROBIN}"\n"Kim","https://orcid.org/${KIM}"\n"Alex","${ALEX}"`],
    ['with a line that names the separator', `sep=;\nORCID;Name\n${ROBIN};Robin\n${KIM};Kim\n${ALEX};Alex`],
    ['with a quotation mark that is not closed', `"Robin;${ROBIN}\nKim "the painter";${KIM}\nAlex;${ALEX}`],
  ])('%s', (_, text) => {
    expect(readList(text)).toMatchObject({ ids: [{ id: ROBIN }, { id: KIM }, { id: ALEX }], leftOut: [], wrong: [] });
  });
});

describe('lines are counted as in a text editor', () => {
  test('blank lines count', () => {
    expect(readList(`\n\n${ROBIN}\r\n\r\n${KIM}`).ids).toEqual([
      { id: ROBIN, lines: [3] },
      { id: KIM, lines: [5] },
    ]);
  });

  test('lines within a quoted cell count', () => {
    expect(readList(`note,orcid\n"two\nlines",${ROBIN}\nnone,${KIM}`).ids).toEqual([
      { id: ROBIN, lines: [2] },
      { id: KIM, lines: [4] },
    ]);
  });

  test('the line that names the separator counts', () => {
    expect(readList(`sep=;\n${ROBIN};Robin`).ids).toEqual([{ id: ROBIN, lines: [2] }]);
  });
});

describe('problems are reported with their lines', () => {
  test.each([
    ['9999-0000-0000-0061', 'wrong-check-character'],
    ['9999000000000061', 'wrong-check-character'],
    ['9999-0000-0000-00', 'wrong-length'],
    ['9999-0000-0000-006X1', 'not-an-id'],
    ['9999-0000-0000-OO6X', 'not-an-id'],
    ['https://sandbox.orcid.org/9999-0000-0000-006X', 'other-registry'],
    ['https://example.org/9999-0000-0000-006X', 'other-address'],
    ['https://orcid.org/register', 'not-an-id'],
    ['999900000', 'wrong-length'],
    ['Robin Example', 'no-id'],
  ])('%s: %s', (text, why) => {
    expect(readList(`${KIM}\n${text}\n`)).toMatchObject({ ids: [{ id: KIM }], wrong: [{ line: 2, text, why }] });
  });

  test('a wrong iD does not affect a valid one on the same line', () => {
    expect(readList(`${ROBIN}, 9999-0000-0000-0061`)).toMatchObject({
      ids: [{ id: ROBIN }],
      wrong: [{ line: 1, text: '9999-0000-0000-0061', why: 'wrong-check-character' }],
    });
  });

  test('a person without an iD is reported with the whole line', () => {
    const { wrong } = readList(`Name,ORCID,Phone\nRobin,${ROBIN},0161 496 0000\nKim,,0161 496 0001\nAlex,to follow,\n`);
    expect(wrong).toEqual([
      { line: 3, text: 'Kim 0161 496 0001', why: 'no-id' },
      { line: 4, text: 'Alex to follow', why: 'no-id' },
    ]);
  });

  test('an iD that a spreadsheet program converted to a number is reported', () => {
    const { wrong } = readList(`Name;ORCID\nRobin;${ROBIN}\nKim;218250097\nAlex;2,1825E+11`);
    expect(wrong).toEqual([
      { line: 3, text: '218250097', why: 'wrong-length' },
      { line: 4, text: '2,1825E+11', why: 'not-an-id' },
    ]);
  });

  test('a very long line is shortened', () => {
    expect(readList('word '.repeat(10_000)).wrong).toEqual([{ line: 1, text: expect.stringMatching(/^.{59}…$/), why: 'no-id' }]);
  });
});

describe('everything else on a line with an iD is ignored', () => {
  test.each([
    ['a telephone number', '+44 161 496 0000'],
    ['an address', 'https://www.example.org/people/robin'],
    ['a DOI', 'https://doi.org/10.6084/m9.figshare.99000107.v1'],
    ['a UUID', '550e8400-e29b-41d4-a716-446655440000'],
    ['an ISBN', '978-0-306-40615-7'],
    ['a date and time', '2026-11-22T06:00:00Z'],
    ['an email address', 'robin@example.org'],
  ])('%s', (_, text) => {
    expect(readList(`"${text}",${ROBIN}`)).toMatchObject({ ids: [{ id: ROBIN }], wrong: [] });
  });
});

describe('the line that names the columns', () => {
  test.each([
    ['ORCID', `ORCID\n${ROBIN}`, 1],
    ['a column for iDs among others', `Name;Your ORCID iD;Notes\nRobin;${ROBIN};`, 1],
    ['after blank lines', `\n\nid\n${ROBIN}`, 3],
    ['names of columns without “ORCID”', `Surname,Profile\nExample,${ROBIN}`, 1],
  ])('%s', (_, text, heading) => {
    expect(readList(text)).toMatchObject({ heading, wrong: [] });
  });

  test.each([
    ['a person without an iD is not taken for column names', `Robin Example,\nKim Example,${KIM}`],
    ['a single line is not taken for column names', 'ORCID'],
  ])('%s', (_, text) => {
    expect(readList(text)).toMatchObject({ heading: null, wrong: [{ line: 1, why: 'no-id' }] });
  });
});

test('an iD that is listed several times, in any spelling, is one iD with several lines', () => {
  expect(readList(`${ROBIN}\n${KIM}\nhttps://orcid.org/${ROBIN}\n999900000000006x ${ROBIN}`).ids).toEqual([
    { id: ROBIN, lines: [1, 3, 4] },
    { id: KIM, lines: [2] },
  ]);
});

test('the first 500 iDs are used, and the others are reported', () => {
  const { ids, leftOut } = readList(Array.from({ length: MAX_IDS + 2 }, (_, index) => spelt(index)).join('\n'));
  expect(ids).toHaveLength(MAX_IDS);
  expect(leftOut).toEqual([
    { id: spelt(MAX_IDS), lines: [501] },
    { id: spelt(MAX_IDS + 1), lines: [502] },
  ]);
});

test('an empty list contains nothing', () => {
  for (const text of ['', '\n\n', '\ufeff', ' \t '])
    expect(readList(text)).toMatchObject({ ids: [], leftOut: [], wrong: [], heading: null, columns: [] });
});

describe('properties', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 99_999_999_999 }), { maxLength: 40 }).map((each) => each.map(spelt));
  const spelling = fc.constantFrom<(id: string) => string>(
    (id) => id,
    (id) => `https://orcid.org/${id}`,
    (id) => id.replaceAll('-', ''),
    (id) => id.toLowerCase(),
    (id) => `orcid:${id}`,
  );
  const name = fc.constantFrom('Robin Example', 'Example, Kim', 'Alex "A." Example', 'Zoë; 2nd floor', '=1+1', 'Two\nlines');

  test('every iD of a table is found, in order, for all separators, line ends, spellings and names', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(
        ids,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
        fc.infiniteStream(fc.tuple(spelling, name)),
        (expected, separator, end, hasHeading, hasMark, rows) => {
          const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
          const table = expected.map((id) => {
            const [spell, who] = rows.next().value ?? [String, ''];
            return [quoted(who), spell(id), ''].join(separator);
          });
          const heading = hasHeading ? [['Name', 'ORCID', 'Notes'].join(separator)] : [];
          const text = (hasMark ? '\ufeff' : '') + [...heading, ...table].join(end);
          expect(found(text)).toEqual(expected);
          if (expected.length > 0) expect(readList(text).wrong).toEqual([]);
        },
      ),
      propertyRuns(),
    );
  });

  test('every text can be read, and every reported line exists', PROPERTY_TEST, () => {
    const text = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom('"', ',', ';', '\n', '\r\n', ROBIN, KIM, ' ', 'x', '9999-0000', 'https://'))
        .map((each) => each.join('')),
    );
    fc.assert(
      fc.property(text, (each) => {
        const { ids: read, wrong } = readList(each);
        const last = each.split(/\r\n?|\n/).length;
        const lines = [...read.flatMap(({ lines: on }) => on), ...wrong.map(({ line }) => line)];
        for (const line of lines) expect(line).toSatisfy((number: number) => number >= 1 && number <= last);
        expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
        expect(wrong.every(({ text: shown }) => shown.length <= 60)).toBe(true);
      }),
      propertyRuns(),
    );
  });
});
