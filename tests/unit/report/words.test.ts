import { describe, expect, test } from 'vitest';
import { headline } from '../../../shared/report/words.ts';
import { doi } from '../../fixtures/doi.ts';
import { aDeposit, failed, isoOf, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { aReport } from '../../fixtures/report.ts';
import { ARRIVED_DOI, daysAgo } from '../../fixtures/robin.ts';

const notVisible = { works: retrieved() };
const noItems = { works: retrieved(), registrations: listedRegistrations(), deposits: retrieved() };

describe('the headline fits if', () => {
  test.each([
    ['everything is visible', {}, '1 of 1 item is publicly visible on the ORCID record'],
    ['no item is visible', notVisible, '0 of 1 item is publicly visible on the ORCID record'],
    ['there are no items', noItems, 'We found no public Figshare items for this iD'],
    [
      'Figshare failed and there are no items',
      { ...noItems, deposits: failed() },
      'We could not check everything, and have found no items so far',
    ],
    [
      'ORCID failed',
      { works: failed(), record: 'unknown' as const },
      'We could not reach ORCID, so we can’t tell which items are publicly visible',
    ],
    [
      'the record is locked',
      { works: { ...retrieved(), complete: false }, record: 'locked' as const },
      'ORCID has locked this record, so nobody can see its works',
    ],
    [
      'an item could not be checked',
      { works: { ...retrieved(), unreadable: [doi(ARRIVED_DOI)] } },
      '0 of 1 item is publicly visible on the ORCID record; 1 could not be checked',
    ],
    [
      'one of two is visible',
      { deposits: retrieved(aDeposit(), aDeposit({ id: 2, doi: null, publishedAt: isoOf(daysAgo(9)) })) },
      '1 of 2 items are publicly visible on the ORCID record',
    ],
  ])('%s', (_, changes, expected) => {
    expect(headline(aReport(changes))).toBe(expected);
  });

  test('and it never claims that an item is not on the record', () => {
    expect(headline(aReport(notVisible))).not.toContain('not on');
  });
});
