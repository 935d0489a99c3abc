import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Changes, changesBetween, readEarlierReport } from '../../../shared/report/changes.ts';
import type { Report, ReportItem } from '../../../shared/report/report.schema.ts';
import { doi } from '../../fixtures/doi.ts';
import { aDeposit, aRegistration, failed, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { mutated } from '../../fixtures/mutated.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { aReport } from '../../fixtures/report.ts';
import { ARRIVED_DOI, OTHER_ID, ROBIN } from '../../fixtures/robin.ts';
import { someReport } from '../../fixtures/some-report.ts';
import { EVERY_EXAMPLE, exampleReport } from '../examples/example-reports.ts';

const visible = aReport();
const notVisible = aReport({ works: retrieved() });
const nothing = aReport({ works: retrieved(), registrations: listedRegistrations(), deposits: retrieved() });
const orcidFailed = aReport({ works: failed(), record: 'unknown' });
const figshareFailed = aReport({ deposits: failed(), registrations: listedRegistrations(), works: retrieved() });

const NONE = { becameVisible: [], noLongerVisible: [], added: [], gone: [] };

/** The lists that are not empty, with the DOIs of their items. */
function listed(changes: Changes): Record<string, (string | null)[]> {
  const { isEverything: _, ...lists } = changes;
  return Object.fromEntries(
    Object.entries(lists).flatMap(([list, items]) => (items.length > 0 ? [[list, items.map((item) => item.doi)]] : [])),
  );
}

describe('between two reports', () => {
  test.each<[string, Report, Report, Record<string, string[]>]>([
    ['became visible', notVisible, visible, { becameVisible: [ARRIVED_DOI] }],
    ['is no longer visible', visible, notVisible, { noLongerVisible: [ARRIVED_DOI] }],
    ['is new', nothing, visible, { added: [ARRIVED_DOI] }],
    ['is new, and not visible', nothing, notVisible, { added: [ARRIVED_DOI] }],
    ['is gone', visible, nothing, { gone: [ARRIVED_DOI] }],
    ['stayed visible', visible, visible, {}],
    ['stayed not visible', notVisible, notVisible, {}],
  ])('an item %s', (_, earlier, now, expected) => {
    const changes = changesBetween(earlier, now);
    expect(listed(changes)).toEqual(expected);
    expect(changes.isEverything).toBe(true);
  });
});

describe('what nobody knows is no change, and the comparison says that there may be more:', () => {
  test.each<[string, Report, Report]>([
    ['ORCID failed now', visible, orcidFailed],
    ['ORCID failed then', orcidFailed, visible],
    ['ORCID failed then, and now the item is not visible', orcidFailed, notVisible],
    ['Figshare failed now, so an item cannot be gone', visible, figshareFailed],
    ['Figshare failed then, so an item cannot be new', figshareFailed, visible],
    ['Figshare’s list is cut short now', visible, aReport({ ...empty(), deposits: { ...retrieved(), complete: false } })],
    ['Figshare’s list was cut short then', aReport({ ...empty(), deposits: { ...retrieved(), complete: false } }), visible],
    ['DataCite has a record now that may be that of any item', visible, aReport({ ...empty(), registrations: unreadable() })],
    ['DataCite had a record then that may be that of any item', aReport({ ...empty(), registrations: unreadable() }), visible],
    ['ORCID has a work now that could not be read', visible, aReport({ ...empty(), works: { ...retrieved(), skipped: 1 } })],
    ['the record is locked now', visible, aReport({ record: 'locked', works: { ...retrieved(), complete: false } })],
  ])('%s', (_, earlier, now) => {
    expect(changesBetween(earlier, now)).toEqual({ ...NONE, isEverything: false });
  });

  test('a record without any name is neither new nor gone, although nothing shows that it is the same', () => {
    const odd = aReport({
      registrations: { ...listedRegistrations(aRegistration()), ...unreadable(), entries: [aRegistration()] },
    });
    expect(odd.items).toHaveLength(2);
    expect(changesBetween(odd, odd)).toEqual({ ...NONE, isEverything: false });
    expect(changesBetween(visible, odd)).toEqual({ ...NONE, isEverything: false });
    expect(changesBetween(odd, visible)).toEqual({ ...NONE, isEverything: false });
  });

  test('but what is known is still listed', () => {
    const cutShort = aReport({ deposits: { ...retrieved(aDeposit()), complete: false } });
    expect(changesBetween(notVisible, cutShort)).toMatchObject({ becameVisible: [{ doi: ARRIVED_DOI }], isEverything: false });
  });
});

function empty() {
  return { works: retrieved(), registrations: listedRegistrations(), deposits: retrieved() };
}

/** DataCite’s answer with a record that could not be read, and no DOI in it. */
function unreadable() {
  return { ...listedRegistrations(), skipped: 1, malformed: [null] };
}

describe('an item is the same', () => {
  const one = (item: Partial<ReportItem>, state: ReportItem['orcid']['state'] = 'visible') => [
    {
      ...(visible.items[0] as ReportItem),
      figshare: { ...(visible.items[0] as ReportItem).figshare, id: null },
      ...item,
      orcid: { state, works: [] },
    },
  ];
  const report = (...items: ReportItem[]): Report => ({ ...visible, items });
  const [A, B, V] = [doi('10.5072/a'), doi('10.5072/b'), doi('10.5072/a.v1')];
  const ID = { figshare: { state: 'listed', id: 7, publishedAt: null } } as const;

  test.each<[string, Partial<ReportItem>, Partial<ReportItem>]>([
    ['by its base DOI', { doi: A, versions: [] }, { doi: A, versions: [V] }],
    ['by the DOI of a version, if the base DOI came later', { doi: V, versions: [] }, { doi: A, versions: [V] }],
    ['by the DOI of a version, if the base DOI is not shown any more', { doi: A, versions: [V] }, { doi: V, versions: [] }],
    ['by a version, if another DOI became the base', { doi: A, versions: [V] }, { doi: B, versions: [V] }],
    ['by its id on Figshare, if its DOI came later', { doi: null, versions: [], ...ID }, { doi: A, versions: [V], ...ID }],
  ])('%s', (_, then, now) => {
    expect(listed(changesBetween(report(...one(then, 'not-visible')), report(...one(now))))).toEqual({ becameVisible: [now.doi] });
    expect(listed(changesBetween(report(...one(then)), report(...one(now))))).toEqual({});
  });

  test.each<[string, Partial<ReportItem>, Partial<ReportItem>]>([
    ['if only its title is the same', { doi: A, versions: [] }, { doi: B, versions: [] }],
    ['if neither has a name at all', { doi: null, versions: [] }, { doi: null, versions: [] }],
  ])('but not %s', (_, then, now) => {
    const changes = listed(changesBetween(report(...one(then, 'not-visible')), report(...one(now))));
    expect(changes).toEqual(then.doi === null ? {} : { added: [B], gone: [A] });
  });

  const [a, b] = [
    { doi: A, versions: [] },
    { doi: V, versions: [] },
  ];
  const ab = { doi: A, versions: [V] };

  test.each<[string, ReportItem[], ReportItem[], Record<string, string[]>]>([
    ['two became one, of which one was visible', [...one(a), ...one(b, 'not-visible')], one(ab), {}],
    ['two became one, which became visible', [...one(a, 'not-visible'), ...one(b, 'not-visible')], one(ab), { becameVisible: [A] }],
    [
      'two became one, which nobody can see any more',
      [...one(a), ...one(b, 'not-visible')],
      one(ab, 'not-visible'),
      { noLongerVisible: [A] },
    ],
    ['two became one, and of the other nobody knew', [...one(a, 'not-visible'), ...one(b, 'unknown')], one(ab), {}],
    ['one became two, of which one is still visible', one(ab), [...one(a), ...one(b, 'not-visible')], {}],
    ['one became two, and nobody knows of the other', one(ab), [...one(a, 'unknown'), ...one(b, 'not-visible')], {}],
    [
      'one became two, of which one became visible',
      one(ab, 'not-visible'),
      [...one(a), ...one(b, 'not-visible')],
      { becameVisible: [A] },
    ],
  ])('%s', (_, then, now, expected) => {
    expect(listed(changesBetween(report(...then), report(...now)))).toEqual(expected);
  });

  test('if two have the same name, a change of one is not claimed for the other', () => {
    const twice = [...one({ doi: A, versions: [], ...ID }), ...one({ doi: B, versions: [], ...ID }, 'not-visible')];
    expect(listed(changesBetween(report(...twice), report(...twice)))).toEqual({});
  });
});

describe('any two reports', () => {
  test('that are the same show no change', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(someReport, (report) => {
        expect(changesBetween(report, report)).toMatchObject(NONE);
      }),
      propertyRuns(),
    );
  });

  test('list only what one of them shows, and no item twice in one list', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(someReport, someReport, (earlier, now) => {
        const { becameVisible, noLongerVisible, added, gone } = changesBetween(earlier, now);
        for (const item of becameVisible) expect(item.orcid.state).toBe('visible');
        for (const item of noLongerVisible) expect(item.orcid.state).toBe('not-visible');
        for (const list of [becameVisible, noLongerVisible, added, gone]) expect(new Set(list).size).toBe(list.length);
        const ofNow = [...becameVisible, ...noLongerVisible, ...added];
        expect(new Set(ofNow).size).toBe(ofNow.length);
      }),
      propertyRuns(),
    );
  });

  test('list nothing as new or gone if a service did not show everything', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(someReport, someReport, (earlier, now) => {
        const { added, gone } = changesBetween(earlier, now);
        const isCut = ({ sources }: Report) => sources.some(({ complete }) => !complete);
        expect([isCut(earlier) ? added : [], isCut(now) ? gone : []]).toEqual([[], []]);
      }),
      propertyRuns(),
    );
  });

  test.each(EVERY_EXAMPLE)('the file of $name in the scope $scope can be compared with it', async ({ name, ...selection }) => {
    const report = await exampleReport(name, selection);
    const read = readEarlierReport(JSON.stringify(report, null, 2), report);
    if (!read.ok) throw new Error(read.detail);
    expect(changesBetween(read.report, report)).toMatchObject(NONE);
  });
});

