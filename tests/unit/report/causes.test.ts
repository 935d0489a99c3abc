import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { causeId, causes, helpFor, numberOfStep, pathOf } from '../../../shared/report/causes.ts';
import { duplicateGroups } from '../../../shared/report/duplicate-groups.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { ADVICE, guidePath } from '../../../shared/verdicts/advice.ts';
import { CODES } from '../../../shared/verdicts/codes.ts';
import { STEP_CODES, STEPS } from '../../../shared/verdicts/step.ts';
import { doi } from '../../fixtures/doi.ts';
import { aDeposit, aRegistration, aWork, isoOf, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { aReport } from '../../fixtures/report.ts';
import { daysAgo, hoursAgo } from '../../fixtures/robin.ts';
import { someReport } from '../../fixtures/some-report.ts';
import { EVERY_EXAMPLE, exampleReport } from '../examples/example-reports.ts';

/** A report on one item for each change of its DOI record; works only for those that are on the record. */
function reportOn(...changes: (Parameters<typeof aRegistration>[0] & { works?: number; unreadable?: boolean })[]): Report {
  const items = changes.map(({ works = 0, unreadable = false, ...registration }, index) => {
    const name = doi(`10.6084/m9.figshare.${1000 + index}`);
    return {
      name,
      works,
      unreadable,
      registration: aRegistration({ registeredAt: isoOf(daysAgo(90)), ...registration, doi: name }),
    };
  });
  return aReport({
    deposits: retrieved(...items.map(({ name }, index) => aDeposit({ id: 1000 + index, doi: name, url: null }))),
    registrations: listedRegistrations(...items.map(({ registration }) => registration)),
    works: {
      ...retrieved(
        ...items.flatMap(({ name, works }, index) =>
          Array.from({ length: works }, (_, nth) =>
            aWork({ putCode: 10 * index + nth, group: 10 * index + nth, dois: [name], byHand: true }),
          ),
        ),
      ),
      unreadable: items.filter(({ unreadable }) => unreadable).map(({ name }) => name),
    },
  });
}

const ID_MISSING = { role: 'absent' } as const;
const PART = { isPart: true };
const NEW = { registeredAt: isoOf(hoursAgo(1)) };
const VISIBLE = { works: 1 };
const TWICE = { works: 2 };
const UNREADABLE = { unreadable: true };

const idsOf = (report: Report) => causes(report).map(({ id }) => id);

describe('the causes', () => {
  test('are none if everything is on the record', () => {
    expect(causes(reportOn(VISIBLE))).toEqual([]);
  });

  test('have a title, a count, and the step of the guide that helps', () => {
    expect(causes(reportOn(ID_MISSING, ID_MISSING, VISIBLE))).toEqual([
      {
        id: 'id-missing',
        title: ADVICE['id-missing'].title,
        count: 2,
        severity: 'action',
        help: { is: 'step', step: 'id-on-items' },
      },
    ]);
  });

  test('come in the order in which they help: to do, then duplicates, then on the way, then unknown', () => {
    expect(idsOf(reportOn(UNREADABLE, NEW, NEW, TWICE, TWICE, TWICE, ID_MISSING))).toEqual([
      'id-missing',
      'shown-twice',
      'recent-waiting',
      'unknown',
    ]);
  });

  test('with more items come first', () => {
    expect(idsOf(reportOn(ID_MISSING, PART, PART))).toEqual(['part-of', 'id-missing']);
  });

  test('with equally many items come by how much they help', () => {
    expect(idsOf(reportOn(PART, ID_MISSING))).toEqual(['id-missing', 'part-of']);
  });

  test('tell what waits from what needs an action, if the diagnosis is the same', () => {
    const report = aReport({
      works: retrieved(),
      registrations: listedRegistrations(),
      deposits: retrieved(
        aDeposit({ id: 1, doi: null }),
        aDeposit({ id: 2, doi: null, publishedAt: isoOf(hoursAgo(1)), firstPublishedAt: isoOf(hoursAgo(1)) }),
      ),
    });
    expect(causes(report).map(({ id, count, title }) => [id, count, title])).toEqual([
      ['no-doi', 1, 'The item has no DOI'],
      ['no-doi-waiting', 1, 'The item has no DOI yet'],
    ]);
  });
});

function expectTrue(report: Report) {
  const found = causes(report);
  const countOf = (severity: string) =>
    found.filter((cause) => cause.severity === severity).reduce((sum, { count }) => sum + count, 0);
  const { action, waiting, unknown, duplicates } = report.counts;
  expect([countOf('action'), countOf('wait'), countOf('unknown'), countOf('shown-twice') + countOf('shown-once')]).toEqual([
    action,
    waiting,
    unknown,
    duplicates,
  ]);
  expect(countOf('ok'), 'what is fine is no cause').toBe(0);
  for (const { id, count } of found) {
    const duplicates = duplicateGroups(report)
      .filter(({ kind }) => kind === id)
      .flatMap((group) => group.duplicates);
    const items = report.items.filter((item) => causeId(item) === id);
    expect(items.length + duplicates.length, id).toBe(count);
    expect(count, id).toBeGreaterThan(0);
  }
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
}

describe('the counts are those of the report, and each id leads to that many items', () => {
  test.each(EVERY_EXAMPLE)('of $name in the scope $scope', async ({ name, ...selection }) => {
    expectTrue(await exampleReport(name, selection));
  });

  test('of any report', PROPERTY_TEST, () => {
    fc.assert(fc.property(someReport, expectTrue), propertyRuns());
  });
});

describe('the help for each code', () => {
  test.each(CODES)('%s: is a step, or the section that explains it', (code) => {
    const { step } = ADVICE[code];
    const help = helpFor({ step, guide: guidePath(code) });
    expect(pathOf(help)).toBe(step ? `/steps/${step}/` : `/why-missing/#${code}`);
    if (help.is === 'step') expect(STEPS).toContain(help.step);
  });

  test('is a step unless only others can fix it', () => {
    const withoutStep = CODES.filter((code) => ADVICE[code].severity === 'action' && ADVICE[code].step === null);
    expect(withoutStep).toEqual(['no-doi', 'not-at-datacite', 'metadata-incomplete']);
    for (const code of withoutStep) expect(ADVICE[code].next).toContain('your library or repository team');
  });

  test('never leads to a step that calls itself done', () => {
    for (const code of CODES) {
      const { step, severity } = ADVICE[code];
      if (step && severity === 'action') expect(STEP_CODES[step], code).toContain(code);
    }
  });
});

test('the number of a step is its position in the guide', () => {
  expect(STEPS.map(numberOfStep)).toEqual([1, 2, 3, 4, 5]);
});
