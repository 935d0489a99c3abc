/** The statuses, totals, order, filter and time estimate that the list checker makes of the answers. */
import { describe, expect, test } from 'vitest';
import { EVERY_ROW, type Filter, isShown } from '../../../../site/widget/list/filter.ts';
import { COLUMNS, type SortKey, sorted } from '../../../../site/widget/list/order.ts';
import {
  answerFrom,
  isReport,
  isWorthAgain,
  ROW_STATUS_WORDS,
  ROW_STATUSES,
  type Row,
  type RowStatus,
  rowStatusOf,
} from '../../../../site/widget/list/outcome.ts';
import { Pace, timeLeftInWords } from '../../../../site/widget/list/time-left.ts';
import { itemsInWords, statusesInWords, totalsOf } from '../../../../site/widget/list/totals.ts';
import { duplicate, missing, waiting, withItems } from './items.ts';
import { answered, aReport, aRow, idNumber } from './reports.ts';

const failed = (number: number) => aRow(number, { is: 'failed', why: 'Our server had a fault' });
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

  test('is not “all visible” for somebody whose record shows an item as two entries', () => {
    expect(rowStatusOf(answered(1, withItems(duplicate('shown-twice'))))).toBe('duplicates');
    expect(rowStatusOf(answered(1, withItems(duplicate('shown-once'))))).toBe('in-step');
    expect(rowStatusOf(answered(1, { ...withItems(duplicate('shown-twice')), status: 'waiting' }))).toBe('waiting');
  });

  test('of a report from before an outage comes with a note', () => {
    expect(answered(1, { stale: true }).outcome).toMatchObject({
      answer: { notes: [expect.stringMatching(/^Some services aren’t/)] },
    });
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
      '5 of 8 items are publicly visible. 2 to do, 1 on the way, 1 on a record more than once. These numbers don’t include 2 iDs without a result.',
    );
    expect(statusesInWords(totals)).toBe(
      'Of 5 iDs. All visible: 1. Something to do: 1. No such ORCID record: 1. Check failed: 1. Not checked: 1.',
    );
  });

  test('of the causes count people and items, the most useful first', () => {
    const { causes } = totalsOf([
      answered(1, withItems(missing(), missing(), waiting())),
      answered(2, withItems(missing(), duplicate('shown-twice'))),
      answered(3, { ...withItems(missing()), orcid: idNumber(1), asked: idNumber(3) }),
      failed(4),
    ]);
    expect(causes.map(({ title, people, items }) => [title, people, items])).toEqual([
      ['iD missing', 2, 3],
      ['On the record more than once', 1, 1],
      ['On its way', 1, 1],
    ]);
  });

  test('say “at least” if some items could not be checked', () => {
    const totals = totalsOf([answered(1, { status: 'incomplete', counts: { items: 3, visible: 1, unknown: 2 } })]);
    expect(itemsInWords(totals)).toMatch(/^At least 1 of 3 items are publicly visible\. 2 could not be checked/);
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
  const lines = (by: SortKey, isDescending: boolean) => sorted(rows, { by, isDescending }).map((row) => row.lines[0]);

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

  test('by a column of the list puts names in the order of the alphabet, and people without one last', () => {
    const named = ['Zoë', 'álvaro', '', 'Zoe 10', 'Zoe 2'].map((name, place) => ({ ...aRow(place), cells: [name] }));
    const names = (isDescending: boolean) => sorted(named, { by: 0, isDescending }).map(({ cells }) => cells[0]);
    expect(names(false)).toEqual(['álvaro', 'Zoë', 'Zoe 2', 'Zoe 10', '']);
    expect(names(true)).toEqual(['Zoe 10', 'Zoe 2', 'Zoë', 'álvaro', '']);
  });

  test('by cause puts people with the same first cause together', () => {
    const people = [withItems(missing()), withItems(waiting()), {}, withItems(missing(), waiting())];
    const order = sorted(
      people.map((other, place) => answered(place, other)),
      { by: 'cause', isDescending: false },
    );
    expect(order.map(({ lines: [line] }) => line)).toEqual([0, 3, 1, 2]);
  });

  test('can be combined with a filter for a cause, and for any column of the list', () => {
    const people = [
      { ...answered(1, withItems(missing())), cells: ['Robin', 'School of Law'] },
      { ...answered(2, withItems(duplicate('shown-twice'))), cells: ['Kim', 'School of Art'] },
      { ...failed(3), cells: ['Alex', 'School of Art'] },
    ];
    const shown = (filter: Partial<Filter>) =>
      people.filter((row) => isShown(row, { ...EVERY_ROW, ...filter })).map(({ cells }) => cells[0]);
    expect(shown({ cause: 'id-missing' })).toEqual(['Robin']);
    expect(shown({ cause: 'shown-twice' })).toEqual(['Kim']);
    expect(shown({ text: 'school of art' })).toEqual(['Kim', 'Alex']);
    expect(shown({ text: 'iD missing' })).toEqual(['Robin']);
    expect(shown({ cause: 'id-missing', text: 'art' })).toEqual([]);
  });

  test('can be combined with a filter for status, iD, line and words', () => {
    const shown = (status: RowStatus | null, text: string) =>
      rows.filter((row) => isShown(row, { ...EVERY_ROW, status, text })).map((row) => row.lines[0]);
    expect(shown(null, '')).toEqual([1, 2, 3, 4, 5]);
    expect(shown('in-step', '')).toEqual([3, 5]);
    expect(shown(null, idNumber(3))).toEqual([3]);
    expect(shown(null, ` ${idNumber(3).replaceAll('-', '')} `)).toEqual([3]);
    expect(shown(null, 'line 4')).toEqual([4]);
    expect(shown(null, 'SOMETHING to do')).toEqual([1]);
    expect(shown('failed', idNumber(3))).toEqual([]);
  });
});

describe('the time estimate', () => {
  const at = (...moments: number[]) => {
    const pace = new Pace(60);
    for (const each of moments) pace.finish(each);
    return pace;
  };

  test('needs five finished checks', () => {
    expect(at(0, 1000, 2000, 3000).left(100, 3000)).toBeNull();
    expect(at(0, 1000, 2000, 3000, 4000).left(100, 4000)).toBe(100_000);
  });

  test('uses only the checks of the last two minutes, which include a burst and the wait after it', () => {
    const slow = Array.from({ length: 10 }, (_, index) => index * 60_000);
    const burst = Array.from({ length: 60 }, (_, index) => 800_000 + index * 200);
    expect(at(...slow, ...burst).left(59, 859_000)).toBe(59_000);
  });

  test('is never shorter than our limit allows, unless the answers come from a cache', () => {
    const checks = (count: number) => Array.from({ length: count }, (_, index) => index * 100);
    expect(at(...checks(60)).left(440, 6_000)).toBe(((440 - 60) / 60) * 60_000);
    expect(at(...checks(61)).left(440, 6_000)).toBe(44_000);
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
