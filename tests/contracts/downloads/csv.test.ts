/** Other programs read our table: every cell comes back, and none becomes a formula. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { COLUMN_NAMES } from '../../../worker/render/csv.ts';
import { inertCell } from '../../../worker/render/inert-cell.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { ARRIVED, daysAgo, NOT_VISIBLE, worldWith } from '../../fixtures/robin.ts';
import { robinDownloads } from './app.ts';
import { readCsv } from './readers.ts';
import { expectSameRows, undone } from './same-items.ts';

const withTitle = async (title: string) => (await robinDownloads(worldWith({ ...ARRIVED, title }))).csv;

test('the columns that people rely on', async () => {
  const { csv } = await robinDownloads(worldWith(ARRIVED));
  expect(csv.slice(0, csv.indexOf('\r\n'))).toBe(
    'doi,versions,title,type,url,figshare,figshare_id,published_at,datacite,client,registered_at,' +
      'orcid,routes,added_at,diagnosis,severity,what_to_do,flags,claim_url,checked_at',
  );
  expect(Object.keys(readCsv(csv)[0] ?? {})).toEqual(COLUMN_NAMES);
});

test('a row has the time of the check', async () => {
  const { csv, report } = await robinDownloads(worldWith(ARRIVED));
  expect(readCsv(csv)).toMatchObject([{ checked_at: report.checkedAt }]);
});

test('without items there are only the names of the columns', async () => {
  const { csv } = await robinDownloads(worldWith());
  expect(csv).toBe(`${COLUMN_NAMES.join(',')}\r\n`);
});

test('an item that is on the record twice has both routes, and the first time', async () => {
  const works = [[{ addedBy: 'figshare' as const }, { addedBy: 'datacite' as const }]];
  const { csv } = await robinDownloads(worldWith({ ...ARRIVED, works }));
  const [row] = readCsv(csv);
  expect(row?.routes?.split(' ').sort()).toEqual(['datacite', 'figshare']);
  expect(row?.flags).toBe('duplicate');
  expect(row?.added_at).toBe(new Date(daysAgo(30).getTime() + 3_600_000).toISOString().replace('.000Z', 'Z'));
});

describe('every cell can be read back unchanged', () => {
  test.each([
    'One, two',
    'Said "so"',
    '""',
    'a;b',
    'semi; "quoted", and more',
    '  spaces  ',
    'Données d’été, à Łódź',
    '研究データ',
    'قياسات المطر',
    '👩🏽‍🔬 data',
    "O'Neill's table",
    '=1+1',
    "'=1+1",
    '; -5 degrees',
    'x'.repeat(5000),
  ])('%s', async (title) => {
    expectSameRows(await robinDownloads(worldWith({ ...NOT_VISIBLE, title })));
  });

  test('any text is unchanged after the apostrophes are removed', PROPERTY_TEST, () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@＝;|\'"’ \u00a0\u200bab') });
    fc.assert(
      fc.property(text, (title) => undone(inertCell(title)) === title),
      propertyRuns(),
    );
  });
});

describe('no spreadsheet reads a formula', () => {
  const HOSTILE = [
    '=HYPERLINK("https://evil.example","x")',
    '+1+cmd',
    '-2+3',
    '@SUM(1)',
    '  =1+1',
    '\u00a0=1+1',
    '\ufeff=1+1',
    '\u200b=1+1',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '"=1+1',
    '""=1+1',
    '＝1+1',
    'fine;=1+1',
    'fine; "=1+1"',
    'fine";=1+1;"',
    'fine|=1+1',
    'fine\t=1+1',
    'fine\r\n=1+1',
    'fine\n"=1+1',
    '\u0000=1+1',
    '"",=1+1',
    '",=1+1,"',
  ];
  /** Spreadsheets in some countries expect another separator than a comma, and some programs ignore quotation marks. */
  const READINGS: [string, (csv: string) => string[]][] = [
    ...[',', ';', '\t', '|'].map((delimiter): [string, (csv: string) => string[]] => [
      `separated by ${JSON.stringify(delimiter)}`,
      (csv) => Papa.parse<string[]>(csv, { delimiter }).data.flat(),
    ]),
    ...[';', '\t', '|'].map((delimiter): [string, (csv: string) => string[]] => [
      `separated by ${JSON.stringify(delimiter)}, with quotation marks as text`,
      (csv) => csv.split(/[\r\n]+/).flatMap((line) => line.split(delimiter)),
    ]),
  ];

  describe.each(READINGS)('%s', (_, cellsOf) => {
    test.each(HOSTILE)('%j', async (title) => {
      const cells = cellsOf(await withTitle(title));
      expect(cells.filter((cell) => /^[\s\p{C}"]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
    });
  });
});
