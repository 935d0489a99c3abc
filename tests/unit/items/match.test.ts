import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../shared/items/item.ts';
import { doisToLookUp, match } from '../../../shared/items/match.ts';
import { EVERYTHING, EVERYTHING_ON_FIGSHARE } from '../../../shared/items/selection.ts';
import type { Collection } from '../../../shared/registers/collection.ts';
import type { Deposit } from '../../../shared/registers/deposit.ts';
import type { Registration } from '../../../shared/registers/registration.ts';
import type { Work } from '../../../shared/registers/work.ts';
import { analyse } from '../../../shared/report/analyse.ts';
import { doi } from '../../fixtures/doi.ts';
import {
  aCollection,
  aDeposit,
  aRegistration,
  aWork,
  failed,
  failedRegistrations,
  listedRegistrations,
  retrieved,
} from '../../fixtures/entries.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { ARRIVED_DOI, NOW } from '../../fixtures/robin.ts';

function onlyItem(collection: Collection): Item {
  const [item, ...more] = match(collection);
  if (!item) throw new Error('no item');
  expect(more).toEqual([]);
  return item;
}

const V1 = doi(`${ARRIVED_DOI}.v1`);
const V2 = doi(`${ARRIVED_DOI}.v2`);
const BASE = doi(ARRIVED_DOI);
const FOREIGN = doi('10.5281/zenodo.1234');

describe('an item is a base DOI', () => {
  test('with every version that any register has of it', () => {
    const collection = aCollection({
      deposits: retrieved(aDeposit({ doi: V2 })),
      works: retrieved(aWork({ dois: [V1] })),
    });
    expect(onlyItem(collection)).toMatchObject({ doi: BASE, versions: [V1, V2], orcid: 'visible', datacite: 'creator' });
  });

  test('even if the registers only have versions', () => {
    const collection = aCollection({
      deposits: retrieved(),
      registrations: listedRegistrations(aRegistration({ doi: V1 })),
      works: retrieved(),
    });
    expect(onlyItem(collection)).toMatchObject({ doi: BASE, versions: [V1], figshare: 'not-listed' });
  });

  test('also on an institution’s prefix', () => {
    const salford = doi('10.17866/rd.salford.7862303');
    const collection = aCollection({
      deposits: retrieved(aDeposit({ id: 7862303, doi: doi(`${salford}.v3`) })),
      registrations: listedRegistrations(aRegistration({ doi: salford, client: 'salford.other' })),
      works: retrieved(),
    });
    expect(onlyItem(collection)).toMatchObject({ doi: salford, versions: [`${salford}.v3`] });
  });

  test('but outside Figshare, a version is a separate item', () => {
    const elsewhere = { client: 'other.repo', url: 'https://example.org/1' };
    const collection = aCollection({
      deposits: retrieved(),
      works: retrieved(),
      registrations: listedRegistrations(
        aRegistration({ doi: doi('10.5555/thing'), ...elsewhere }),
        aRegistration({ doi: doi('10.5555/thing.v1'), ...elsewhere }),
      ),
    });
    expect(match(collection).map((item) => [item.doi, item.isFigshare])).toEqual([
      ['10.5555/thing', false],
      ['10.5555/thing.v1', false],
    ]);
  });

  test('with one deposit, even if its hit comes on two pages', () => {
    expect(onlyItem(aCollection({ deposits: retrieved(aDeposit(), aDeposit()) })).deposits).toHaveLength(1);
  });
});

