import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STEP_TITLES, stepInWords } from '../../../shared/report/step-words.ts';
import { STEP_STATES, STEPS } from '../../../shared/verdicts/step.ts';
import { aRegistration, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { aReport } from '../../fixtures/report.ts';
import { someReport } from '../../fixtures/some-report.ts';

const wordsOf = (changes: Parameters<typeof aReport>[0], step: (typeof STEPS)[number]) => {
  const found = aReport(changes).steps.find((each) => each.step === step);
  return found && stepInWords(found);
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

test('the words begin with the state, and never count nothing', PROPERTY_TEST, () => {
  const BEGINNINGS = { done: /^(?:Done|Very likely done): /, 'to-do': /^To do: /, 'cannot-tell': /^We can’t tell: / };
  expect(Object.keys(BEGINNINGS).toSorted()).toEqual(STEP_STATES.toSorted());
  fc.assert(
    fc.property(someReport, ({ steps }) => {
      for (const step of steps) {
        expect(stepInWords(step)).toMatch(BEGINNINGS[step.state]);
        expect(stepInWords(step)).not.toMatch(/\b0 items|[{}]/);
      }
    }),
    propertyRuns(),
  );
});
