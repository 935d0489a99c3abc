import { describe, expect, test } from 'vitest';
import { Announcer, progressInWords } from '../../../../site/widget/list/progress.ts';
import type { QueueState } from '../../../../site/widget/list/queue.ts';
import { totalsOf } from '../../../../site/widget/list/totals.ts';
import { aRow } from './reports.ts';

/** So many checked, so many failed, the rest still to come. */
const totals = (checked: number, failed: number, all: number) =>
  totalsOf(
    Array.from({ length: all }, (_, index) => {
      if (index < checked) return aRow(index);
      return index < checked + failed
        ? aRow(index, { is: 'failed', why: 'The service had a fault' })
        : aRow(index, { is: 'queued' });
    }),
  );

describe('to be read at any time', () => {
  test.each<[QueueState, string]>([
    [{ is: 'running' }, '40 of 100 iDs checked, 2 could not be checked; about 2 minutes left.'],
    [{ is: 'held', until: 11_500 }, '40 of 100 iDs checked, 2 could not be checked. The service is busy. Going on in 2 seconds.'],
    [{ is: 'paused', because: 'requested' }, 'Paused. 40 of 100 iDs checked, 2 could not be checked.'],
    [
      { is: 'paused', because: 'failing' },
      'Paused, because nothing succeeds any more. Look at your connection, then press Resume. 40 of 100 iDs checked, 2 could not be checked.',
    ],
    [{ is: 'cancelled' }, 'Cancelled. 40 of 100 iDs checked, 2 could not be checked. What was checked is kept.'],
    [{ is: 'ended' }, 'Finished. 40 of 100 iDs checked, 2 could not be checked.'],
  ])('%j', (state, words) => {
    expect(progressInWords(state, totals(40, 2, 100), 90_000, 10_000)).toBe(words);
  });

  test('without a guess there is no time left', () => {
    expect(progressInWords({ is: 'running' }, totals(1, 0, 100), null, 0)).toBe('1 of 100 iDs checked.');
  });
});

describe('to be heard', () => {
  const listening = () => {
    const said: string[] = [];
    return { said, announcer: new Announcer((words) => said.push(words)) };
  };

  test('each tenth once, and nothing between them', () => {
    const { said, announcer } = listening();
    for (let checked = 0; checked <= 100; checked += 1) announcer.progress(totals(checked, 0, 100), checked * 1000);
    expect(said).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90].map((tenth) => `${tenth} % checked.`));
  });

  test('a fast run is not read out number by number', () => {
    const { said, announcer } = listening();
    for (let checked = 0; checked <= 10; checked += 1) announcer.progress(totals(checked, 0, 10), checked * 200);
    expect(said).toEqual(['10 % checked.']);
  });

  test('a pause and the end, but not that it goes on', () => {
    const { said, announcer } = listening();
    announcer.state({ is: 'running' }, totals(0, 0, 2), 0);
    announcer.state({ is: 'held', until: 99_000 }, totals(0, 0, 2), 0);
    announcer.state({ is: 'paused', because: 'requested' }, totals(1, 0, 2), 0);
    announcer.state({ is: 'ended' }, totals(2, 0, 2), 0);
    expect(said).toEqual(['The service is busy. Waiting.', 'Paused. 1 of 2 iDs checked.', 'Finished. 2 of 2 iDs checked.']);
  });
});
