/** The files with the results of a list: everything that was in the list is in them, and they can become a list again. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../../../site/widget/list/export.ts';
import { answerFrom, type Outcome, type Row } from '../../../../site/widget/list/outcome.ts';
import { MAX_IDS, readList } from '../../../../site/widget/list/read-list.ts';
import { PROPERTY_TEST, propertyRuns } from '../../../fixtures/property-runs.ts';
import { missing, waiting, withItems } from './items.ts';
import { aReport, idNumber } from './reports.ts';

const ORIGIN = 'https://sync-status.example';
const [ROBIN, KIM, ALEX, SASHA] = [idNumber(1), idNumber(2), idNumber(3), idNumber(4)];
const LIST = `Name,ORCID,Status
Robin,${ROBIN},staff
Kim,${KIM},
Alex,,left
Sasha,9998-0000-0000-0021,
Robert,${ROBIN},staff
Sam,${ALEX},`;

const OUTCOMES: Record<string, Outcome> = {
  [ROBIN]: { is: 'answered', answer: answerFrom(aReport(ROBIN, withItems(missing(), missing(), waiting()))) },
  [KIM]: { is: 'failed', why: 'Our server had a fault' },
  [ALEX]: { is: 'no-record', checkedAt: '2026-11-22T06:00:00.000Z' },
};

function results(text: string, prefix: string | null = null) {
  const list = readList(text);
  const rows = list.ids.map(({ id, lines }): Row => {
    const cells = list.cells.get(lines[0] ?? 0) ?? [];
    return { id, lines, cells, outcome: OUTCOMES[id] ?? { is: 'answered', answer: answerFrom(aReport(id)) } };
  });
  return { list, rows, prefix };
}

function table(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv.replace('\ufeff', ''), { header: true, skipEmptyLines: true }).data;
}

describe('CSV', () => {
  const csv = fileOf('csv', results(LIST), ORIGIN);

  test('has a row for every line of the list, in its order, with the columns of the list', () => {
    expect(table(csv).map(({ line, Name, orcid, status }) => [line, Name, orcid, status])).toEqual([
      ['2', 'Robin', ROBIN, 'action-needed'],
      ['3', 'Kim', KIM, 'failed'],
      ['4', 'Alex', '', 'no-id'],
      ['5', 'Sasha', '9998-0000-0000-0021', 'invalid-id'],
      ['6', 'Robert', ROBIN, 'repeated'],
      ['7', 'Sam', ALEX, 'no-record'],
    ]);
  });

  test('says what is wrong with a line', () => {
    expect(table(csv).map(({ meaning, problem }) => [meaning, problem?.slice(0, 30)])).toEqual([
      ['Something to do', ''],
      ['Check failed', ''],
      ['No ORCID iD', 'There is no ORCID iD on this l'],
      ['Not a valid ORCID iD', 'At least one character is wron'],
      ['Same iD as on another line', 'This iD is also on line 2. The'],
      ['No such ORCID record', ''],
    ]);
  });

  test('has the causes and counts, and empty cells where nothing was counted', () => {
    const [robin, kim] = table(csv);
    expect(robin).toMatchObject({ items: '3', visible: '0', action: '2', waiting: '1', causes: 'iD missing (2); On its way (1)' });
    expect(kim).toMatchObject({ items: '', visible: '', checkedAt: '', causes: '', notes: 'Our server had a fault' });
  });

  test('keeps a column of the list that has the name of one of ours', () => {
    expect(table(csv)[0]).toMatchObject({ status: 'action-needed', 'Status 2': 'staff' });
  });

  test('leads to reports on the same selection of items', () => {
    expect(table(csv)[0]?.report).toBe(`${ORIGIN}/report/${ROBIN}`);
    expect(table(fileOf('csv', results(LIST, '10.17866'), ORIGIN))[0]?.report).toBe(`${ORIGIN}/report/${ROBIN}?prefix=10.17866`);
  });

  test('has the iDs beyond the first 500', () => {
    const text = Array.from({ length: MAX_IDS + 1 }, (_, index) => `Person ${index},${idNumber(index)}`).join('\n');
    const last = table(fileOf('csv', results(text), ORIGIN)).at(-1);
    expect(last).toMatchObject({ line: '501', orcid: idNumber(MAX_IDS), 'Column 1': 'Person 500', status: 'left-out' });
  });

  test('can be checked again as a list, without the old results', () => {
    const again = readList(csv);
    expect(again.columns).toEqual(['Name', 'Status 2']);
    expect(again.ids.map(({ id }) => id)).toEqual([ROBIN, KIM, ALEX]);
    expect(again.wrong.map(({ why }) => why)).toEqual(['no-id', 'wrong-check-character']);
  });
});

test('JSON has the columns, the causes and the problems', () => {
  const { columns, ids, problems } = JSON.parse(fileOf('json', results(LIST, '10.17866'), ORIGIN));
  expect(columns).toEqual(['Name', 'Status']);
  expect(ids).toMatchObject([
    { orcid: ROBIN, lines: [2, 6], cells: ['Robin', 'staff'], status: 'action-needed', counts: { items: 3, visible: 0 } },
    { orcid: KIM, status: 'failed', counts: null, checkedAt: null },
    { orcid: ALEX, status: 'no-record', counts: null },
  ]);
  expect(ids[0].causes.map(({ id, count }: { id: string; count: number }) => [id, count])).toEqual([
    ['id-missing', 2],
    ['recent-waiting', 1],
  ]);
  expect(problems).toMatchObject([
    { line: 4, status: 'no-id', cells: ['Alex', 'left'] },
    { line: 5, status: 'invalid-id', text: '9998-0000-0000-0021' },
    { line: 6, status: 'repeated', text: ROBIN, cells: ['Robert', 'staff'] },
  ]);
});

describe('hostile text', () => {
  const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

  test.each(['=HYPERLINK("http://example.org")', '@SUM(A1)', '-1+1', '=1\n+1', '\t=1', ' =1', '\u200b=1', '＝1', '+44 161'])(
    'is no formula in a spreadsheet: %j',
    (text) => {
      const cells = Papa.parse<string[]>(
        fileOf('csv', results(`"Name","ORCID"\n"${text.replaceAll('"', '""')}",${SASHA}`), ORIGIN),
      ).data;
      expect(cells.flat().filter((cell) => FORMULA.test(cell.replace('\ufeff', '')))).toEqual([]);
    },
  );

  test('is no formula as the name of a column', () => {
    const [titles = []] = Papa.parse<string[]>(fileOf('csv', results(`=1+1,ORCID\nx,${SASHA}`), ORIGIN).slice(1)).data;
    expect(titles[2]).toBe("'=1+1");
  });

  test('of any kind is kept in both files, and changes no other cell', PROPERTY_TEST, () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('"', '\r\n', ';', ',', '\u202e', '<b>', "'"),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (names) => {
        const quoted = names.map((name) => `"${name.replaceAll('"', '""')}",${SASHA}`).join('\n');
        const found = results(`"Name","ORCID"\n${quoted}`);
        const rows = table(fileOf('csv', found, ORIGIN));
        expect(rows.map(({ orcid }) => orcid)).toEqual(names.map(() => SASHA));
        expect(rows.map(({ status }) => status)).toEqual(['in-step', ...names.slice(1).map(() => 'repeated')]);
        const { ids, problems } = JSON.parse(fileOf('json', found, ORIGIN));
        const kept = [...ids, ...problems].map(({ cells }) => cells[0] ?? '');
        expect(kept).toEqual(names.map((name) => name.replace(/\r\n?/g, '\n').trim()));
      }),
      propertyRuns(),
    );
  });
});
