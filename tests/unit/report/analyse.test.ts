import { describe, expect, test } from 'vitest';
import { parsePrefix, type Selection } from '../../../shared/items/selection.ts';
import type { Collection } from '../../../shared/registers/collection.ts';
import type { Work } from '../../../shared/registers/work.ts';
import { reportSchema } from '../../../shared/report/report.schema.ts';
import { RULES_VERSION } from '../../../shared/verdicts/diagnose.ts';
import { STATUSES } from '../../../shared/verdicts/status.ts';
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
import { ARRIVED_DOI, daysAgo, hoursAgo, ROBIN } from '../../fixtures/robin.ts';

test('the report about one item that is on the record', () => {
  expect(reportSchema.parse(aReport())).toEqual({
    version: 1,
    rulesVersion: RULES_VERSION,
    orcid: ROBIN,
    asked: ROBIN,
    record: 'open',
    example: false,
    scope: 'figshare',
    prefix: null,
    checkedAt: '2026-11-22T06:00:00Z',
    stale: false,
    status: 'in-step',
    counts: { items: 1, visible: 1, waiting: 0, action: 0, unknown: 0, duplicates: 0 },
    items: [
      {
        doi: ARRIVED_DOI,
        versions: [`${ARRIVED_DOI}.v1`],
        title: 'Readings of a rain gauge',
        type: 'dataset',
        url: 'https://figshare.com/articles/dataset/_/99100001',
        figshare: { state: 'listed', id: 99100001, publishedAt: '2026-10-23T06:00:00Z' },
        datacite: { state: 'creator', client: 'figshare.ars', registeredAt: '2026-10-23T06:00:00Z' },
        orcid: {
          state: 'visible',
          works: [
            {
              route: 'datacite',
              source: 'DataCite',
              addedAt: '2026-10-24T06:00:00Z',
              doi: ARRIVED_DOI,
              entry: 1,
              byHand: false,
            },
          ],
        },
        diagnosis: 'in-step',
        severity: 'ok',
        flags: [],
        claimUrl: `https://commons.datacite.org/doi.org/${ARRIVED_DOI}`,
      },
    ],
    advice: [
      {
        diagnosis: 'in-step',
        severity: 'ok',
        title: 'Publicly visible, and linked',
        why: expect.any(String),
        next: 'You don’t need to do anything.',
        claim: false,
        step: null,
        guide: '/why-missing/#in-step',
      },
    ],
    steps: [
      { step: 'record', state: 'done', count: 0 },
      { step: 'connect', state: 'done', count: 0 },
      { step: 'id-on-items', state: 'done', count: 0 },
      { step: 'auto-update', state: 'done', count: 0 },
      { step: 'older-items', state: 'done', count: 0 },
    ],
    evidence: { datacite: { works: 1, newest: '2026-10-24T06:00:00Z' }, figshare: { works: 0, newest: null } },
    sources: [
      { source: 'orcid', ok: true, ms: 100, records: 1, complete: true, skipped: 0 },
      { source: 'datacite', ok: true, ms: 100, records: 1, complete: true, skipped: 0 },
      { source: 'figshare', ok: true, ms: 100, records: 1, complete: true, skipped: 0 },
    ],
  });
});

describe('the status of the whole report', () => {
  const CASES: [string, Partial<Collection>, (typeof STATUSES)[number]][] = [
    ['everything visible', {}, 'in-step'],
    ['an item not visible', { works: retrieved() }, 'action-needed'],
    [
      'a new item',
      { works: retrieved(), registrations: listedRegistrations(aRegistration({ registeredAt: isoOf(hoursAgo(1)) })) },
      'waiting',
    ],
    ['no items', { works: retrieved(), registrations: listedRegistrations(), deposits: retrieved() }, 'nothing-to-sync'],
    ['ORCID failed', { works: failed(), record: 'unknown' }, 'incomplete'],
    ['DataCite failed, everything visible', { registrations: failedRegistrations() }, 'incomplete'],
    ['Figshare failed', { deposits: failed() }, 'incomplete'],
    ['Figshare’s list was cut short', { deposits: { ...retrieved(aDeposit()), complete: false } }, 'incomplete'],
    ['an item needs action, but a source failed', { works: retrieved(), deposits: failed() }, 'incomplete'],
    ['the record is locked', { works: { ...retrieved(), complete: false }, record: 'locked' }, 'incomplete'],
    ['a work could not be read', { works: { ...retrieved(), skipped: 1, unreadable: [doi(ARRIVED_DOI)] } }, 'incomplete'],
  ];

  test.each(CASES)('%s', (_, changes, status) => {
    expect(aReport(changes).status).toBe(status);
  });

  test('the cases reach every status', () => {
    expect([...new Set(CASES.map(([, , status]) => status))].sort()).toEqual([...STATUSES].sort());
  });
});