describe('a Figshare item', () => {
  test.each([
    ['its suffix', aRegistration({ doi: BASE, client: null, url: null })],
    ['its account at DataCite', aRegistration({ doi: doi('10.25407/x'), client: 'figshare.acc', url: null })],
    ['a portal below figshare.com', aRegistration({ doi: doi('10.5555/x'), client: 'a.b', url: 'https://salford.figshare.com/x' })],
    [
      'a portal’s path',
      aRegistration({ doi: doi('10.5555/x'), client: 'a.b', url: 'https://data.example.org/articles/dataset/A_b/12345/1' }),
    ],
  ])('is recognised by %s', (_, registration) => {
    const [item] = match(
      aCollection({ deposits: retrieved(), works: retrieved(), registrations: listedRegistrations(registration) }),
    );
    expect(item?.isFigshare).toBe(true);
  });

  test.each([
    ['a work that Figshare added', aWork({ dois: [doi('10.5555/x')], route: 'figshare' })],
    ['a work with a portal’s address', aWork({ dois: [doi('10.5555/x')], links: ['https://figshare.com/articles/x/1'] })],
  ])('is recognised by %s', (_, work) => {
    const [item] = match(aCollection({ deposits: retrieved(), registrations: listedRegistrations(), works: retrieved(work) }));
    expect(item?.isFigshare).toBe(true);
  });

  test('is recognised by another item of the same portal', () => {
    const collection = aCollection({
      deposits: retrieved(aDeposit({ id: 7862303, doi: doi('10.17866/rd.salford.7862303.v1') })),
      registrations: listedRegistrations(),
      works: retrieved(aWork({ dois: [doi('10.17866/rd.salford.4004994.v1')] })),
    });
    expect(match(collection).map((item) => [item.doi, item.isFigshare])).toEqual([
      ['10.17866/rd.salford.7862303', true],
      ['10.17866/rd.salford.4004994', true],
    ]);
  });

  test('is not recognised by a prefix that it shares with a DOI brought along from elsewhere', () => {
    const collection = aCollection({
      deposits: retrieved(aDeposit({ doi: FOREIGN })),
      registrations: listedRegistrations(aRegistration({ doi: doi('10.5281/zenodo.5678'), client: 'cern.zenodo', url: null })),
      works: retrieved(),
    });
    expect(match(collection).map((item) => [item.doi, item.isFigshare])).toEqual([
      [FOREIGN, true],
      ['10.5281/zenodo.5678', false],
    ]);
  });

  test.each([
    'https://example.org/articles/2020/05/12345',
    'https://peerj.com/articles/1234',
    'https://example.com/?u=figshare.com',
    'nonsense',
  ])('is not recognised by %s', (url) => {
    const registration = aRegistration({ doi: doi('10.5555/x'), client: 'a.b', url });
    const [item] = match(
      aCollection({ deposits: retrieved(), works: retrieved(), registrations: listedRegistrations(registration) }),
    );
    expect(item?.isFigshare).toBe(false);
  });
});

describe('visible on ORCID', () => {
  test.each([
    ['by the base DOI', [BASE]],
    ['by a version only', [V1]],
    ['by one of several DOIs of a work', [FOREIGN, BASE]],
  ])('%s', (_, dois) => {
    const item = match(aCollection({ works: retrieved(aWork({ dois })) })).find((each) => each.doi === BASE);
    expect(item?.orcid).toBe('visible');
  });

  test('not visible if no work has its DOI and ORCID showed all works', () => {
    expect(onlyItem(aCollection({ works: retrieved() })).orcid).toBe('not-visible');
  });

  test.each([
    ['ORCID failed', failed<Work>()],
    ['ORCID’s answer was cut short', { ...retrieved<Work>(), complete: false }],
    ['a work with its DOI could not be read', { ...retrieved<Work>(), skipped: 1, unreadable: [V2] }],
  ])('unknown if %s', (_, works) => {
    expect(onlyItem(aCollection({ works })).orcid).toBe('unknown');
  });

  test('visible if a work was read before ORCID failed', () => {
    expect(onlyItem(aCollection({ works: failed(aWork()) })).orcid).toBe('visible');
  });

  test('not affected by an unreadable work about something else', () => {
    const works = { ...retrieved<Work>(), skipped: 1, unreadable: [FOREIGN] };
    expect(onlyItem(aCollection({ works })).orcid).toBe('not-visible');
  });
});

describe('a deposit without a DOI', () => {
  const deposits = retrieved(aDeposit({ doi: null, handle: '2381/27744' }));
  const nothing = { deposits, registrations: listedRegistrations(), works: retrieved<Work>() };

  test('is a separate item', () => {
    expect(onlyItem(aCollection(nothing))).toMatchObject({ doi: null, datacite: 'unregistered', orcid: 'not-visible' });
  });

  test.each([
    '2381/27744',
    'https://hdl.handle.net/2381/27744',
    'hdl:2381/27744',
    'http://www.figshare.com/articles/dataset/_/99100001/',
  ])('is visible through a work with the link %s', (link) => {
    const works = retrieved(aWork({ dois: [], links: [link] }));
    expect(onlyItem(aCollection({ ...nothing, works })).orcid).toBe('visible');
  });

  test('is visible through a work whose DOI is its Handle', () => {
    const collection = { ...nothing, deposits: retrieved(aDeposit({ doi: null, handle: '10.5555/X' })) };
    const works = retrieved(aWork({ dois: [doi('10.5555/x')], route: 'other' }));
    expect(match(aCollection({ ...collection, works })).find((item) => item.doi === null)?.orcid).toBe('visible');
  });
});