describe('a file is refused, with a sentence of its own, if', () => {
  const now = visible;
  const file = (changes: object) => JSON.stringify({ ...visible, ...changes });
  const [item] = visible.items;
  const CASES: [string, string, RegExp][] = [
    ['it is empty', '', /isn’t a JSON file/],
    ['it is not JSON', 'doi,title\n10.5072/a,Rain', /isn’t a JSON file/],
    ['it ends in the middle', file({}).slice(0, -9), /isn’t a JSON file/],
    ['it is nothing but null', 'null', /isn’t a report/],
    ['it is a number', '7', /isn’t a report/],
    ['it is a list', '[]', /isn’t a report/],
    ['it is a problem of ours', '{"type":"about:blank","title":"Not Found","status":404,"code":"not-found"}', /isn’t a report/],
    ['it is a report of a later version', file({ version: 2 }), /isn’t a report/],
    ['it is on another iD', file({ orcid: OTHER_ID }), /another iD: 9999-0000-0000-0123\.$/],
    ['it has another scope', file({ scope: 'datacite' }), /another scope or prefix/],
    ['it has another prefix', file({ prefix: '10.17866' }), /another scope or prefix/],
    ['it is newer', file({ checkedAt: '2026-11-22T06:00:01Z' }), /newer/],
  ];

  test.each(CASES)('%s', (_, text, detail) => {
    const read = readEarlierReport(text, now);
    expect(read).toEqual({ ok: false, detail: expect.stringMatching(detail) });
    expect(read.ok ? '' : read.detail).toMatch(/^[A-Z].*\.$/);
  });

  test('each kind of refusal has a sentence of its own', () => {
    const sentences = new Set(CASES.map(([, text]) => JSON.stringify(readEarlierReport(text, now))));
    expect(sentences.size).toBe(5);
  });

  test.each<[string, object]>([
    ['no items', { items: undefined }],
    ['items that are not a list', { items: { length: 1 } }],
    ['an item that is null', { items: [null] }],
    ['an item that is a text', { items: ['10.5072/a'] }],
    ['an item without Figshare', { items: [{ ...item, figshare: undefined }] }],
    ['an item without ORCID', { items: [{ ...item, orcid: undefined }] }],
    ['an item without versions', { items: [{ ...item, versions: undefined }] }],
    ['an item with a version that is a number', { items: [{ ...item, versions: [1] }] }],
    ['an item with a title that is an object', { items: [{ ...item, title: { length: 999 } }] }],
    ['an item with a DOI that is a number', { items: [{ ...item, doi: 10 }] }],
    ['an item with an unheard-of state', { items: [{ ...item, orcid: { state: 'gone', works: [] } }] }],
    ['no sources', { sources: undefined }],
    ['sources that say nothing', { sources: [] }],
    ['a source less', { sources: visible.sources.slice(1) }],
    ['a source that does not say whether it is complete', { sources: visible.sources.map(({ complete: _, ...rest }) => rest) }],
    ['an iD that is none', { orcid: '<b>9999-0000-0000-0115</b>' }],
    ['an iD that is an object', { orcid: {} }],
    ['no time', { checkedAt: undefined }],
    ['a time that is none', { checkedAt: 'yesterday' }],
    ['a day that is none', { checkedAt: '2026-99-99T00:00:00Z' }],
  ])('it has %s', (_, changes) => {
    expect(readEarlierReport(file(changes), now)).toEqual({ ok: false, detail: expect.stringContaining('isn’t a report') });
  });

  test('whatever was changed in it, it is refused or it can be compared', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(mutated(JSON.parse(JSON.stringify(visible))), (changed) => {
        const read = readEarlierReport(JSON.stringify(changed), now);
        if (!read.ok) return;
        const { isEverything: _, ...lists } = changesBetween(read.report, now);
        for (const each of Object.values(lists).flat()) expect(typeof (each.title ?? each.doi ?? '')).toBe('string');
      }),
      propertyRuns(),
    );
  });

  test('whatever it contains, it is refused or it can be compared', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readEarlierReport(text, now).ok).toBe(false);
      }),
      propertyRuns(),
    );
  });
});

describe('a file is accepted if', () => {
  test.each<[string, object, Report]>([
    ['it is the same report', {}, visible],
    ['it has fields that we do not know', { mood: 'fine', items: [{ ...visible.items[0], mood: 'fine' }] }, visible],
    [
      'it is on the iD that was asked for, before ORCID merged it',
      { orcid: OTHER_ID, asked: OTHER_ID },
      { ...visible, asked: OTHER_ID },
    ],
  ])('%s', (_, changes, now) => {
    const read = readEarlierReport(JSON.stringify({ ...visible, ...changes }), now);
    expect(read).toMatchObject({ ok: true, report: { checkedAt: visible.checkedAt } });
  });

  test('but after a merger, no item counts as new, because the earlier report did not look for those of the other iD', () => {
    const before = { ...nothing, orcid: OTHER_ID, asked: OTHER_ID };
    const after: Report = { ...visible, asked: OTHER_ID };
    expect(changesBetween(before, after)).toEqual({ ...NONE, isEverything: false });
    expect(visible.orcid).toBe(ROBIN);
  });
});
