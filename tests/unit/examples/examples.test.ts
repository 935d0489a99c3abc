import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../shared/examples/ids.ts';
import { ADVICE } from '../../../shared/verdicts/advice.ts';
import { CODES } from '../../../shared/verdicts/codes.ts';
import { FLAGS } from '../../../shared/verdicts/flags.ts';
import { STATUSES } from '../../../shared/verdicts/status.ts';
import { STEP_STATES, STEPS } from '../../../shared/verdicts/step.ts';
import { exampleReport } from './example-reports.ts';

const reports = () => Promise.all(EXAMPLES.map(({ name }) => exampleReport(name)));

describe('each example has the outcome that it is for', () => {
  test.each([
    ['in-step', { status: 'in-step', counts: { items: 7, visible: 7 } }],
    ['action-needed', { status: 'action-needed', counts: { items: 19, visible: 2, action: 17 } }],
    ['waiting', { status: 'waiting', counts: { waiting: 3, action: 0 } }],
    ['nothing-to-sync', { status: 'nothing-to-sync', items: [], record: 'open' }],
    ['duplicates', { status: 'in-step', counts: { duplicates: 2 } }],
    ['incomplete', { status: 'incomplete', sources: [{ ok: true }, { ok: false, reason: 'unavailable' }, { ok: true }] }],
    ['unreachable', { status: 'incomplete', record: 'unknown', sources: [{ ok: false }, { ok: true }, { ok: true }] }],
    ['locked', { status: 'incomplete', record: 'locked' }],
    [
      'merged',
      {
        status: 'action-needed',
        counts: { items: 8, visible: 7, action: 1 },
        asked: '9999-0000-0000-0086',
        orcid: '8888-8888-8888-8880',
      },
    ],
    ['large', { status: 'action-needed', counts: { items: 1000, duplicates: 20 } }],
  ] as const)('%s', async (name, expected) => {
    expect(await exampleReport(name)).toMatchObject({ ...expected, example: true, version: 1 });
  });
});

test('the action-needed and merged examples have every code that needs an action', async () => {
  const { items: merged } = await exampleReport('merged');
  const items = [...(await exampleReport('action-needed')).items, ...merged];
  const codes = new Set(items.filter(({ severity }) => severity === 'action').map(({ diagnosis }) => diagnosis));
  expect([...codes].sort()).toEqual(CODES.filter((code) => ADVICE[code].severity === 'action').toSorted());
});

describe('together the examples have', () => {
  test('every code', async () => {
    const reached = (await reports()).flatMap(({ items }) => items.map(({ diagnosis }) => diagnosis));
    expect([...new Set(reached)].sort()).toEqual([...CODES].sort());
  });

  test('every flag', async () => {
    const reached = (await reports()).flatMap(({ items }) => items.flatMap(({ flags }) => flags));
    expect([...new Set(reached)].sort()).toEqual([...FLAGS].sort());
  });

  test('every status', async () => {
    const reached = (await reports()).map(({ status }) => status);
    expect([...new Set(reached)].sort()).toEqual([...STATUSES].sort());
  });

  test('every step, and every state that a step can have', async () => {
    const reached = (await reports()).flatMap(({ steps }) => steps);
    expect([...new Set(reached.map(({ step }) => step))].sort()).toEqual([...STEPS].sort());
    expect([...new Set(reached.map(({ state }) => state))].sort()).toEqual([...STEP_STATES].sort());
  });
});