describe('an item with a DOI', () => {
  const page = 'https://figshare.com/articles/dataset/_/99100001';

  test.each([
    ['its page', page],
    ['its page with a version', `${page}/1`],
    ['its page with a query', `${page}?file=1`],
    ['its page without a slug', 'https://figshare.com/articles/99100001'],
    ['the page that DataCite has', 'https://portal.example.org/records/7'],
  ])('is visible through a work without a DOI that names %s, under any title', (_, link) => {
    const registrations = listedRegistrations(aRegistration({ url: 'https://portal.example.org/records/7' }));
    const works = retrieved(aWork({ dois: [], links: [link], title: 'Another title', route: 'other' }));
    expect(onlyItem(aCollection({ works, registrations })).orcid).toBe('visible');
  });

  test.each([
    ['the page of another item', { dois: [], links: ['https://figshare.com/articles/dataset/_/99100002'] }],
    ['its page, but also the DOI of an article', { dois: [FOREIGN], links: [page] }],
    ['a page above it', { dois: [], links: ['https://figshare.com/articles'] }],
  ])('is not visible through a work that names %s', (_, changes) => {
    const works = retrieved(aWork({ ...changes, route: 'other' }));
    expect(match(aCollection({ works })).find((item) => item.isFigshare)?.orcid).toBe('not-visible');
  });
});

describe('versions outside Figshare', () => {
  const [concept, version, other] = [doi('10.5281/zenodo.10'), doi('10.5281/zenodo.11'), doi('10.5281/zenodo.12')];
  const zenodo = (changes: Partial<Registration>) => aRegistration({ client: 'cern.zenodo', url: null, ...changes });
  const nothing = { deposits: retrieved<Deposit>(), works: retrieved(aWork({ dois: [concept] })) };

  test.each([
    ['IsVersionOf', [zenodo({ doi: concept, versionOf: [concept] }), zenodo({ doi: version, versionOf: [concept] })]],
    ['HasVersion', [zenodo({ doi: concept, hasVersions: [version] }), zenodo({ doi: version })]],
    ['both', [zenodo({ doi: concept, hasVersions: [version] }), zenodo({ doi: version, versionOf: [concept] })]],
  ])('are one item under the concept DOI if %s relates them', (_, registrations) => {
    for (const entries of [registrations, registrations.toReversed()]) {
      const collection = aCollection({ ...nothing, registrations: listedRegistrations(...entries) });
      expect(onlyItem(collection)).toMatchObject({ doi: concept, versions: [version], orcid: 'visible' });
    }
  });

  test('are separate items without a relation', () => {
    const registrations = listedRegistrations(zenodo({ doi: version, versionOf: [concept] }), zenodo({ doi: other }));
    const collection = aCollection({ ...nothing, works: retrieved<Work>(), registrations });
    expect(match(collection).map((item) => item.doi)).toEqual([version, other]);
  });

  test('which are each a version of another are one item, whatever their order', () => {
    const circle = [zenodo({ doi: concept, versionOf: [version] }), zenodo({ doi: version, versionOf: [concept] })];
    for (const entries of [circle, circle.toReversed()]) {
      const collection = aCollection({ ...nothing, registrations: listedRegistrations(...entries) });
      expect(onlyItem(collection).doi).toBe([concept, version].sort()[0]);
    }
  });

  test('a chain of ten thousand versions is one item', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      zenodo({ doi: doi(`10.5281/zenodo.${index}`), versionOf: [doi(`10.5281/zenodo.${index + 1}`)] }),
    );
    expect(match(aCollection({ ...nothing, works: retrieved<Work>(), registrations: listedRegistrations(...chain) }))).toHaveLength(
      1,
    );
  });
});

