import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { causes } from '../../../shared/report/causes.ts';
import { asksAboutAutoUpdate, nextAction, notice } from '../../../shared/report/next-action.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { headline } from '../../../shared/report/words.ts';
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
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { aReport } from '../../fixtures/report.ts';
import { hoursAgo } from '../../fixtures/robin.ts';
import { someReport } from '../../fixtures/some-report.ts';
import { EVERY_EXAMPLE, exampleReport } from '../examples/example-reports.ts';

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
      { title: 'Not publicly visible on your ORCID record: 1 item', asksAboutAutoUpdate: true },
    ],
    [
      'an item lacks the iD',
      { ...notVisible, registrations: listedRegistrations(aRegistration({ role: 'absent' })) },
      { guide: '/steps/id-on-items/', asksAboutAutoUpdate: false },
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
        text: expect.stringMatching(/“Group selected works”.*nothing to turn off\.$/),
      },
    ],
    [
      'an item was added by two services but has one entry',
      { works: retrieved(aWork(), aWork({ putCode: 2, route: 'figshare' })) },
      {
        title: 'Added more than once, but shown as one entry: 1 item',
        text: expect.stringMatching(/^You don’t need to group anything.*Use only one of the two\./),
        guide: '/check-it-worked/#an-item-appears-twice',
      },
    ],
    ['there are no items', noItems, { guide: '/steps/connect/' }],
    [
      'Figshare’s list was cut short, although all that we saw is visible',
      { deposits: { ...retrieved(aDeposit()), complete: false } },
      { title: 'This report is incomplete', text: expect.stringContaining('Figshare didn’t send everything') },
    ],
    [
      'Figshare’s list was cut short, and there is something to do',
      { ...notVisible, deposits: { ...retrieved(aDeposit()), complete: false } },
      { title: 'Not publicly visible on your ORCID record: 1 item' },
    ],
    [
      'an item has no DOI, which no step of the guide can fix',
      { ...notVisible, registrations: listedRegistrations(), deposits: retrieved(aDeposit({ doi: null })) },
      { guide: '/why-missing/#no-doi' },
    ],
    [
      'one record cannot be read, and a work is not readable either',
      {
        works: { ...retrieved(), unreadable: [doi('10.6084/m9.figshare.99100001')] },
        registrations: { ...listedRegistrations(aRegistration()), skipped: 1, malformed: [UNREADABLE], unreadable: [UNREADABLE] },
      },
      { title: expect.stringMatching(/: 1 item$/) },
    ],
    [
      'DataCite failed',
      { registrations: failedRegistrations(aRegistration()) },
      { again: true, text: expect.stringContaining('DataCite isn’t available at the moment') },
    ],
    [
      'DataCite sent an answer that we could not read',
      { registrations: { ...failedRegistrations(), ok: false, reason: 'unexpected' } as const },
      { again: false, title: 'This report is incomplete' },
    ],
    [
      'a record of an item cannot be read, and all others are visible',
      { registrations: { ...listedRegistrations(aRegistration()), skipped: 1, malformed: [UNREADABLE], unreadable: [UNREADABLE] } },
      { again: false, title: 'We could not read a record of this item: 1 item', guide: '/why-missing/#unreadable' },
    ],
    [
      'ORCID failed',
      { works: failed(), record: 'unknown' as const },
      { again: true, text: expect.stringContaining('don’t count items that we couldn’t check as missing') },
    ],
    [
      'the record is locked',
      { ...closedRecord, record: 'locked' as const },
      { title: 'ORCID has locked your record', guide: '/steps/record/' },
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
    expect(action.title).toBe('The item is marked as part of something else: 2 items');
  });
});

test('a prefix that no item has is not blamed on the connection to Figshare', () => {
  const report = aReport({}, { scope: 'figshare', prefix: '10.17866' });
  expect(nextAction(report)).toMatchObject({ title: 'No item has this prefix', guide: null });
  expect(headline(report)).toBe('We found no items with the prefix 10.17866 for this iD');
});

describe('the notice above the causes', () => {
  test.each<[string, Parameters<typeof aReport>[0], string | null]>([
    ['everything is visible', {}, 'Nothing to do'],
    ['there are no items', noItems, 'Connect your ORCID iD to Figshare'],
    ['the causes say everything', notVisible, null],
    ['the duplicates say everything', { works: retrieved(aWork(), aWork({ putCode: 2, group: 1 })) }, null],
    ['the record is locked', { ...closedRecord, record: 'locked' }, 'ORCID has locked your record'],
    ['a service failed', { registrations: failedRegistrations(aRegistration()) }, 'Check again in a minute'],
    [
      'a list was cut short, whatever there is to do',
      { ...notVisible, deposits: { ...retrieved(aDeposit()), complete: false } },
      'This report is incomplete',
    ],
  ])('if %s', (_, changes, title) => {
    expect(notice(aReport(changes))?.title ?? null).toBe(title);
  });
});

/** Whatever the report, nobody is told that there is nothing to do, or nothing there, unless we know it. */
function expectHonest(report: Report) {
  const isKnown = report.sources.every(({ complete }) => complete) && ['open', 'unknown'].includes(report.record);
  for (const action of [nextAction(report), notice(report)]) {
    if (action?.title === 'Nothing to do')
      expect([isKnown, report.counts.visible, causes(report)]).toEqual([true, report.items.length, []]);
    if (/^(?:Connect|No item)/.test(action?.title ?? '')) expect([isKnown, report.items]).toEqual([true, []]);
  }
  expect(notice(report) !== null || causes(report).length > 0, 'something is said').toBe(true);
}

describe('nothing to do, and nothing there, are said only if we know it', () => {
  test.each(EVERY_EXAMPLE)('of $name in the scope $scope', async ({ name, ...selection }) => {
    expectHonest(await exampleReport(name, selection));
  });

  test('of any report', PROPERTY_TEST, () => {
    fc.assert(fc.property(someReport, expectHonest), propertyRuns());
  });
});

describe('the question about Auto-Update', () => {
  const isNew = { ...notVisible, registrations: listedRegistrations(aRegistration({ registeredAt: isoOf(hoursAgo(1)) })) };

  test.each<[string, boolean, Parameters<typeof aReport>[0]]>([
    ['an item is not visible and nothing explains it', true, notVisible],
    ['an item is on its way, and nothing shows the switch', true, isNew],
    [
      'an item is on its way, and DataCite added another work lately',
      false,
      { ...isNew, works: retrieved(aWork({ dois: [UNREADABLE] })) },
    ],
    ['everything is visible', false, {}],
    ['the iD is missing', false, { ...notVisible, registrations: listedRegistrations(aRegistration({ role: 'absent' })) }],
    ['the record is locked', false, { ...closedRecord, record: 'locked' }],
  ])('if %s: %s', (_, isAsked, changes) => {
    expect(asksAboutAutoUpdate(aReport(changes))).toBe(isAsked);
  });
});
