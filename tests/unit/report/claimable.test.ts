import { expect, test } from 'vitest';
import { EVERYTHING_ON_FIGSHARE } from '../../../shared/items/selection.ts';
import type { Collection } from '../../../shared/registers/collection.ts';
import { analyse } from '../../../shared/report/analyse.ts';
import { claimableItems } from '../../../shared/report/claimable.ts';
import { aCollection, aDeposit, aRegistration, failed, isoOf, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { ARRIVED_DOI, hoursAgo, NOW } from '../../fixtures/robin.ts';

const unseen = { works: retrieved() };
const registered = (changes: Parameters<typeof aRegistration>[0]) => ({
  ...unseen,
  registrations: listedRegistrations(aRegistration(changes)),
});

test.each<[string, Partial<Collection>, boolean]>([
  ['is visible', {}, false],
  ['is not visible', unseen, true],
  ['lacks the iD', registered({ role: 'absent' }), true],
  ['is part of something', registered({ isPart: true }), true],
  ['is new', registered({ registeredAt: isoOf(hoursAgo(1)) }), true],
  ['lacks a publisher', registered({ hasRequiredMetadata: false }), false],
  ['has no DOI', { ...unseen, registrations: listedRegistrations(), deposits: retrieved(aDeposit({ doi: null })) }, false],
  ['cannot be looked for, because ORCID failed', { works: failed(), record: 'unknown' }, false],
])('an item that %s', (_, changes, isClaimable) => {
  const report = analyse(aCollection(changes), EVERYTHING_ON_FIGSHARE, NOW);
  expect(claimableItems(report).map(({ doi }) => doi)).toEqual(isClaimable ? [ARRIVED_DOI] : []);
});
