import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { causes } from '../../../shared/report/causes.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { VERDICT_TONES, VERDICT_WORDS, type VerdictTone, verdictTone } from '../../../shared/report/verdict.ts';
import { aDeposit, aRegistration, aWork, failed, isoOf, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { aReport } from '../../fixtures/report.ts';
import { hoursAgo } from '../../fixtures/robin.ts';
import { someReport } from '../../fixtures/some-report.ts';
import { EVERY_EXAMPLE, exampleReport } from '../examples/example-reports.ts';

const CASES: [string, Parameters<typeof aReport>[0], VerdictTone][] = [
  ['everything is visible', {}, 'ok'],
  ['an item is not visible', { works: retrieved() }, 'action'],
  ['people see an item twice', { works: retrieved(aWork({ group: 1 }), aWork({ putCode: 2, group: 2 })) }, 'action'],
  [
    'an item was added twice, but people see it once',
    { works: retrieved(aWork({ group: 1 }), aWork({ putCode: 2, group: 1 })) },
    'ok',
  ],
  [
    'an item is on its way',
    { works: retrieved(), registrations: listedRegistrations(aRegistration({ registeredAt: isoOf(hoursAgo(1)) })) },
    'wait',
  ],
  ['there are no items', { works: retrieved(), registrations: listedRegistrations(), deposits: retrieved() }, 'none'],
  ['Figshare failed', { deposits: failed() }, 'unknown'],
  ['Figshare’s list was cut short', { deposits: { ...retrieved(aDeposit()), complete: false } }, 'unknown'],
  ['ORCID failed', { works: failed(), record: 'unknown' }, 'unknown'],
  ['the record is locked', { works: { ...retrieved(), complete: false }, record: 'locked' }, 'closed'],
  ['the record is deactivated', { works: { ...retrieved(), complete: false }, record: 'deactivated' }, 'closed'],
];

describe('the verdict', () => {
  test.each(CASES)('if %s', (_, changes, tone) => {
    expect(verdictTone(aReport(changes))).toBe(tone);
  });

  test('has a case for each tone', () => {
    expect([...new Set(CASES.map(([, , tone]) => tone))].toSorted()).toEqual(VERDICT_TONES.toSorted());
  });

  test('has a symbol and words of its own for each tone, so that nobody needs the colour', () => {
    const shown = VERDICT_TONES.flatMap((tone) => [VERDICT_WORDS[tone].symbol, VERDICT_WORDS[tone].words]);
    expect(new Set(shown).size).toBe(2 * VERDICT_TONES.length);
  });
});

/** “Everything is visible” must never appear if there is something to do, or if a service did not respond. */
function expectHonest(report: Report) {
  const isInOrder =
    report.sources.every(({ complete }) => complete) &&
    report.items.length > 0 &&
    causes(report).every(({ severity }) => severity === 'shown-once');
  expect(verdictTone(report) === 'ok').toBe(isInOrder);
  const hasToDo = causes(report).some(({ severity }) => severity === 'action' || severity === 'shown-twice');
  if (verdictTone(report) === 'wait') expect(hasToDo).toBe(false);
}

describe('says that everything is there if, and only if, everything was checked and there is nothing to do or to wait for', () => {
  test.each(EVERY_EXAMPLE)('in $name in the scope $scope', async ({ name, ...selection }) => {
    expectHonest(await exampleReport(name, selection));
  });

  test('in any report', PROPERTY_TEST, () => {
    fc.assert(fc.property(someReport, expectHonest), propertyRuns());
  });
});
