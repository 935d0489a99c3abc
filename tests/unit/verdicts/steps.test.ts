import { describe, expect, test } from 'vitest';
import { type Collection, RECORD_STATES } from '../../../shared/registers/collection.ts';
import { STEP_STATES, STEPS, type Step, type StepReport } from '../../../shared/verdicts/step.ts';
import { doi } from '../../fixtures/doi.ts';
import {
  aDeposit,
  aRegistration,
  aWork,
  failed,
  failedRegistrations,
  isoOf,
  listedRegistrations,
  retrieved,
} from '../../fixtures/entries.ts';
import { aReport } from '../../fixtures/report.ts';
import { daysAgo, hoursAgo } from '../../fixtures/robin.ts';

function stepOf(step: Step, changes: Partial<Collection>): StepReport | undefined {
  return aReport(changes).steps.find((each) => each.step === step);
}

const nothing = { works: retrieved(), registrations: listedRegistrations(), deposits: retrieved() } as const;
const notVisible = { works: retrieved() } as const;
const cutShort = { ...retrieved(), complete: false };

/** An item with a DOI that DataCite does not have. */
function unregistered(name: string, publishedAt = daysAgo(30)): Partial<Collection> {
  return {
    deposits: retrieved(aDeposit({ doi: doi(name), publishedAt: isoOf(publishedAt) })),
    registrations: { ...listedRegistrations(), lookedUp: new Set([doi(name)]) },
  };
}

const CASES: [Step, string, Partial<Collection>, StepReport['state'], number][] = [
  ['record', 'open', {}, 'done', 0],
  ['record', 'locked', { record: 'locked', works: cutShort }, 'to-do', 0],
  ['record', 'deactivated', { record: 'deactivated', works: cutShort }, 'to-do', 0],
  ['record', 'unclaimed', { record: 'unclaimed', works: cutShort }, 'to-do', 0],
  ['record', 'ORCID failed', { record: 'unknown', works: failed() }, 'cannot-tell', 0],

  ['connect', 'Figshare lists an item', {}, 'done', 0],
  [
    'connect',
    'Figshare lists nothing, and DataCite has an item without the iD',
    { deposits: retrieved(), registrations: listedRegistrations(aRegistration({ role: 'absent' })) },
    'to-do',
    1,
  ],
  ['connect', 'Figshare lists nothing, but DataCite has an item with the iD', { deposits: retrieved() }, 'cannot-tell', 0],
  ['connect', 'no register has an item', nothing, 'cannot-tell', 0],
  ['connect', 'Figshare failed', { deposits: failed() }, 'cannot-tell', 0],
  ['connect', 'Figshare failed after the first items', { deposits: failed(aDeposit()) }, 'done', 0],

  ['id-on-items', 'iD on a creator', {}, 'done', 0],
  [
    'id-on-items',
    'iD absent',
    { ...notVisible, registrations: listedRegistrations(aRegistration({ role: 'absent' })) },
    'to-do',
    1,
  ],
  [
    'id-on-items',
    'iD misspelt',
    { ...notVisible, registrations: listedRegistrations(aRegistration({ role: 'misspelt' })) },
    'to-do',
    1,
  ],
  [
    'id-on-items',
    'iD on a contributor',
    { ...notVisible, registrations: listedRegistrations(aRegistration({ role: 'contributor' })) },
    'to-do',
    1,
  ],
  ['id-on-items', 'DataCite failed', { registrations: failedRegistrations() }, 'cannot-tell', 0],
  ['id-on-items', 'no items', nothing, 'cannot-tell', 0],

  ['auto-update', 'DataCite added a work recently', {}, 'done', 0],
  ['auto-update', 'DataCite added a work 11 months ago', { works: retrieved(aWork({ addedAt: isoOf(daysAgo(330)) })) }, 'done', 0],
  [
    'auto-update',
    'DataCite added a work 13 months ago',
    { works: retrieved(aWork({ addedAt: isoOf(daysAgo(400)) })) },
    'cannot-tell',
    0,
  ],
  ['auto-update', 'the person claimed a work', { works: retrieved(aWork({ byHand: true })) }, 'cannot-tell', 0],
  ['auto-update', 'Figshare added a work', { works: retrieved(aWork({ route: 'figshare' })) }, 'cannot-tell', 0],
  ['auto-update', 'no works', notVisible, 'cannot-tell', 0],

  ['older-items', 'item visible', {}, 'done', 0],
  ['older-items', 'item not visible', notVisible, 'to-do', 1],
  [
    'older-items',
    'part of something',
    { ...notVisible, registrations: listedRegistrations(aRegistration({ isPart: true })) },
    'to-do',
    1,
  ],
  [
    'older-items',
    'iD on a contributor, so that only a claim helps',
    { ...notVisible, registrations: listedRegistrations(aRegistration({ role: 'contributor' })) },
    'to-do',
    1,
  ],
  ['older-items', 'a publisher’s DOI, to be added by its DOI', { ...notVisible, ...unregistered('10.1371/journal.1') }, 'to-do', 1],
  ['older-items', 'a new DOI that may come by itself', { ...notVisible, ...unregistered('10.5555/1', hoursAgo(1)) }, 'done', 0],
  ['older-items', 'ORCID failed', { record: 'unknown', works: failed() }, 'cannot-tell', 0],
  ['older-items', 'no items', nothing, 'cannot-tell', 0],
];

describe('the state of each step', () => {
  test.each(CASES)('%s: %s', (step, _, changes, state, count) => {
    expect(stepOf(step, changes)).toEqual({ step, state, count });
  });

  test.each(STEPS)('the cases of %s reach every state that it can have', (step) => {
    const reached = new Set(CASES.filter(([each]) => each === step).map(([, , , state]) => state));
    expect([...reached].sort()).toEqual(STEP_STATES.filter((state) => step !== 'auto-update' || state !== 'to-do').toSorted());
  });

  test('the cases have every state of a record', () => {
    const reached = CASES.filter(([step]) => step === 'record').map(([, , changes]) => changes.record ?? 'open');
    expect(reached.toSorted()).toEqual(RECORD_STATES.toSorted());
  });
});
