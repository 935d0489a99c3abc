import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guestVerdict } from '../../../shared/report/guest-verdict.ts';
import { publicState } from '../../../shared/report/public-state.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { verdictTone } from '../../../shared/report/verdict.ts';
import { aWork, retrieved } from '../../fixtures/entries.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { aReport } from '../../fixtures/report.ts';
import { someReport } from '../../fixtures/some-report.ts';

function missing(visible: number, items: number): Report {
  const report = aReport({ works: retrieved() });
  return { ...report, counts: { ...report.counts, items, visible } };
}

describe('visitors read', () => {
  test.each([
    ['how much is there if items are missing', missing(76, 105), { tone: 'most', symbol: '72%', words: null }],
    ['never 100% as long as one item is missing', missing(999, 1000), { tone: 'most', symbol: '99%', words: null }],
    ['that fewer than half are there', missing(5, 14), { tone: 'some', symbol: '35%', words: null }],
    ['that nothing is there', missing(0, 3), { tone: 'some', symbol: '0%', words: null }],
    [
      'that an item is there twice',
      aReport({ works: retrieved(aWork({ group: 1 }), aWork({ putCode: 2, group: 2 })) }),
      { tone: 'most', symbol: '2×', words: '1 item appears more than once' },
    ],
    ['the same as the owner if everything is there', aReport(), { tone: 'ok', symbol: '✓', words: 'Everything is visible' }],
  ])('%s', (_, report, verdict) => {
    expect(guestVerdict(report)).toEqual(verdict);
  });

  test('never that there is something to do, and the same as the owner if there is nothing to do', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(someReport, (report) => {
        const { tone, words } = guestVerdict(report);
        expect(tone).not.toBe('action');
        expect(words ?? '').not.toMatch(/to do/i);
        const owner = verdictTone(report);
        // An item on its way may also be seen twice, and only the owner can group it.
        if (owner !== 'action') expect(tone).toBe(owner);
        else expect(['most', 'some', 'wait']).toContain(tone);
        expect(tone === 'ok').toBe(publicState(report) === 'all');
      }),
      propertyRuns(),
    );
  });
});
