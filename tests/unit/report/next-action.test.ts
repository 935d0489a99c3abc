import { describe, expect, test } from 'vitest';
import { nextAction } from '../../../shared/report/next-action.ts';
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
import { hoursAgo } from '../../fixtures/robin.ts';

const UNREADABLE = doi('10.6084/m9.figshare.99100002');
const notVisible = { works: retrieved() };
const closedRecord = { works: { ...retrieved(), complete: false } };
const noItems = { works: retrieved(), registrations: listedRegistrations(), deposits: retrieved() };

describe('the next action fits if', () => {
  test.each([
    ['everything is visible', {}, { title: 'Nothing to do', guide: null }],
    [
      'an item is not visible',
      notVisible,
      { title: 'Not publicly visible on the ORCID record: 1 item', asksAboutAutoUpdate: true },
    ],
    [
      'an item lacks the iD',
      { ...notVisible, registrations: listedRegistrations(aRegistration({ role: 'absent' })) },
      { guide: '/why-missing/#id-missing', asksAboutAutoUpdate: false },
    ],
    [
      'an item is new and there is no evidence of Auto-Update',
      { ...notVisible, registrations: listedRegistrations(aRegistration({ registeredAt: isoOf(hoursAgo(1)) })) },
      { title: 'On its way: 1 item', asksAboutAutoUpdate: true },
    ],
    [
      'an item has two entries on the record',
      { works: retrieved(aWork(), aWork({ putCode: 2, group: 1 })) },
      {
        title: 'On the record more than once: 1 item',
        text: expect.stringMatching(/“Group selected works”.*no switch to turn off\.$/),
      },
    ],
    [
      'an item was added by two services but has one entry',
      { works: retrieved(aWork(), aWork({ putCode: 2, route: 'figshare' })) },
      {
        title: 'On the record more than once: 1 item',
        text: expect.stringMatching(/^There is nothing to group.*Keep one of the two\./),
        guide: '/check-it-worked/#an-item-appears-twice',
      },
    ],
    ['there are no items', noItems, { guide: '/steps/connect/' }],
    [
      'DataCite failed',
      { registrations: failedRegistrations(aRegistration()) },
      { again: true, text: expect.stringContaining('DataCite is not available now') },
    ],
    [
      'DataCite gave an answer that we could not read',
      { registrations: { ...failedRegistrations(), ok: false, reason: 'unexpected' } as const },
      { again: false, title: 'This report is incomplete' },
    ],
    [
      'a record of an item cannot be read, and all others are visible',
      { registrations: { ...listedRegistrations(aRegistration()), skipped: 1, malformed: [UNREADABLE], unreadable: [UNREADABLE] } },
      { again: false, title: 'A record that we could not read: 1 item', guide: '/why-missing/#unreadable' },
    ],
    [
      'ORCID failed',
      { works: failed(), record: 'unknown' as const },
      { again: true, text: expect.stringContaining('not counted as missing') },
    ],
    [
      'the record is locked',
      { ...closedRecord, record: 'locked' as const },
      { title: 'ORCID has locked the record', guide: '/steps/record/' },
    ],
    ['the record is unclaimed', { ...closedRecord, record: 'unclaimed' as const }, { text: expect.stringContaining('claim it') }],
  ])('%s', (_, changes, expected) => {
    expect(nextAction(aReport(changes))).toMatchObject(expected);
  });

  test('it is about the cause that most items share', () => {
    const two = { id: 2, doi: doi('10.6084/m9.figshare.2000.v1') };
    const three = { id: 3, doi: doi('10.6084/m9.figshare.3000.v1') };
    const action = nextAction(
      aReport({
        ...notVisible,
        deposits: retrieved(aDeposit(), aDeposit(two), aDeposit(three)),
        registrations: listedRegistrations(
          aRegistration({ role: 'absent' }),
          aRegistration({ doi: doi('10.6084/m9.figshare.2000'), isPart: true }),
          aRegistration({ doi: doi('10.6084/m9.figshare.3000'), isPart: true }),
        ),
      }),
    );
    expect(action.title).toBe('Registered as part of something else: 2 items');
  });
});
