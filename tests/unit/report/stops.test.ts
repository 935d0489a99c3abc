import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report, ReportItem } from '../../../shared/report/report.schema.ts';
import { inShort, PLACES, stops } from '../../../shared/report/stops.ts';
import { ADVICE } from '../../../shared/verdicts/advice.ts';
import { CODES, SEVERITIES } from '../../../shared/verdicts/codes.ts';
import { doi } from '../../fixtures/doi.ts';
import { aRegistration, failed, isoOf, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { aReport } from '../../fixtures/report.ts';
import { ARRIVED_DOI, hoursAgo } from '../../fixtures/robin.ts';
import { someReport } from '../../fixtures/some-report.ts';
import { EVERY_EXAMPLE, exampleReport } from '../examples/example-reports.ts';

const notVisible = { works: retrieved() };
const registered = (changes: Parameters<typeof aRegistration>[0]) => ({
  ...notVisible,
  registrations: listedRegistrations(aRegistration(changes)),
});

const notRegistered = {
  ...notVisible,
  registrations: { ...listedRegistrations(), lookedUp: new Set([doi(ARRIVED_DOI), doi(`${ARRIVED_DOI}.v1`)]) },
};

describe('the one item of the report', () => {
  test('stops nowhere if it is on the record', () => {
    expect(stops(aReport())).toEqual([]);
  });

  test.each([
    ['at Figshare if DataCite does not have its DOI', notRegistered, 'figshare', 'DOI not registered'],
    ['at DataCite if the iD is missing there', registered({ role: 'absent' }), 'datacite', 'iD missing'],
    ['at DataCite if it is part of something', registered({ isPart: true }), 'datacite', 'Part of something else'],
    ['on ORCID if nothing explains it', notVisible, 'orcid', 'Not publicly visible'],
    ['on ORCID if it is on its way', registered({ registeredAt: isoOf(hoursAgo(1)) }), 'orcid', 'On its way'],
    ['nowhere that we know if ORCID failed', { works: failed(), record: 'unknown' as const }, 'unchecked', 'Could not be checked'],
  ])('stops %s', (_, changes, place, short) => {
    expect(stops(aReport(changes))).toMatchObject([{ place, count: 1, reasons: [{ short, count: 1 }] }]);
  });
});

describe('each code', () => {
  const of = (diagnosis: (typeof CODES)[number], severity: ReportItem['severity']) => ({ diagnosis, severity }) as ReportItem;
  const placesOf = (code: (typeof CODES)[number]) => stops({ items: [of(code, ADVICE[code].severity)] }).map(({ place }) => place);

  test.each(CODES.filter((code) => ADVICE[code].severity === 'ok'))('%s is on the record, so it stops nowhere', (code) => {
    expect(placesOf(code)).toEqual([]);
  });

  test.each(CODES.filter((code) => ADVICE[code].severity !== 'ok'))('%s stops at exactly one place', (code) => {
    expect(placesOf(code)).toHaveLength(1);
  });

  test('stops where nobody knows if, and only if, it is one that could not be judged', () => {
    const unchecked = CODES.filter((code) => placesOf(code)[0] === 'unchecked');
    expect(unchecked).toEqual(CODES.filter((code) => ADVICE[code].severity === 'unknown'));
  });

  test('has words of its own, also while it is too early to act', () => {
    const words = CODES.flatMap((code) => [
      ...new Set([inShort(of(code, ADVICE[code].severity)), ...(ADVICE[code].early ? [inShort(of(code, 'wait'))] : [])]),
    ]);
    expect(words.filter((each, index) => words.indexOf(each) !== index)).toEqual([]);
  });

  test('has words that differ while it is too early to act, like its advice', () => {
    for (const code of CODES.filter((each) => ADVICE[each].early)) {
      expect(inShort(of(code, 'wait')), code).not.toBe(inShort(of(code, 'action')));
    }
  });

  test.each(CODES)('%s: the words never say that the work is not on the record', (code) => {
    expect(inShort(of(code, ADVICE[code].severity))).not.toMatch(/not on (?:the|ORCID)|missing from|absent/i);
  });
});

function expectSums(report: Report) {
  const found = stops(report);
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  expect(sum(found.map(({ count }) => count)) + report.counts.visible).toBe(report.counts.items);
  for (const { count, reasons } of found) expect(sum(reasons.map((reason) => reason.count))).toBe(count);
  for (const severity of SEVERITIES.filter((each) => each !== 'ok')) {
    const { action, wait, unknown } = { ...report.counts, wait: report.counts.waiting };
    const here = found.flatMap(({ reasons }) => reasons).filter((reason) => reason.severity === severity);
    expect(sum(here.map(({ count }) => count)), severity).toBe({ action, wait, unknown }[severity]);
  }
  expect(found.map(({ place }) => place)).toEqual(PLACES.filter((place) => found.some((each) => each.place === place)));
}

describe('with the visible items, the counts add up to all items', () => {
  test.each(EVERY_EXAMPLE)('of $name in the scope $scope', async ({ name, ...selection }) => {
    expectSums(await exampleReport(name, selection));
  });

  test('of any report', PROPERTY_TEST, () => {
    fc.assert(fc.property(someReport, expectSums), propertyRuns());
  });
});

test('the most frequent reason comes first', async () => {
  for (const { reasons } of stops(await exampleReport('large'))) {
    const counts = reasons.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  }
});