describe('a malformed record', () => {
  const nothing = { deposits: retrieved<Deposit>(), registrations: listedRegistrations(), works: retrieved<Work>() };
  const malformed = { skipped: 1, malformed: [V1], unreadable: [V1, FOREIGN] };

  test.each([
    ['DataCite', { registrations: { ...listedRegistrations(), ...malformed } }],
    ['Figshare', { deposits: { ...retrieved<Deposit>(), ...malformed } }],
  ])('at %s is an item of which we know nothing', (_, changes) => {
    expect(onlyItem(aCollection({ ...nothing, ...changes }))).toMatchObject({ doi: BASE, isMalformed: true, datacite: 'unknown' });
  });

  test('of an item that another register has does not make a second item', () => {
    const deposits = { ...retrieved<Deposit>(), ...malformed };
    expect(onlyItem(aCollection({ deposits }))).toMatchObject({ doi: BASE, isMalformed: true, orcid: 'visible' });
  });

  test('without a DOI is an item too', () => {
    const deposits = { ...retrieved<Deposit>(), skipped: 1, malformed: [null] };
    expect(onlyItem(aCollection({ ...nothing, deposits }))).toMatchObject({ doi: null, isMalformed: true, orcid: 'unknown' });
  });

  test('of a source that failed is not an item', () => {
    const deposits = { ...failed<Deposit>(), skipped: 1, malformed: [V1] };
    expect(match(aCollection({ ...nothing, deposits }))).toEqual([]);
  });
});

describe('the role at DataCite', () => {
  test.each([
    ['creator', [aRegistration({ doi: BASE, role: 'absent' }), aRegistration({ doi: V1, role: 'creator' })]],
    ['misspelt', [aRegistration({ doi: BASE, role: 'misspelt' }), aRegistration({ doi: V1, role: 'contributor' })]],
    ['contributor', [aRegistration({ doi: BASE, role: 'absent' }), aRegistration({ doi: V1, role: 'contributor' })]],
    ['absent', [aRegistration({ doi: BASE, role: 'absent' })]],
  ] as const)('is the best over base and versions: %s', (role, registrations) => {
    expect(onlyItem(aCollection({ registrations: listedRegistrations(...registrations) })).datacite).toBe(role);
  });

  test('is unregistered if we looked the DOI up and DataCite does not have it', () => {
    const registrations = { ...listedRegistrations(), lookedUp: new Set([BASE, V1]) };
    expect(onlyItem(aCollection({ registrations })).datacite).toBe('unregistered');
  });

  test('is unknown if we did not look up all of its DOIs', () => {
    const registrations = { ...listedRegistrations(), lookedUp: new Set([V1]) };
    expect(onlyItem(aCollection({ registrations })).datacite).toBe('unknown');
  });

  test.each([
    ['creator', 'creator'],
    ['contributor', 'unknown'],
    ['absent', 'unknown'],
  ] as const)('%s, seen before DataCite failed, is %s', (role, state) => {
    expect(onlyItem(aCollection({ registrations: failedRegistrations(aRegistration({ role })) })).datacite).toBe(state);
  });

  test('is unknown if one of its records is malformed', () => {
    const registrations = { ...listedRegistrations(), skipped: 1, unreadable: [V1], lookedUp: new Set([BASE, V1]) };
    expect(onlyItem(aCollection({ registrations })).datacite).toBe('unknown');
  });
});

describe('doisToLookUp', () => {
  test('leaves nothing behind that changes a later match', () => {
    const collection = aCollection({ registrations: listedRegistrations() });
    expect(doisToLookUp(collection)).toHaveLength(11);
    const registrations = listedRegistrations(aRegistration({ doi: BASE }));
    expect(onlyItem({ ...collection, registrations }).registrations).toEqual(registrations.entries);
  });

  test('returns Figshare DOIs that DataCite did not list, each with its base DOI and ten versions, seen or not', () => {
    const registers = aCollection({ registrations: listedRegistrations(), works: retrieved() });
    const versions = Array.from({ length: 10 }, (_, index) => `${BASE}.v${index + 1}`);
    expect(doisToLookUp(registers)).toEqual([BASE, ...versions]);
  });

  test('returns fewer versions of each of many items, so that a few calls do', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      aDeposit({ id: index, doi: doi(`10.6084/m9.figshare.${1000 + index}`) }),
    );
    const registers = { registrations: listedRegistrations(), works: retrieved(), deposits: retrieved(...many) };
    expect(doisToLookUp(registers)).toHaveLength(200);
  });

  test('returns nothing if DataCite listed any version', () => {
    expect(doisToLookUp(aCollection({ registrations: listedRegistrations(aRegistration({ doi: V2 })) }))).toEqual([]);
  });

  test('returns no DOIs of journal articles', () => {
    const works = retrieved(aWork({ dois: [doi('10.1038/s41586-000-0000-0')], route: 'other' }));
    expect(doisToLookUp(aCollection({ deposits: retrieved(), registrations: listedRegistrations(), works }))).toEqual([]);
  });
});

