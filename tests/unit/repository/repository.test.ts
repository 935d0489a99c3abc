/** What a repository's result says of its items and people. Each test starts from one boring item and changes one thing. */
import { describe, expect, test } from 'vitest';
import type { AgentShape, DoiShape } from '../../../shared/examples/datacite-shapes.ts';
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { RepositorySelection } from '../../../shared/registers/repository-overview.ts';
import type { Work } from '../../../shared/registers/work.ts';
import { type RepositoryItem, repositoryItems } from '../../../shared/repository/items.ts';
import { type JudgedDoi, judgeDoi } from '../../../shared/repository/judge-doi.ts';
import { onRecords, recordClass, searchResult } from '../../../shared/repository/on-orcid.ts';
import { idsOf, knownElsewhere, namingOf, peopleOf } from '../../../shared/repository/people.ts';
import { totalsOf } from '../../../shared/repository/totals.ts';
import { fetchRepositoryPage } from '../../../shared/sources/datacite/repository.ts';
import { doi } from '../../fixtures/doi.ts';
import { OTHER_ID, ROBIN } from '../../fixtures/robin.ts';
import { recordOf, repositoryService } from '../../upstreams/repository-service.ts';

const PREFIX: RepositorySelection = { by: 'prefix', prefix: '10.99999' };
const BASE = '10.99999/rd.test.41000001';
const OTHER = '10.99999/rd.test.41000002';
const robin = (id: string | undefined = `https://orcid.org/${ROBIN}`, more: Partial<AgentShape> = {}): AgentShape => ({
  name: 'Example, Robin',
  nameIdentifier: id,
  ...more,
});
const WITHOUT: AgentShape = { name: 'Example, Robin' };
const SAM: AgentShape = { name: 'Sample, Sam', nameIdentifier: OTHER_ID };

type Shape = Partial<DoiShape> & { doi: string };

async function judged(...shapes: Shape[]): Promise<JudgedDoi[]> {
  const { upstreams } = repositoryService({ dois: shapes.map(recordOf) });
  const page = { selection: PREFIX, registered: null, size: 1000, number: 1 };
  const { records } = await fetchRepositoryPage(page, { ...upstreams, signal: new AbortController().signal });
  return records.entries.map(judgeDoi);
}

async function itemsOf(...shapes: Shape[]): Promise<RepositoryItem[]> {
  return repositoryItems(await judged(...shapes));
}

async function onlyItem(shape: Partial<DoiShape>): Promise<RepositoryItem> {
  const [item] = await itemsOf({ doi: BASE, ...shape });
  if (!item) throw new Error('there is no item');
  return item;
}

describe('an item has', () => {
  test.each([
    ['an iD on every author', [robin(), SAM], 'every', []],
    ['an iD on some', [robin(), { name: 'Sample, Sam' }], 'some', ['no-id']],
    ['an iD on none', [WITHOUT], 'none', ['no-id']],
    ['an iD that cannot be read', [robin(`https://orcid.org/${ROBIN}/print`)], 'unusable', ['misspelt']],
    ['an iD under another scheme', [robin(ROBIN, { scheme: 'orcid' })], 'unusable', ['wrong-scheme']],
    ['an iD with a wrong character', [robin('9999-0000-0000-0116')], 'unusable', ['bad-checksum']],
    ['something that is no iD', [robin('n/a')], 'unusable', ['not-an-id']],
    ['no authors', [], 'none', ['no-creators']],
    ['organisations only', [{ name: 'Example Society', nameType: 'Organizational' }], 'none', ['organisations-only']],
    [
      'an iD on every person beside an organisation',
      [robin(), { name: 'Example Society', nameType: 'Organizational' }],
      'every',
      [],
    ],
  ] as const)('%s', async (_, creators, idClass, reasons) => {
    expect(await onlyItem({ creators: [...creators] })).toMatchObject({ idClass, reasons });
  });

  test.each([
    ['a contributor with the only iD', { creators: [WITHOUT], contributors: [SAM] }, ['no-id', 'contributor-only']],
    ['a relation IsPartOf', { related: [['IsPartOf', '10.99999/whole']] }, ['part-of']],
    ['no title', { title: null }, ['no-title']],
    ['no publisher', { publisher: null }, ['no-publisher']],
  ] as [string, Partial<DoiShape>, string[]][])('%s, and the reason says so', async (_, shape, reasons) => {
    expect((await onlyItem(shape)).reasons).toEqual(reasons);
  });
});

describe('versions are folded', () => {
  const version = (number: number, more: Partial<DoiShape> = {}): Shape => ({ doi: `${BASE}.v${number}`, ...more });

  test('so that an item counts once, and the base DOI decides', async () => {
    const items = await itemsOf({ doi: BASE }, version(1, { creators: [WITHOUT] }), version(2, { creators: [WITHOUT] }));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ doi: BASE, dois: 3, idClass: 'every', ids: [ROBIN] });
  });

  test('the latest version decides where there is no base', async () => {
    const [item] = await itemsOf(version(2, { creators: [WITHOUT] }), version(1));
    expect(item).toMatchObject({ doi: BASE, idClass: 'none', reasons: ['no-id', 'older-only'], ids: [ROBIN] });
  });

  test('an iD on another version alone is a reason of its own', async () => {
    const [item] = await itemsOf({ doi: BASE, creators: [WITHOUT] }, version(1));
    expect(item?.reasons).toEqual(['no-id', 'older-only']);
  });

  test('an item has the date of its first DOI', async () => {
    const [item] = await itemsOf(
      { doi: BASE, registeredAt: new Date('2024-03-01T00:00:00Z') },
      version(2, { registeredAt: new Date('2026-03-01T00:00:00Z') }),
    );
    expect(item?.registeredAt?.slice(0, 4)).toBe('2024');
  });

  test('but not outside Figshare, where .v2 can be part of a name', async () => {
    const elsewhere = (name: string): Shape => ({ doi: name, url: 'https://library.example.org/report' });
    expect(await itemsOf(elsewhere('10.99999/report.1'), elsewhere('10.99999/report.1.v2'))).toHaveLength(2);
  });
});

