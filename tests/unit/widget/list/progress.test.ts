import { describe, expect, test } from 'vitest';
import { Announcer, progressInWords } from '../../../../site/widget/list/progress.ts';
import type { QueueState } from '../../../../site/widget/list/queue.ts';
import { totalsOf } from '../../../../site/widget/list/totals.ts';
import { aRow } from './reports.ts';

/** The totals of a list of which some iDs were checked and some failed. */
const totals = (checked: number, failed: number, all: number) =>
  totalsOf(
    Array.from({ length: all }, (_, index) => {
      if (index < checked) return aRow(index);
      return index < checked + failed
        ? aRow(index, { is: 'failed', why: 'Our server had a fault' })
        : aRow(index, { is: 'queued' });
    }),
  );

describe('the text', () => {
  test.each<[QueueState, string]>([
    [{ is: 'running' }, '40 of 100 iDs checked, 2 failed; about 2 minutes left.'],
    [{ is: 'held', until: 11_500 }, '40 of 100 iDs checked, 2 failed. Our server is busy. The checks continue in 2 seconds.'],
    [{ is: 'paused', because: 'requested' }, 'Paused. 40 of 100 iDs checked, 2 failed.'],
    [
      { is: 'paused', because: 'failing' },
      'Paused, because the last checks all failed. Look at your connection, then select Resume. 40 of 100 iDs checked, 2 failed.',
    ],
    [{ is: 'cancelled' }, 'Cancelled. 40 of 100 iDs checked, 2 failed. The results so far are kept.'],
    [{ is: 'ended' }, 'Finished. 40 of 100 iDs checked, 2 failed.'],
  ])('%j', (state, words) => {
    expect(progressInWords(state, totals(40, 2, 100), 90_000, 10_000)).toBe(words);
  });

  test('without an estimate, the text does not mention the time left', () => {
    expect(progressInWords({ is: 'running' }, totals(1, 0, 100), null, 0)).toBe('1 of 100 iDs checked.');
  });
});

describe('the announcements', () => {
  const listening = () => {
    const announced: string[] = [];
    return { announced, announcer: new Announcer((words) => announced.push(words)) };
  };

  test('are made once at each tenth', () => {
    const { announced, announcer } = listening();
    for (let checked = 0; checked <= 100; checked += 1) announcer.progress(totals(checked, 0, 100), checked * 1000);
    expect(announced).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90].map((tenth) => `${tenth} % checked.`));
  });

  test('are not made for every number of a fast run', () => {
    const { announced, announcer } = listening();
    for (let checked = 0; checked <= 10; checked += 1) announcer.progress(totals(checked, 0, 10), checked * 200);
    expect(announced).toEqual(['10 % checked.']);
  });

  test('are made for a pause and the end, but not when the run continues', () => {
    const { announced, announcer } = listening();
    announcer.state({ is: 'running' }, totals(0, 0, 2), 0);
    announcer.state({ is: 'held', until: 99_000 }, totals(0, 0, 2), 0);
    announcer.state({ is: 'paused', because: 'requested' }, totals(1, 0, 2), 0);
    announcer.state({ is: 'ended' }, totals(2, 0, 2), 0);
    expect(announced).toEqual(['Our server is busy. Waiting.', 'Paused. 1 of 2 iDs checked.', 'Finished. 2 of 2 iDs checked.']);
  });
});
