import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STEP_TITLES, stepInWords } from '../../../shared/report/step-words.ts';
import { STEP_STATES, STEPS } from '../../../shared/verdicts/step.ts';
import { aRegistration, failed, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { aReport } from '../../fixtures/report.ts';
import { someReport } from '../../fixtures/some-report.ts';

const wordsOf = (changes: Parameters<typeof aReport>[0], step: (typeof STEPS)[number]) => {
  const report = aReport(changes);
  const found = report.steps.find((each) => each.step === step);
  return found && stepInWords(found, report);
};

test('each step has a title of its own', () => {
  expect(new Set(STEPS.map((step) => STEP_TITLES[step])).size).toBe(STEPS.length);
});

test.each([['one item', [aRegistration({ role: 'absent' })], 'add or correct your iD on 1 item.']])(
  'what is to do has a count: %s',
  (_, registrations, words) => {
    expect(wordsOf({ works: retrieved(), registrations: listedRegistrations(...registrations) }, 'id-on-items')).toBe(
      `To do: ${words}`,
    );
  },
);

test('a deactivated record needs its permissions again, and no item is counted', () => {
  const words = wordsOf({ record: 'deactivated', works: { ...retrieved(), complete: false } }, 'connect');
  expect(words).toContain('connect it to Figshare again');
  expect(words).not.toContain('0 items');
});

test.each([
  ['the record is locked', { record: 'locked', works: { ...retrieved(), complete: false } } as const],
  ['ORCID did not answer', { record: 'unknown', works: failed() } as const],
])('if %s, nobody says that DataCite added nothing', (_, changes) => {
  expect(wordsOf(changes, 'auto-update')).toBe('We can’t tell: ORCID didn’t show us the works on your record.');
});

test('a locked record is nothing that signing in explains', () => {
  expect(wordsOf({ record: 'locked', works: { ...retrieved(), complete: false } }, 'record')).toContain('Ask ORCID’s support');
});

test('the words begin with the state, and never count nothing', PROPERTY_TEST, () => {
  const BEGINNINGS = { done: /^(?:Done|Very likely done): /, 'to-do': /^To do: /, 'cannot-tell': /^We can’t tell: / };
  expect(Object.keys(BEGINNINGS).toSorted()).toEqual(STEP_STATES.toSorted());
  fc.assert(
    fc.property(someReport, (report) => {
      for (const step of report.steps) {
        expect(stepInWords(step, report)).toMatch(BEGINNINGS[step.state]);
        expect(stepInWords(step, report)).not.toMatch(/\b0 items|[{}]/);
      }
    }),
    propertyRuns(),
  );
});
