import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgeState, TONES, type Tone } from '../../../shared/report/badge-state.ts';
import { causes } from '../../../shared/report/causes.ts';
import { MOST_SHARE, publicState, visibleShare } from '../../../shared/report/public-state.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { aDeposit, aRegistration, aWork, failed, isoOf, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { aReport } from '../../fixtures/report.ts';
import { hoursAgo } from '../../fixtures/robin.ts';
import { someReport } from '../../fixtures/some-report.ts';
import { EVERY_EXAMPLE, exampleReport } from '../examples/example-reports.ts';

const TWICE = { works: retrieved(aWork({ group: 1 }), aWork({ putCode: 2, group: 2 })) };
const WAITING = { works: retrieved(), registrations: listedRegistrations(aRegistration({ registeredAt: isoOf(hoursAgo(1)) })) };
const LOCKED = { works: { ...retrieved(), complete: false }, record: 'locked' as const };

/** Some items are missing, and the person has to do something about it. */
function missing(visible: number, items: number): Report {
  const report = aReport({ works: retrieved() });
  return { ...report, counts: { ...report.counts, items, visible, action: items - visible } };
}

const CASES: [string, Report, Tone, string, [Tone, string]][] = [
  ['every item is visible', aReport(), 'all', '1 of 1 on ORCID', ['all', '1 on ORCID']],
  [
    'an item was added twice, but people see it once',
    aReport({ works: retrieved(aWork({ group: 1 }), aWork({ putCode: 2, group: 1 })) }),
    'all',
    '1 of 1 on ORCID',
    ['all', '1 on ORCID'],
  ],
  ['people see an item twice', aReport(TWICE), 'most', '1 of 1 on ORCID, 1 duplicate', ['most', '1 on ORCID']],
  ['one of a thousand is missing', missing(999, 1000), 'most', '999 of 1,000 on ORCID', ['most', '999 on ORCID']],
  ['exactly half are visible', missing(7, 14), 'most', '7 of 14 on ORCID', ['most', '7 on ORCID']],
  ['fewer than half are visible', missing(6, 14), 'some', '6 of 14 on ORCID', ['most', '6 on ORCID']],
  ['no item is visible', missing(0, 14), 'some', '0 of 14 on ORCID', ['none', '0 on ORCID']],
  ['the rest is on its way', aReport(WAITING), 'wait', '0 of 1 on ORCID, 1 on the way', ['none', '0 on ORCID']],
  [
    'there are no items',
    aReport({ works: retrieved(), registrations: listedRegistrations(), deposits: retrieved() }),
    'none',
    'nothing to sync',
    ['none', 'nothing to sync'],
  ],
  ['ORCID has locked the record', aReport(LOCKED), 'none', 'record closed', ['none', 'record closed']],
  [
    'Figshare failed',
    aReport({ deposits: failed() }),
    'unknown',
    '1 on ORCID, partly checked',
    ['unknown', '1 on ORCID, partly checked'],
  ],
  [
    'Figshare’s list was cut short',
    aReport({ deposits: { ...retrieved(aDeposit()), complete: false } }),
    'unknown',
    '1 on ORCID, partly checked',
    ['unknown', '1 on ORCID, partly checked'],
  ],
  ['ORCID failed', aReport({ works: failed(), record: 'unknown' }), 'unknown', 'could not check', ['unknown', 'could not check']],
];

describe('the badge if', () => {
  test.each(CASES)('%s', (_, report, tone, message) => {
    expect(badgeState(report)).toMatchObject({ tone, message, status: report.status });
  });

  test('has a case for each tone that a report can have', () => {
    expect([...new Set(CASES.map(([, , tone]) => tone)), 'error'].toSorted()).toEqual(TONES.toSorted());
  });
});

describe('the badge without the total if', () => {
  test.each(CASES)('%s', (_, report, __, ___, [tone, message]) => {
    expect(badgeState(report, 'visible')).toMatchObject({ tone, message, status: report.status });
  });
});

/** A badge is on somebody's page, so it must be right, calm, and silent about what the owner has to do. */
function expectFitForGuests(report: Report) {
  const { tone, message, share } = badgeState(report);
  const hasNothingToDo = causes(report).every(({ severity }) => severity === 'shown-once');
  expect(tone === 'all').toBe(report.status === 'in-step' && hasNothingToDo);
  expect(tone).not.toBe('error');
  if (tone === 'some') expect(visibleShare(report.counts)).toBeLessThan(MOST_SHARE);
  if (share !== undefined) expect(share).toBe(visibleShare(report.counts));
  expect(message).not.toMatch(/missing|your|sign in|fix/i);

  const { items, visible } = report.counts;
  const short = badgeState(report, 'visible');
  expect(short.share).toBeUndefined();
  if (items !== visible) expect(short.message).not.toMatch(new RegExp(`\\b${items}\\b`));
  if (publicState(report) !== 'all') expect(short.tone).not.toBe('all');
}

describe('for any report, the badge is fit for guests', () => {
  test.each(EVERY_EXAMPLE)('of $name in the scope $scope', async ({ name, ...selection }) => {
    expectFitForGuests(await exampleReport(name, selection));
  });

  test('in general', PROPERTY_TEST, () => {
    fc.assert(fc.property(someReport, expectFitForGuests), propertyRuns());
  });
});