describe('the totals', () => {
  test('add up over classes, years and types, and have no ranking of people', async () => {
    const totals = totalsOf(
      await itemsOf(
        { doi: BASE, registeredAt: new Date('2024-03-01T00:00:00Z') },
        { doi: `${BASE}.v1` },
        { doi: OTHER, creators: [WITHOUT], type: 'Text' },
      ),
    );
    expect(totals).toMatchObject({ items: 2, dois: 3, classes: { every: 1, some: 0, unusable: 0, none: 1 }, heldBack: 0 });
    expect(totals.byYear.map(({ key, items }) => [key, items])).toEqual([
      ['2025', 1],
      ['2024', 1],
    ]);
    expect(totals.byType.map(({ key, items }) => [key, items])).toEqual([
      ['dataset', 1],
      ['text', 1],
    ]);
  });
});

describe('a name without an iD', () => {
  async function suggestions(...shapes: Shape[]) {
    const dois = await judged(...shapes);
    const items = repositoryItems(dois);
    return knownElsewhere(items, namingOf(dois, items)).map(({ item, name, id, example }) => [item.doi, name, id, example]);
  }

  test('gets the iD that it has on another item, as a suggestion', async () => {
    expect(await suggestions({ doi: BASE, creators: [WITHOUT] }, { doi: OTHER })).toEqual([[BASE, 'Example, Robin', ROBIN, OTHER]]);
  });

  test.each([
    ['two iDs stand with the name', [{ doi: OTHER }, { doi: `${OTHER}1`, creators: [robin(OTHER_ID)] }]],
    ['the name is written differently', [{ doi: OTHER, creators: [robin(ROBIN, { name: 'Example, R.' })] }]],
    ['the iD there cannot be read', [{ doi: OTHER, creators: [robin('n/a')] }]],
  ])('gets none if %s', async (_, others) => {
    expect(await suggestions({ doi: BASE, creators: [WITHOUT] }, ...others)).toEqual([]);
  });

  test('gets none from an older version of the same item', async () => {
    expect(await suggestions({ doi: BASE, creators: [WITHOUT] }, { doi: `${BASE}.v1` })).toEqual([]);
  });
});

describe('people', () => {
  async function people(...shapes: Shape[]) {
    const dois = await judged(...shapes);
    return peopleOf(namingOf(dois, repositoryItems(dois)));
  }

  test('are sorted by name, with their items and the newest of them', async () => {
    const found = await people(
      { doi: BASE, creators: [SAM, robin()], registeredAt: new Date('2024-03-01T00:00:00Z') },
      { doi: OTHER, creators: [SAM] },
    );
    expect(found.map(({ id, names, items, newest }) => [id, names, items, newest.doi])).toEqual([
      [ROBIN, ['Example, Robin'], 1, BASE],
      [OTHER_ID, ['Sample, Sam'], 2, OTHER],
    ]);
  });

  test('with one iD and two names, or one name and two iDs, are marked', async () => {
    const found = await people(
      { doi: BASE, creators: [robin(), robin(ROBIN, { name: 'Example, R.' })] },
      { doi: OTHER, creators: [robin(OTHER_ID)] },
    );
    expect(found.map(({ names, sharesName }) => [names.length, sharesName])).toEqual([
      [2, true],
      [1, true],
    ]);
  });
});

describe('what ORCID shows', () => {
  const work = (name: string): Work => ({
    putCode: 1,
    group: 0,
    dois: [doi(name)],
    links: [],
    title: null,
    type: null,
    route: 'datacite',
    source: 'DataCite',
    addedAt: null,
    byHand: false,
  });

  async function classOf(creators: AgentShape[], shown: [OrcidId, string][]) {
    const owners = new Map(shown.map(([id, name]) => [work(name), id]));
    const items = repositoryItems(await judged({ doi: BASE, creators }, { doi: `${BASE}.v1`, creators }), [...owners.keys()]);
    return { recordClass: items[0] && recordClass(items[0], owners), onRecords: onRecords(items, owners) };
  }

  test.each([
    [
      'all authors with an iD',
      [robin(), SAM],
      [
        [ROBIN, BASE],
        [OTHER_ID, BASE],
      ],
      'all-authors',
    ],
    ['some authors with an iD', [robin(), SAM], [[ROBIN, BASE]], 'some-authors'],
    ['an author, by a version', [robin()], [[ROBIN, `${BASE}.v1`]], 'all-authors'],
    ['somebody whose iD it does not have', [WITHOUT], [[ROBIN, BASE]], 'others-only'],
    ['nobody', [robin()], [[ROBIN, OTHER]], 'nobody'],
  ] as [string, AgentShape[], [OrcidId, string][], string][])(
    'of an item on the record of %s',
    async (_, creators, shown, expected) => {
      const found = await classOf(creators, shown);
      expect(found.recordClass).toBe(expected);
      expect(found.onRecords.counts).toMatchObject({ [expected]: 1 });
    },
  );

  test('is compared with the iDs in the metadata', async () => {
    const dois = await judged({ doi: BASE, creators: [robin(), WITHOUT] });
    expect(searchResult(idsOf(dois), new Set([OTHER_ID]))).toEqual({ ids: 1, showing: 0, notShowing: 1, others: [OTHER_ID] });
  });
});