describe('the most urgent items come first', () => {
  test('the order is action, wait, unknown, ok, and then newest first', () => {
    const at = (id: number, days: number, changes = {}) => ({
      deposit: aDeposit({ id, doi: doi(`10.6084/m9.figshare.${id}.v1`), publishedAt: isoOf(daysAgo(days)) }),
      registration: aRegistration({ doi: doi(`10.6084/m9.figshare.${id}`), registeredAt: isoOf(daysAgo(days)), ...changes }),
    });
    const items = [at(1001, 90), at(1002, 5), at(1003, 50), at(1004, 1), at(1005, 40), at(1006, 7)];
    const { items: sorted } = aReport({
      deposits: retrieved(...items.map(({ deposit }) => deposit)),
      registrations: listedRegistrations(...items.map(({ registration }) => registration)),
      works: {
        ...retrieved(aWork({ dois: [doi('10.6084/m9.figshare.1001'), doi('10.6084/m9.figshare.1002')] })),
        unreadable: [doi('10.6084/m9.figshare.1005')],
      },
    });
    expect(sorted.map(({ figshare, severity }) => [figshare.id, severity])).toEqual([
      [1006, 'action'],
      [1003, 'action'],
      [1004, 'wait'],
      [1005, 'unknown'],
      [1002, 'ok'],
      [1001, 'ok'],
    ]);
  });
});

describe('the selection of items', () => {
  const elsewhere = aRegistration({ doi: doi('10.5281/zenodo.77'), client: 'cern.zenodo', url: 'https://zenodo.org/records/77' });
  const collection = {
    deposits: retrieved(aDeposit(), aDeposit({ id: 2, doi: doi('10.17866/rd.salford.2.v1') }), aDeposit({ id: 3, doi: null })),
    registrations: {
      ...listedRegistrations(aRegistration(), elsewhere, { ...elsewhere, doi: doi('10.5281/zenodo.78'), role: 'absent' }),
      lookedUp: new Set([doi('10.17866/rd.salford.2'), doi('10.17866/rd.salford.2.v1')]),
    },
  } as const;
  const dois = (selection: Selection) => aReport(collection, selection).items.map((item) => item.doi);

  test.each([
    [{ scope: 'figshare', prefix: null }, [null, '10.17866/rd.salford.2', ARRIVED_DOI]],
    [{ scope: 'datacite', prefix: null }, [null, '10.17866/rd.salford.2', '10.5281/zenodo.77', ARRIVED_DOI]],
    [{ scope: 'figshare', prefix: '10.17866' }, ['10.17866/rd.salford.2']],
    [{ scope: 'figshare', prefix: '10.5281' }, []],
    [{ scope: 'datacite', prefix: '10.5281' }, ['10.5281/zenodo.77']],
  ] as const)('%j', (selection, expected) => {
    expect(dois(selection).toSorted()).toEqual(expected.toSorted());
  });

  test('never changes what is said about an item: a work with the page of one that is left out is still that one', () => {
    const twin = aDeposit({ id: 2, doi: doi('10.17866/rd.salford.2.v1'), url: 'https://figshare.com/articles/dataset/_/2' });
    const answers = {
      deposits: retrieved(aDeposit(), twin),
      registrations: listedRegistrations(aRegistration(), aRegistration({ doi: doi('10.17866/rd.salford.2'), url: twin.url })),
      works: retrieved(aWork({ dois: [], links: ['https://figshare.com/articles/dataset/_/2'] })),
    };
    const [item] = aReport(answers, { scope: 'figshare', prefix: '10.6084' }).items;
    expect(item).toMatchObject({ doi: ARRIVED_DOI, diagnosis: 'removed-or-hidden', flags: [] });
    expect(aReport(answers).items).toContainEqual(item);
  });

  test.each([
    ['10.17866', '10.17866'],
    ['10.1000.10', '10.1000.10'],
    ['10.', null],
    ['10.17866/', null],
    ['17866', null],
    ['10.17866 OR x', null],
    ['', null],
  ])('the prefix %j is read as %j', (text, prefix) => {
    expect(parsePrefix(text)).toBe(prefix);
  });
});

test('an item without a page links to its DOI', () => {
  const { items } = aReport({
    deposits: retrieved(aDeposit({ url: null })),
    registrations: listedRegistrations(aRegistration({ url: null })),
  });
  expect(items[0]?.url).toBe(`https://doi.org/${ARRIVED_DOI}`);
});

test('an item that DataCite does not have cannot be claimed there', () => {
  const registrations = { ...listedRegistrations(), lookedUp: new Set([doi(ARRIVED_DOI), doi(`${ARRIVED_DOI}.v1`)]) };
  expect(aReport({ registrations }).items[0]?.claimUrl).toBeNull();
});

describe('the works of an item', () => {
  const works = (...entries: Work[]) => aReport({ works: retrieved(...entries) }).items[0]?.orcid.works;

  test('have the same number if ORCID shows them as one entry, whatever else is on the record', () => {
    const elsewhere = aWork({ putCode: 9, group: 4, dois: [doi('10.5555/other')] });
    const shown = works(
      elsewhere,
      aWork({ group: 7 }),
      aWork({ putCode: 2, group: 5 }),
      aWork({ putCode: 3, group: 7, route: 'figshare' }),
    );
    expect(shown?.map(({ entry, route }) => [entry, route])).toEqual([
      [1, 'datacite'],
      [2, 'datacite'],
      [1, 'figshare'],
    ]);
  });

  test.each([
    [{ route: 'datacite', byHand: false }, false],
    [{ route: 'datacite', byHand: true }, true],
    [{ route: 'self', byHand: false }, true],
  ] as const)('of %j have byHand: %s', (changes, byHand) => {
    expect(works(aWork(changes))?.[0]?.byHand).toBe(byHand);
  });
});
