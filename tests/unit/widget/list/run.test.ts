/** One run over a list, as the page sees it. */
import { expect, test, vi } from 'vitest';
import type { Attempt } from '../../../../site/widget/list/check-one.ts';
import { rowStatusOf } from '../../../../site/widget/list/outcome.ts';
import { readList } from '../../../../site/widget/list/read-list.ts';
import { Run } from '../../../../site/widget/list/run.ts';
import { totalsOf } from '../../../../site/widget/list/totals.ts';
import { aReport, idNumber } from './reports.ts';

const [ROBIN, KIM] = [idNumber(1), idNumber(2)];

function started() {
  const attempts = new Map<string, (attempt: Attempt) => void>();
  const announced: string[] = [];
  const run = new Run({
    list: readList(`${ROBIN},Robin\n${KIM},Kim\n\n\n${KIM},Kim again`),
    helper: null,
    prefix: null,
    check: ({ id }) => new Promise((resolve) => attempts.set(id, resolve)),
    announce: (words) => announced.push(words),
  });
  const answer = async (id: string, attempt: Attempt) => {
    attempts.get(id)?.(attempt);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const statuses = () => run.rows.map(rowStatusOf);
  return { run, answer, announced, statuses };
}

test('an answer replaces its row and leaves the others as they are', async () => {
  const { run, answer, statuses } = started();
  const [robin, kim] = run.rows;
  const changed = vi.fn();
  run.onChange = changed;
  await answer(ROBIN, { is: 'answered', report: aReport(ROBIN) });
  expect(statuses()).toEqual(['in-step', 'not-checked']);
  expect(run.rows[0]).not.toBe(robin);
  expect(run.rows[1]).toBe(kim);
  expect(changed).toHaveBeenCalled();
});

test('it ends after the last answer, and says so', async () => {
  const { run, answer, announced } = started();
  await answer(ROBIN, { is: 'answered', report: aReport(ROBIN) });
  expect([run.isOver, run.stops]).toEqual([false, 0]);
  await answer(KIM, { is: 'no-record' });
  expect([run.isOver, run.stops]).toEqual([true, 1]);
  expect(run.inWords(totalsOf(run.rows))).toBe('Finished. 2 of 2 iDs checked.');
  expect(announced.at(-1)).toBe('Finished. 2 of 2 iDs checked.');
});

test('what failed is checked again, and nothing else', async () => {
  const { run, answer, statuses } = started();
  await answer(ROBIN, { is: 'answered', report: aReport(ROBIN) });
  await answer(KIM, { is: 'refused', why: 'Our server refused the request' });
  expect(statuses()).toEqual(['in-step', 'failed']);
  run.checkUnfinishedAgain();
  expect(statuses()).toEqual(['in-step', 'not-checked']);
  await answer(KIM, { is: 'answered', report: aReport(KIM) });
  expect(statuses()).toEqual(['in-step', 'in-step']);
});

test('every row has what the list says on the first of its lines', () => {
  const { run } = started();
  expect(run.rows.map(({ cells }) => cells)).toEqual([['Robin'], ['Kim']]);
});

test('rows are found by their iDs, in any order', () => {
  const { run } = started();
  expect(run.rowsOf([KIM, ROBIN]).map(({ lines }) => lines)).toEqual([[2, 5], [1]]);
});
