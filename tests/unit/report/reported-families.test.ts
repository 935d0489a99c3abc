/** Kinds of reports about the metadata of an item’s own DOI and its versions, each from what the services answer to the report. */
import { describe, expect, test } from 'vitest';
import { collectDoi } from '../../../shared/collect/collect-doi.ts';
import type { DoiRecordShape } from '../../../shared/examples/datacite-shapes.ts';
import type { World } from '../../../shared/examples/world.ts';
import { precheck } from '../../../shared/precheck/precheck.ts';
import { claimableItems } from '../../../shared/report/claimable.ts';
import { doi } from '../../fixtures/doi.ts';
import { aDeposit, aRegistration, aWork, isoOf, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { versionDoi } from '../../fixtures/metadata.ts';
import { aReport } from '../../fixtures/report.ts';
import { ARRIVED, ARRIVED_DOI, daysAgo, NOT_VISIBLE, NOW, worldWith } from '../../fixtures/robin.ts';
import { changed, status } from '../../upstreams/faults.ts';
import { simulate } from '../../upstreams/simulator.ts';
import { onlyAdvice, reported } from './reported.ts';

const V1 = `${ARRIVED_DOI}.v1`;
const claimUrlOf = (name: string) => `https://commons.datacite.org/doi.org/${name}`;

/** The world, with other metadata at DataCite for some of the DOIs. */
function withMetadata(world: World, isMeant: (name: string) => boolean, changes: object): World {
  const records = world.datacite as DoiRecordShape[];
  const altered = (each: DoiRecordShape) => ({ ...each, attributes: { ...each.attributes, ...changes } });
  return { ...world, datacite: records.map((each) => (isMeant(each.id) ? altered(each) : each)) };
}

/** The world in which DataCite has no other DOIs than these. */
function onlyAtDatacite(world: World, ...names: string[]): World {
  return { ...world, datacite: (world.datacite as DoiRecordShape[]).filter(({ id }) => names.includes(id)) };
}

async function prechecked(world: World) {
  const { upstreams } = simulate(world);
  return precheck(await collectDoi({ doi: doi(ARRIVED_DOI) }, { upstreams, now: NOW }), NOW);
}

const PART = {
  relatedIdentifiers: [{ relationType: 'IsPartOf', relatedIdentifier: '10.5072/whole', relatedIdentifierType: 'DOI' }],
};

describe('blank metadata count as missing', () => {
  test.each([
    ['an empty title', { titles: [{ title: '' }] }, 'title'],
    ['a title of spaces', { titles: [{ title: '   ' }] }, 'title'],
    ['a title with nothing but markup', { titles: [{ title: '<i> </i>' }] }, 'title'],
    ['an empty publisher', { publisher: '' }, 'publisher'],
    ['an empty publisher with a name of its own', { publisher: { name: '' } }, 'publisher'],
    ['an empty container', { publisher: null, container: { title: '' } }, 'publisher'],
    ['an empty year', { publicationYear: '' }, 'year'],
    ['the year 0', { publicationYear: 0 }, 'year'],
  ])('%s', async (_, changes, condition) => {
    const world = withMetadata(worldWith(NOT_VISIBLE), () => true, changes);
    const report = await reported(world);
    expect(report.items).toMatchObject([{ diagnosis: 'metadata-incomplete', claimUrl: null }]);
    expect(claimableItems(report)).toEqual([]);
    const answer = await prechecked(world);
    expect(answer).toMatchObject({ status: 'needs-work', claimUrl: null });
    expect(answer.conditions.find((each) => each.condition === condition)).toMatchObject({ state: 'not-met' });
  });
});

describe('only another DOI of the item is registered', () => {
  const ofBase = { ...NOT_VISIBLE, deposit: { doi: ARRIVED_DOI } };

  test('Figshare names the base DOI, and DataCite has only the version: the claim leads to the version', async () => {
    const report = await reported(onlyAtDatacite(worldWith(ofBase), V1));
    expect(report.items).toMatchObject([{ doi: ARRIVED_DOI, datacite: { state: 'creator' }, claimUrl: claimUrlOf(V1) }]);
  });

  test('Figshare names a version, and DataCite has only the base DOI: the claim leads to the base DOI', async () => {
    const ofVersion = { ...NOT_VISIBLE, versions: 3 };
    const report = await reported(onlyAtDatacite(worldWith(ofVersion), ARRIVED_DOI));
    expect(report.items).toMatchObject([{ datacite: { state: 'creator' }, claimUrl: claimUrlOf(ARRIVED_DOI) }]);
  });

  test('the version is found even if it does not name the iD', async () => {
    const report = await reported(
      onlyAtDatacite(worldWith({ ...ofBase, registration: { creators: [{ name: 'Example, Sam' }] } }), V1),
    );
    expect(report.items).toMatchObject([{ diagnosis: 'id-missing', claimUrl: claimUrlOf(V1) }]);
  });

  test('the version is found if only ORCID names the item, and if Figshare does not answer at all', async () => {
    const onRecord = { ...ofBase, works: [[{ addedBy: 'self' as const }]], registration: { creators: [{ name: 'Example, Sam' }] } };
    const world = onlyAtDatacite(worldWith(onRecord), V1);
    const [whole, cut] = await Promise.all([reported(world), reported(world, { faults: { figshare: status(503) } })]);
    expect(whole.items).toMatchObject([{ datacite: { state: 'absent' }, diagnosis: 'visible-unlinked' }]);
    expect(cut).toMatchObject({ status: 'incomplete', items: [{ datacite: { state: 'absent' }, diagnosis: 'visible-unlinked' }] });
  });
});

describe('the DOIs of one item have different metadata', () => {
  const CHANGES: [string, object][] = [
    ['lacks a publisher', { publisher: null }],
    ['is part of something else', PART],
    ['does not name the iD', { creators: [{ name: 'Example, Sam', nameIdentifiers: [] }] }],
  ];
  const isBase = (name: string) => name === ARRIVED_DOI;

  test.each(CHANGES)('the claim goes to the version if the base DOI %s, as in the pre-check', async (_, changes) => {
    const world = withMetadata(worldWith(NOT_VISIBLE), isBase, changes);
    const report = await reported(world);
    expect(report.items).toMatchObject([{ diagnosis: 'not-visible', claimUrl: claimUrlOf(V1) }]);
    expect(claimableItems(report)).toHaveLength(1);
    expect(await prechecked(world)).toMatchObject({ judged: V1, claimUrl: claimUrlOf(V1) });
  });

  test.each(CHANGES)('the claim goes to the base DOI if the version %s, as in the pre-check', async (_, changes) => {
    const world = withMetadata(worldWith(NOT_VISIBLE), (name) => name === V1, changes);
    expect((await reported(world)).items).toMatchObject([{ diagnosis: 'not-visible', claimUrl: claimUrlOf(ARRIVED_DOI) }]);
    expect(await prechecked(world)).toMatchObject({ judged: ARRIVED_DOI, claimUrl: claimUrlOf(ARRIVED_DOI) });
  });

  test.each([
    ['part-of', PART],
    ['metadata-incomplete', { publisher: null }],
  ])('with no DOI that can reach the record, report and pre-check give the same cause: %s', async (diagnosis, changes) => {
    const world = withMetadata(worldWith(NOT_VISIBLE), () => true, changes);
    const [report, answer] = await Promise.all([reported(world), prechecked(world)]);
    expect(report.items[0]?.diagnosis).toBe(diagnosis);
    expect(answer.guide).toBe(`/why-missing/#${diagnosis}`);
    expect(answer.claimUrl).toBe(report.items[0]?.claimUrl);
  });

  test('a version from the year before June 2026 did not come because DataCite skipped versions then', async () => {
    const report = await reported(withMetadata(worldWith({ ...NOT_VISIBLE, publishedAt: daysAgo(300) }), isBase, PART));
    expect(report.items).toMatchObject([{ diagnosis: 'versions-skipped', claimUrl: claimUrlOf(V1) }]);
    expect(onlyAdvice(report).why).toContain('skipped the DOIs of versions from May 2025 to June 2026');
  });

  test('the title comes from any of them', async () => {
    const unlisted = { ...NOT_VISIBLE, deposit: false as const };
    const report = await reported(withMetadata(worldWith(unlisted), isBase, { titles: [] }));
    expect(report.items).toMatchObject([{ doi: ARRIVED_DOI, title: 'Readings of a rain gauge' }]);
  });
});

describe('a null in a list of one record', () => {
  /** Figshare does not list the item, so that only this record names it. */
  const world = worldWith(ARRIVED, { ...NOT_VISIBLE, id: 99100002, deposit: false });
  const broken = (attributes: object) =>
    changed(({ data, meta }: { data: DoiRecordShape[]; meta: object }) => ({
      data: data.map((each) =>
        each.id.includes('99100002') ? { ...each, attributes: { ...each.attributes, ...attributes } } : each,
      ),
      meta,
    }));

  test.each([
    ['relations', { relatedIdentifiers: [null] }],
    ['titles', { titles: [null] }],
    ['creators', { creators: [null] }],
    ['identifiers of a creator', { creators: [{ name: 'Example, Robin', nameIdentifiers: [null] }] }],
  ])('leaves the rest of the answer usable, and the record is counted and named: among the %s', async (_, attributes) => {
    const report = await reported(world, { faults: { datacite: broken(attributes) } });
    expect(report.sources.find(({ source }) => source === 'datacite')).toMatchObject({ ok: true, complete: true, skipped: 2 });
    expect(report.items.map((item) => [item.doi, item.diagnosis])).toEqual([
      ['10.6084/m9.figshare.99100002', 'unreadable'],
      [ARRIVED_DOI, 'in-step'],
    ]);
  });
});

describe('the order in which a service lists things', () => {
  test('does not matter for a work with several DOIs', () => {
    const dois = [doi(ARRIVED_DOI), versionDoi(1), versionDoi(2)];
    const ofDois = (names: typeof dois) => aReport({ works: retrieved(aWork({ dois: names })) });
    expect(ofDois(dois.toReversed())).toEqual(ofDois(dois));
    expect(ofDois(dois).items[0]?.orcid.works[0]?.doi).toBe(ARRIVED_DOI);
  });

  test('does not matter for works, DOIs and items', () => {
    const other = doi('10.6084/m9.figshare.99100002');
    const works = [aWork(), aWork({ putCode: 2, group: 1, dois: [versionDoi(1)] }), aWork({ putCode: 3, group: 2, dois: [other] })];
    const registrations = [aRegistration(), aRegistration({ doi: versionDoi(1) }), aRegistration({ doi: other })];
    const deposits = [aDeposit(), aDeposit({ id: 99100002, doi: other })];
    const { items } = aReport({
      works: retrieved(...works),
      registrations: listedRegistrations(...registrations),
      deposits: retrieved(...deposits),
    });
    const reversed = aReport({
      works: retrieved(...works.toReversed()),
      registrations: listedRegistrations(...registrations.toReversed()),
      deposits: retrieved(...deposits.toReversed()),
    });
    expect(reversed.items).toEqual(items);
  });

  test('of items without dates of their own, the one with the newest work comes first', () => {
    const work = (putCode: number, item: number, days: number) =>
      aWork({ putCode, group: putCode, dois: [doi(`10.6084/m9.figshare.${item}`)], addedAt: isoOf(daysAgo(days)) });
    const works = [work(1, 99100001, 20), work(2, 99100002, 400), work(3, 99100002, 2)];
    for (const answer of [works, works.toReversed()]) {
      const { items } = aReport({ works: retrieved(...answer), registrations: listedRegistrations(), deposits: retrieved() });
      expect(items.map((item) => item.doi)).toEqual(['10.6084/m9.figshare.99100002', ARRIVED_DOI]);
    }
  });
});
