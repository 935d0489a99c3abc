/** The statuses, totals, order, files and time estimate that the list checker makes of the answers. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvOf, jsonOf } from '../../../../site/widget/list/export.ts';
import { COLUMNS, isShown, sorted } from '../../../../site/widget/list/order.ts';
import {
  answerFrom,
  isReport,
  isWorthAgain,
  ROW_STATUS_WORDS,
  ROW_STATUSES,
  type Row,
  rowStatusOf,
} from '../../../../site/widget/list/outcome.ts';
import { Pace, timeLeftInWords } from '../../../../site/widget/list/time-left.ts';
import { itemsInWords, statusesInWords, totalsOf } from '../../../../site/widget/list/totals.ts';
import { answered, aReport, aRow, idNumber } from './reports.ts';

const SETTING = { origin: 'https://sync-status.example', prefix: null };
const failed = (number: number) => aRow(number, { is: 'failed', why: 'The service had a fault' });
const noRecord = (number: number) => aRow(number, { is: 'no-record', checkedAt: '2026-11-22T06:00:00.000Z' });

describe('the status of a row', () => {
  test('has its own words and symbol', () => {
    const all = ROW_STATUSES.map((status) => ROW_STATUS_WORDS[status]);
    expect(new Set(all.map(({ words }) => words)).size).toBe(ROW_STATUSES.length);
    expect(new Set(all.map(({ symbol }) => symbol)).size).toBe(ROW_STATUSES.length);
  });

  test('is incomplete for an incomplete report, with a note about the service that did not answer', () => {
    const report = aReport(idNumber(1), { status: 'incomplete', counts: { unknown: 2, visible: 0 } });
    const sources = report.sources.map((each) =>
      each.source === 'datacite' ? { ...each, ok: false, reason: 'timeout' as const } : each,
    );
    const row = aRow(1, { is: 'answered', answer: answerFrom({ ...report, sources }) });
    expect(rowStatusOf(row)).toBe('incomplete');
    expect(row.outcome).toMatchObject({ answer: { notes: ['DataCite didn’t respond in time'] } });
    expect(isWorthAgain(row)).toBe(true);
  });

  test('cannot change for a locked record, so checking again is not offered', () => {
    const row = answered(1, { status: 'incomplete', record: 'locked' });
    expect(row.outcome).toMatchObject({ answer: { notes: ['ORCID has locked this record, so nobody can see its works'] } });
    expect(isWorthAgain(row)).toBe(false);
  });

  test('is “not checked” while the iD waits or is being checked, and after it was cancelled', () => {
    for (const is of ['queued', 'checking', 'retrying', 'cancelled'] as const)
      expect(rowStatusOf(aRow(1, { is }))).toBe('not-checked');
  });

  test.each([null, 'text', [], {}, { version: 2 }, { ...aReport(idNumber(1)), status: 'other' }])(
    'cannot be read from %j, which is not a report',
    (body) => {
      expect(isReport(body)).toBe(false);
    },
  );
});

describe('totals', () => {
  test('are the sums of all reports', () => {
    const rows = [
      answered(1, { status: 'action-needed', counts: { items: 5, visible: 2, action: 2, waiting: 1 } }),
      answered(2, { counts: { items: 3, visible: 3, duplicates: 1 } }),
      failed(3),
      noRecord(4),
      aRow(5, { is: 'queued' }),
    ];
    const totals = totalsOf(rows);
    expect(totals).toMatchObject({
      ids: 5,
      checked: 4,
      statuses: { 'action-needed': 1, 'in-step': 1, failed: 1, 'no-record': 1, 'not-checked': 1 },
      items: { items: 8, visible: 5, action: 2, waiting: 1, unknown: 0, duplicates: 1 },
    });
    expect(itemsInWords(totals)).toBe(
      '5 of 8 items are publicly visible; 2 to act on, 1 on the way, 0 that could not be checked, 1 on a record more than once. 2 iDs of the list are not in these numbers.',
    );
    expect(statusesInWords(totals)).toBe(
      'Of 5 iDs. All visible: 1. Something to do: 1. ORCID has no such record: 1. Could not be checked: 1. Not checked: 1.',
    );
  });

  test('say “at least” if some items could not be checked', () => {
    const totals = totalsOf([answered(1, { status: 'incomplete', counts: { items: 3, visible: 1, unknown: 2 } })]);
    expect(itemsInWords(totals)).toMatch(/^At least 1 of 3 items are publicly visible; .* 2 that could not be checked/);
  });

  test('count a record once, even if two iDs lead to it', () => {
    expect(totalsOf([answered(1, {}), answered(2, { orcid: idNumber(1), asked: idNumber(2) })]).items.items).toBe(2);
  });
});

describe('order', () => {
  const rows: Row[] = [
    answered(1, { counts: { items: 4, visible: 1, action: 3 }, status: 'action-needed' }),
    failed(2),
    answered(3, { counts: { items: 2, visible: 2 } }),
    answered(4, { counts: { items: 0, visible: 0 }, status: 'nothing-to-sync' }),
    answered(5, { counts: { items: 8, visible: 8 } }),
  ];
  const lines = (by: (typeof COLUMNS)[number]['key'], isDescending: boolean) =>
    sorted(rows, { by, isDescending }).map((row) => row.lines[0]);

  test('puts rows without counts last in both directions', () => {
    expect(lines('action', false)).toEqual([3, 4, 5, 1, 2]);
    expect(lines('action', true)).toEqual([1, 3, 4, 5, 2]);
    expect(lines('visible', false)).toEqual([1, 3, 5, 2, 4]);
    expect(lines('visible', true)).toEqual([5, 3, 1, 2, 4]);
  });

  test('by status puts people who need help first', () => {
    expect(lines('status', false)).toEqual([1, 2, 4, 3, 5]);
  });

  test.each(COLUMNS.map(({ key }) => key))('by %s keeps every row', (by) => {
    for (const isDescending of [true, false]) expect(lines(by, isDescending).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  test('can be combined with a filter for status, iD, line and words', () => {
    const shown = (status: Parameters<typeof isShown>[1]['status'], text: string) =>
      rows.filter((row) => isShown(row, { status, text })).map((row) => row.lines[0]);
    expect(shown(null, '')).toEqual([1, 2, 3, 4, 5]);
    expect(shown('in-step', '')).toEqual([3, 5]);
    expect(shown(null, idNumber(3))).toEqual([3]);
    expect(shown(null, ` ${idNumber(3).replaceAll('-', '')} `)).toEqual([3]);
    expect(shown(null, 'line 4')).toEqual([4]);
    expect(shown(null, 'SOMETHING to do')).toEqual([1]);
    expect(shown('failed', idNumber(3))).toEqual([]);
  });
});

describe('files', () => {
  const rows = [answered(1, { counts: { items: 5, visible: 2, action: 3 }, status: 'action-needed' }), failed(2), noRecord(3)];

  test('CSV: a row for each iD, with empty cells where nothing was counted', () => {
    const csv = csvOf(rows, SETTING);
    expect(csv.startsWith('\ufeff')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
    expect(data).toMatchObject([
      {
        orcid: idNumber(1),
        lines: '1',
        status: 'action-needed',
        items: '5',
        visible: '2',
        action: '3',
        checkedAt: '2026-11-22T06:00:00Z',
      },
      { orcid: idNumber(2), status: 'failed', items: '', visible: '', checkedAt: '', notes: 'The service had a fault' },
      { orcid: idNumber(3), status: 'no-record', items: '', report: `https://sync-status.example/report/${idNumber(3)}` },
    ]);
  });

  test('CSV: no cell can be mistaken for a formula', () => {
    const row = answered(1, {});
    if (row.outcome.is === 'answered') row.outcome.answer.notes = ['=HYPERLINK("http://example.org")'];
    const cells = Papa.parse<string[]>(csvOf([row], SETTING).slice(1)).data.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test('JSON: the counts, status and time for each iD', () => {
    expect(JSON.parse(jsonOf(rows, { ...SETTING, prefix: '10.17866' }))).toMatchObject({
      version: 1,
      prefix: '10.17866',
      ids: [
        {
          orcid: idNumber(1),
          lines: [1],
          status: 'action-needed',
          counts: { items: 5, visible: 2 },
          checkedAt: '2026-11-22T06:00:00Z',
        },
        { orcid: idNumber(2), status: 'failed', counts: null, checkedAt: null },
        { orcid: idNumber(3), status: 'no-record', counts: null },
      ],
    });
  });
});

describe('the time estimate', () => {
  const at = (...moments: number[]) => {
    const pace = new Pace();
    for (const each of moments) pace.finish(each);
    return pace;
  };

  test('needs five finished checks', () => {
    expect(at(0, 1000, 2000, 3000).left(100, 3000)).toBeNull();
    expect(at(0, 1000, 2000, 3000, 4000).left(100, 4000)).toBe(100_000);
  });

  test('uses only the latest checks', () => {
    const slowThenFast = [
      ...Array.from({ length: 10 }, (_, index) => index * 60_000),
      ...Array.from({ length: 30 }, (_, index) => 600_000 + index * 100),
    ];
    expect(at(...slowThenFast).left(100, 602_900)).toBe(10_000);
  });

  test('grows while no more answers arrive', () => {
    const pace = at(0, 1000, 2000, 3000, 4000);
    expect(pace.left(10, 44_000)).toBe(110_000);
  });

  test('starts again after a pause', () => {
    const pace = at(0, 1000, 2000, 3000, 4000);
    pace.forget();
    expect(pace.left(10, 5000)).toBeNull();
  });

  test.each([
    [null, ''],
    [0, 'less than a minute left'],
    [59_999, 'less than a minute left'],
    [60_000, 'about 1 minutes left'],
    [150_000, 'about 3 minutes left'],
    [7_200_000, 'more than an hour left'],
  ])('%s: %s', (left, words) => {
    expect(timeLeftInWords(left)).toBe(words.replace('1 minutes', '1 minute'));
  });
});
