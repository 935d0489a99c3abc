/** What has changed since an earlier file of a list, and which files cannot be compared. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Report, ReportItem } from '../../../../shared/report/report.schema.ts';
import { type EarlierList, readEarlierList } from '../../../../site/widget/list/earlier-list.ts';
import { fileOf, type ListFile } from '../../../../site/widget/list/export.ts';
import { listChanges } from '../../../../site/widget/list/list-changes.ts';
import { newest } from '../../../../site/widget/list/newest.ts';
import { checkedAtOf, type Row } from '../../../../site/widget/list/outcome.ts';
import { readList } from '../../../../site/widget/list/read-list.ts';
import { missing, unknown, visible, waiting, withItems } from './items.ts';
import { answered, aRow, idNumber } from './reports.ts';

const ORIGIN = 'https://sync-status.example';
const THEN = { checkedAt: '2026-10-01T06:00:00Z' };
const NOW = { checkedAt: '2026-11-22T06:00:00Z' };

const [arrived, stays, hidden, comes, goes, always] = [missing(), waiting(), visible(), visible(), missing(), visible()];
const stateOf = ({ orcid, diagnosis, severity }: ReportItem) => ({ orcid, diagnosis, severity });
const shown = (item: ReportItem): ReportItem => ({ ...item, ...stateOf(visible()) });
const notShown = (item: ReportItem): ReportItem => ({ ...item, ...stateOf(missing()) });
const notChecked = (item: ReportItem): ReportItem => ({ ...item, ...stateOf(unknown()) });

const BEFORE = [
  answered(1, { ...withItems(arrived, stays, hidden), ...THEN }),
  answered(2, { ...withItems(goes), ...THEN }),
  answered(3, { ...withItems(always), ...THEN }),
  aRow(4, { is: 'failed', why: 'Our server had a fault' }),
  answered(5, { ...withItems(visible()), ...THEN }),
];
const AFTER = [
  answered(1, { ...withItems(shown(arrived), stays, notShown(hidden), comes), ...NOW }),
  answered(2, { ...withItems(), status: 'nothing-to-sync', ...NOW }),
  { ...(BEFORE[2] as Row) },
  answered(4, { ...withItems(missing()), ...NOW }),
  answered(6, { ...withItems(missing()), ...NOW }),
];

function fileWith(type: ListFile, rows: readonly Row[], prefix: string | null = null): string {
  const list = readList(rows.map(({ id }) => `Person,${id}`).join('\n'));
  return fileOf(type, { list, rows: rows.map((row, index) => ({ ...row, lines: [index + 1] })), prefix }, ORIGIN);
}

const read = (text: string, rows: readonly Row[] = AFTER, prefix: string | null = null) =>
  readEarlierList(text, { prefix, newest: newest(rows.map(checkedAtOf)) });

function peopleIn(earlier: EarlierList) {
  if (!earlier.ok) throw new Error(earlier.detail);
  return earlier.people;
}

describe('compared with a JSON file', () => {
  const changes = listChanges(peopleIn(read(fileWith('json', BEFORE))), AFTER);

  test('the items that changed are named for each person', () => {
    const titles = changes.items.map(({ row, changes: each }) => ({
      id: row.id,
      ...Object.fromEntries(
        (['becameVisible', 'noLongerVisible', 'added', 'gone'] as const).map((kind) => [
          kind,
          each[kind].map(({ title }) => title),
        ]),
      ),
    }));
    expect(titles).toEqual([
      { id: idNumber(1), becameVisible: [arrived.title], noLongerVisible: [hidden.title], added: [comes.title], gone: [] },
      { id: idNumber(2), becameVisible: [], noLongerVisible: [], added: [], gone: [goes.title] },
    ]);
  });

  test('they are counted in total, with the people who cannot be compared', () => {
    expect(changes).toMatchObject({
      since: THEN.checkedAt,
      totals: { becameVisible: 1, noLongerVisible: 1, added: 1, gone: 1 },
      same: 1,
      notCompared: 1,
      onlyNow: 1,
      onlyThen: 1,
      isEverything: true,
      isOnlyNumbers: false,
    });
  });

  test('an outage is no change', () => {
    const failing: Partial<Report> = {
      status: 'incomplete',
      sources: answeredSources().map((each) => (each.source === 'orcid' ? { ...each, ok: false, complete: false } : each)),
    };
    const now = [answered(3, { ...withItems(notChecked(always)), ...failing, ...NOW })];
    expect(listChanges(peopleIn(read(fileWith('json', BEFORE), now)), now)).toMatchObject({ items: [], same: 0, notCompared: 1 });
  });

  test('two iDs that lead to one record count once', () => {
    const merged = answered(7, { ...withItems(shown(arrived), stays, hidden), orcid: idNumber(1), asked: idNumber(7), ...NOW });
    const before = [
      BEFORE[0] as Row,
      answered(7, { ...withItems(arrived, stays, hidden), orcid: idNumber(1), asked: idNumber(7), ...THEN }),
    ];
    const now = [answered(1, { ...withItems(shown(arrived), stays, hidden), ...NOW }), merged];
    const changes = listChanges(peopleIn(read(fileWith('json', before), now)), now);
    expect([changes.totals.becameVisible, changes.sameRecord]).toEqual([1, 1]);
  });
});

describe('compared with a CSV file', () => {
  test('only the numbers are known', () => {
    const changes = listChanges(peopleIn(read(fileWith('csv', BEFORE))), AFTER);
    expect(changes).toMatchObject({ isOnlyNumbers: true, items: [], same: 1, notCompared: 1, onlyNow: 1, onlyThen: 1 });
    expect(changes.numbers.map(({ row, visible: seen, items }) => [row.id, seen, items])).toEqual([
      [idNumber(1), [1, 2], [3, 4]],
      [idNumber(2), [0, 0], [1, 0]],
    ]);
  });

  test('lines with a problem are no people', () => {
    const list = readList(`Robin,${idNumber(1)}\nKim,\nAlex,9998-0000-0000-0021\nRobert,${idNumber(1)}`);
    const csv = fileOf('csv', { list, rows: [BEFORE[0] as Row], prefix: null }, ORIGIN);
    expect([...peopleIn(read(csv)).keys()]).toEqual([idNumber(1)]);
  });

  test('a spreadsheet program may have written it with semicolons', () => {
    const { data } = Papa.parse<string[]>(fileWith('csv', BEFORE).slice(1), { skipEmptyLines: true });
    const csv = Papa.unparse(data, { delimiter: ';' });
    expect(peopleIn(read(csv)).size).toBe(5);
  });

  test('an incomplete result is not compared', () => {
    const before = [answered(1, { ...withItems(visible(), unknown()), ...THEN })];
    const now = [answered(1, { ...withItems(visible(), visible()), ...NOW })];
    expect(listChanges(peopleIn(read(fileWith('csv', before), now)), now)).toMatchObject({ numbers: [], notCompared: 1 });
  });
});

describe('these files are refused', () => {
  const json = fileWith('json', BEFORE);
  const csv = fileWith('csv', BEFORE);
  const foreign = /doesn’t have the results of a list/;
  const cut = /is missing or was changed/;

  test.each([
    ['an empty file', '', foreign],
    ['a text', 'Dear all,\nsee below.', foreign],
    ['another CSV file', 'name,orcid\nRobin,9998-0000-0000-0013', foreign],
    ['a mail-merge file', 'name,email,orcid,subject,body,report\n', foreign],
    ['other JSON', '{"a":1}', foreign],
    ['a list in JSON', '[1,2]', foreign],
    [
      'the report of one person',
      JSON.stringify({ version: 1, items: [], counts: {}, orcid: idNumber(1) }),
      /the report of one person/,
    ],
    ['half a JSON file', json.slice(0, json.length / 2), cut],
    ['half a CSV file', csv.slice(0, csv.length / 2), cut],
    ['a CSV file without the last characters', csv.slice(0, -8), cut],
    ['a JSON file with another iD', json.replace(idNumber(1), '9998-0000-0000-0021'), cut],
    ['a JSON file with other items', json.replace('"state":"not-visible"', '"state":"gone"'), cut],
    ['a CSV file with text for a number', csv.replace(',3,1,', ',three,1,'), cut],
  ])('%s', (_, text, detail) => {
    expect(read(text)).toEqual({ ok: false, detail: expect.stringMatching(detail) });
  });

  test.each(['json', 'csv'] as const)('a %s file about other items', (type) => {
    const text = fileWith(type, type === 'csv' ? BEFORE : [aRow(1, { is: 'queued' })], '10.17866');
    expect(read(text)).toEqual({ ok: false, detail: expect.stringMatching(/covers other items/) });
    expect(read(text, AFTER, '10.17866').ok).toBe(true);
  });

  test.each(['json', 'csv'] as const)('a %s file that is newer than the page', (type) => {
    expect(read(fileWith(type, AFTER), BEFORE)).toEqual({ ok: false, detail: expect.stringMatching(/is newer/) });
  });
});

test('a file that was cut off anywhere is refused, or has fewer people', () => {
  for (const type of ['json', 'csv'] as const) {
    const text = fileWith(type, BEFORE);
    for (let end = 0; end < text.length - 2; end += 7) {
      const earlier = read(text.slice(0, end));
      if (earlier.ok) expect(earlier.people.size).toBeLessThan(6);
    }
  }
});

function answeredSources(): Report['sources'] {
  return (['orcid', 'datacite', 'figshare'] as const).map((source) => ({
    source,
    ok: true,
    ms: 1,
    records: 1,
    complete: true,
    skipped: 0,
  }));
}