describe('properties', () => {
  const numbers = fc.integer({ min: 1000, max: 1004 });
  const dois = fc
    .tuple(fc.constantFrom('10.6084/m9.figshare.', '10.5281/zenodo.'), numbers, fc.integer({ min: 0, max: 3 }))
    .map(([stem, item, version]) => doi(`${stem}${item}${version ? `.v${version}` : ''}`));
  const deposits = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 9 }), doi: fc.option(dois), title: fc.constantFrom('A', 'B', null) }).map(aDeposit),
    { selector: ({ id }) => id },
  );
  const registrations = fc.uniqueArray(
    fc
      .record({
        doi: dois,
        role: fc.constantFrom('creator', 'misspelt', 'contributor', 'absent'),
        isPart: fc.boolean(),
        hasRequiredMetadata: fc.boolean(),
      } as const)
      .map(aRegistration),
    { selector: (each) => each.doi },
  );
  const works = fc.uniqueArray(
    fc
      .record({
        putCode: fc.integer({ min: 1, max: 99 }),
        group: fc.integer({ min: 0, max: 4 }),
        dois: fc.array(dois, { maxLength: 2 }),
        links: fc.array(fc.constant('https://figshare.com/articles/dataset/_/99100001'), { maxLength: 1 }),
        route: fc.constantFrom('datacite', 'figshare', 'self'),
        title: fc.constantFrom('A', 'B', null),
      } as const)
      .map(aWork),
    { selector: ({ putCode }) => putCode },
  );
  const collections = fc.record({ deposits, registrations, works }).map((each) =>
    aCollection({
      deposits: retrieved(...each.deposits),
      registrations: {
        ...listedRegistrations(...each.registrations),
        lookedUp: new Set(
          doisToLookUp({
            deposits: retrieved(...each.deposits),
            registrations: retrieved(...each.registrations),
            works: retrieved(...each.works),
          }),
        ),
      },
      works: retrieved(...each.works),
    }),
  );

  const report = (collection: Collection) => analyse(collection, EVERYTHING, NOW);

  const reversed = (collection: Collection): Collection => ({
    ...collection,
    deposits: { ...collection.deposits, entries: collection.deposits.entries.toReversed() },
    registrations: { ...collection.registrations, entries: collection.registrations.entries.toReversed() },
    works: { ...collection.works, entries: collection.works.entries.toReversed() },
  });

  test('the order of a service’s entries never changes the report', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(collections, (collection) => {
        expect(report(reversed(collection))).toEqual(report(collection));
      }),
      propertyRuns(),
    );
  });

  test('a selection never changes what is said about an item', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(collections, (collection) => {
        const all = report(collection).items;
        for (const selection of [EVERYTHING_ON_FIGSHARE, { scope: 'datacite', prefix: '10.6084' }] as const) {
          for (const item of analyse(collection, selection, NOW).items) expect(all).toContainEqual(item);
        }
      }),
      propertyRuns(),
    );
  });

  test('a source that fails never makes an item not visible', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(collections, (collection) => {
        const missingBefore = new Set(
          report(collection)
            .items.filter(({ orcid }) => orcid.state === 'not-visible')
            .map((item) => item.doi ?? item.figshare.id),
        );
        const withouts: Partial<Collection>[] = [
          { works: failed() },
          { registrations: failedRegistrations() },
          { deposits: failed() },
        ];
        for (const without of withouts) {
          const after = report({ ...collection, ...without });
          expect(after.status).toBe('incomplete');
          for (const item of after.items.filter(({ orcid }) => orcid.state === 'not-visible')) {
            expect(missingBefore).toContain(item.doi ?? item.figshare.id);
          }
        }
      }),
      propertyRuns(),
    );
  });

  test('without ORCID no item needs anything', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(collections, (collection) => {
        expect(report({ ...collection, works: failed() }).counts).toMatchObject({ visible: 0, action: 0, waiting: 0 });
      }),
      propertyRuns(),
    );
  });
});
