import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../shared/examples/ids.ts';
import { causes } from '../../../shared/report/causes.ts';
import { nextAction } from '../../../shared/report/next-action.ts';
import { visitorState } from '../../../shared/report/visitor-state.ts';
import { exampleReport } from '../examples/example-reports.ts';

const RECORD = 'publicly visible on the ORCID record';

test.each([
  ['in-step', 'ok', '✓', `7 of 7 items are ${RECORD}`],
  ['action-needed', 'some', '◐', `2 of 19 items are ${RECORD}`],
  ['waiting', 'wait', '…', `1 of 4 items are ${RECORD}; 3 on the way`],
  ['nothing-to-sync', 'none', '–', 'We found no public Figshare items for this iD'],
  ['duplicates', 'ok', '✓', `3 of 3 items are ${RECORD}`],
  ['incomplete', 'unknown', '?', `1 of 2 items are ${RECORD}; 1 could not be checked`],
  ['locked', 'none', '–', 'This ORCID record shows no public works at the moment'],
] as const)('of the example %s, visitors read the state', async (name, tone, symbol, text) => {
  expect(visitorState(await exampleReport(name))).toEqual({ tone, symbol, text });
});

test('a record without any visible item has another symbol than one with some', async () => {
  const report = await exampleReport('action-needed');
  expect(visitorState({ ...report, counts: { ...report.counts, visible: 0 } })).toMatchObject({ tone: 'some', symbol: '○' });
});

describe.each(EXAMPLES)('of the example $name', ({ name }) => {
  test('visitors do not read what the owner has to do', async () => {
    const report = await exampleReport(name);
    const { text } = visitorState(report);
    const { title, text: next } = nextAction(report);
    for (const told of [title, next, ...causes(report).map((cause) => cause.title), 'your', 'You '])
      expect(text).not.toContain(told);
  });
});
