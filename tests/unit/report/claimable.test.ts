import { expect, test } from 'vitest';
import type { Collection } from '../../../shared/registers/collection.ts';
import { claimableItems } from '../../../shared/report/claimable.ts';
import { aDeposit, aRegistration, failed, isoOf, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { aReport } from '../../fixtures/report.ts';
import { ARRIVED_DOI, hoursAgo } from '../../fixtures/robin.ts';

const notOnRecord = { works: retrieved() };
const registered = (changes: Parameters<typeof aRegistration>[0]) => ({
  ...notOnRecord,
  registrations: listedRegistrations(aRegistration(changes)),
});

test.each<[string, Partial<Collection>, boolean]>([
  ['is visible', {}, false],
  ['is not visible', notOnRecord, true],
  ['lacks the iD', registered({ role: 'absent' }), true],
  ['is part of something', registered({ isPart: true }), true],
  ['is new', registered({ registeredAt: isoOf(hoursAgo(1)) }), true],
  ['lacks a publisher', registered({ hasRequiredMetadata: false }), false],
  ['has no DOI', { ...notOnRecord, registrations: listedRegistrations(), deposits: retrieved(aDeposit({ doi: null })) }, false],
  ['cannot be checked because ORCID failed', { works: failed(), record: 'unknown' }, false],
])('only items that a claim would add are claimable: an item that %s', (_, changes, isClaimable) => {
  expect(claimableItems(aReport(changes)).map(({ doi }) => doi)).toEqual(isClaimable ? [ARRIVED_DOI] : []);
});
