import { expect, test } from 'vitest';
import type { Collection } from '../../../shared/registers/collection.ts';
import { claimableItems } from '../../../shared/report/claimable.ts';
import { aDeposit, aRegistration, failed, isoOf, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { aReport } from '../../fixtures/report.ts';
import { ARRIVED_DOI, hoursAgo } from '../../fixtures/robin.ts';

const notVisible = { works: retrieved() };
const registered = (changes: Parameters<typeof aRegistration>[0]) => ({
  ...notVisible,
  registrations: listedRegistrations(aRegistration(changes)),
});

test.each<[string, boolean, Partial<Collection>]>([
  ['is visible', false, {}],
  ['is not visible', true, notVisible],
  ['lacks the iD', true, registered({ role: 'absent' })],
  ['is part of something', true, registered({ isPart: true })],
  ['is new', true, registered({ registeredAt: isoOf(hoursAgo(1)) })],
  ['lacks a publisher', false, registered({ hasRequiredMetadata: false })],
  ['has no DOI', false, { ...notVisible, registrations: listedRegistrations(), deposits: retrieved(aDeposit({ doi: null })) }],
  ['cannot be checked because ORCID failed', false, { works: failed(), record: 'unknown' }],
])('an item that %s is claimable: %s', (_, isClaimable, changes) => {
  expect(claimableItems(aReport(changes)).map(({ doi }) => doi)).toEqual(isClaimable ? [ARRIVED_DOI] : []);
});
