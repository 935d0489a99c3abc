import { describe, expect, test } from 'vitest';
import { type DoiRecordShape, type DoiShape, doiRecord } from '../../../../shared/examples/datacite-shapes.ts';
import { asCreator } from '../../../../shared/examples/world.ts';
import type { Doi } from '../../../../shared/identifiers/doi.ts';
import type { Role } from '../../../../shared/registers/registration.ts';
import { lookUpRegistrations, searchRegistrations } from '../../../../shared/sources/datacite/registrations.ts';
import { roleOf } from '../../../../shared/sources/datacite/role.ts';
import { doi } from '../../../fixtures/doi.ts';
import { daysAgo, idOf, OTHER_ID, ROBIN, worldWith } from '../../../fixtures/robin.ts';
import type { Call } from '../../../upstreams/call.ts';
import { changed, only, status } from '../../../upstreams/faults.ts';
import { type Faults, simulate } from '../../../upstreams/simulator.ts';

const RECORD: DoiShape = {
  doi: '10.6084/m9.figshare.1',
  title: 'Readings of a rain gauge',
  url: 'https://figshare.com/articles/dataset/_/1/1',
  registeredAt: daysAgo(30),
  creators: [asCreator(ROBIN)],
};

function ask(records: DoiRecordShape[], faults: Faults = {}) {
  const { upstreams, calls } = simulate({ ...worldWith(), datacite: records }, faults);
  const access = { ...upstreams, signal: AbortSignal.timeout(1000) };
  return {
    calls,
    byOrcid: () => searchRegistrations(ROBIN, access),
    byDoi: (...dois: Doi[]) => lookUpRegistrations(dois, ROBIN, access),
  };
}

async function readOne(changes: Partial<DoiShape>, change: (record: DoiRecordShape) => object = (record) => record) {
  const record = change(doiRecord({ ...RECORD, ...changes })) as DoiRecordShape;
  const { entries } = await ask([record]).byDoi(doi(record.id));
  return entries[0];
}

const parameter = (name: string) => (call: Call) => call.url.searchParams.get(name);

describe('searching by iD', () => {
  test('makes two calls that name the fields, the page and who we are', async () => {
    const { calls, byOrcid } = ask([doiRecord(RECORD)]);
    expect(await byOrcid()).toMatchObject({
      ok: true,
      complete: true,
      entries: [{ doi: '10.6084/m9.figshare.1', role: 'creator' }],
    });
    expect(calls.map((call) => call.url.pathname)).toEqual(['/dois', '/dois']);
    expect(calls.map(parameter('query')).map((query) => query?.split(':')[0])).toEqual([
      'creators.nameIdentifiers.nameIdentifier',
      'contributors.nameIdentifiers.nameIdentifier',
    ]);
    for (const call of calls) {
      expect(parameter('page[size]')(call)).toBe('1000');
      expect(parameter('disable-facets')(call)).toBe('true');
      expect(parameter('fields[dois]')(call)).toContain('client');
      expect(parameter('mailto')(call)).toBe('library@example.org');
      expect(call.headers['user-agent']).toContain('mailto:library@example.org');
    }
  });

  test.each([
    '9999-0000-0000-0115',
    'https://orcid.org/9999-0000-0000-0115',
    'http://orcid.org/9999-0000-0000-0115',
    'https://www.orcid.org/9999-0000-0000-0115',
    'orcid.org/9999-0000-0000-0115',
    'https://orcid.org/9999-0000-0000-0115/',
    '9999000000000115',
  ])('finds the spelling %s', async (nameIdentifier) => {
    const { entries } = await ask([doiRecord({ ...RECORD, creators: [{ name: 'Example, Robin', nameIdentifier }] })]).byOrcid();
    expect(entries).toHaveLength(1);
  });

  test('finds a lower-case x', async () => {
    const id = idOf('9999-0000-0000-014X');
    const { upstreams } = simulate({
      ...worldWith(),
      datacite: [
        doiRecord({ ...RECORD, creators: [{ name: 'Example, Robin', nameIdentifier: 'https://orcid.org/9999-0000-0000-014x' }] }),
      ],
    });
    const { entries } = await searchRegistrations(id, { ...upstreams, signal: AbortSignal.timeout(1000) });
    expect(entries).toMatchObject([{ role: 'misspelt' }]);
  });

  test('requests pages until it has all records', async () => {
    const records = Array.from({ length: 2100 }, (_, index) => doiRecord({ ...RECORD, doi: `10.6084/m9.figshare.${index}` }));
    const { calls, byOrcid } = ask(records);
    const { entries } = await byOrcid();
    expect(new Set(entries.map((entry) => entry.doi)).size).toBe(2100);
    expect(calls.map(parameter('page[number]')).toSorted()).toEqual(['1', '1', '2', '3']);
  });

  test.each([
    ['serves no more pages', () => [doiRecord(RECORD)], 10],
    ['has fewer records than it says', () => [], 1],
  ])('is incomplete if DataCite %s', async (_, data, pages) => {
    const { byOrcid, calls } = ask([], { datacite: changed(() => ({ data: data(), meta: { total: 1_000_000 } })) });
    expect(await byOrcid()).toMatchObject({ ok: true, complete: false });
    expect(calls).toHaveLength(2 * pages);
  });

  test('keeps the entries of one list when the other fails', async () => {
    const isAboutContributors = (call: Call) => parameter('query')(call)?.startsWith('contributors') ?? false;
    const { byOrcid } = ask([doiRecord(RECORD)], { datacite: only(isAboutContributors, status(503)) });
    expect(await byOrcid()).toMatchObject({ ok: false, reason: 'unavailable', entries: [{ role: 'creator' }] });
  });

  test('counts a malformed record, notes its DOI and uses the rest', async () => {
    const bad = [
      null,
      'x',
      { id: 7 },
      { id: '10.5555/bad', attributes: { creators: {}, titles: 'x' } },
      { id: 'no doi', attributes: {} },
    ];
    const { byOrcid } = ask([doiRecord(RECORD)], {
      datacite: changed((body: { data: unknown[] }) => ({
        data: [...bad, ...body.data],
        meta: { total: body.data.length + bad.length },
      })),
    });
    const result = await byOrcid();
    expect(result.entries.map((entry) => entry.doi)).toContain('10.6084/m9.figshare.1');
    expect(result.skipped).toBeGreaterThanOrEqual(5);
    expect(result.unreadable).toContain('10.5555/bad');
  });
});

describe('looking up DOIs', () => {
  test('returns the records that DataCite has and the DOIs that it answered for', async () => {
    const known = doi(RECORD.doi);
    const unheardOf = doi('10.1371/journal.pone.9');
    const result = await ask([doiRecord(RECORD)]).byDoi(known, unheardOf);
    expect(result.entries.map((entry) => entry.doi)).toEqual([known]);
    expect([...result.lookedUp]).toEqual([known, unheardOf]);
  });

  test('sends at most six batches with addresses below 6 kB', async () => {
    const { calls, byDoi } = ask([]);
    const dois = Array.from({ length: 2000 }, (_, index) => doi(`10.6084/m9.figshare.${9_000_000 + index}.v1`));
    const result = await byDoi(...dois);
    expect(calls).toHaveLength(6);
    for (const { url } of calls) expect(url.href.length).toBeLessThan(6000);
    expect(result).toMatchObject({ ok: true, complete: false });
    expect(result.lookedUp.size).toBeGreaterThan(400);
    expect(result.lookedUp.size).toBeLessThan(2000);
  });

  test('does not count the DOIs of a failed batch as looked up', async () => {
    const dois = Array.from({ length: 200 }, (_, index) => doi(`10.6084/m9.figshare.${9_000_000 + index}`));
    let calls = 0;
    const { byDoi } = ask([], { datacite: only(() => ++calls === 1, status(429)) });
    const result = await byDoi(...dois);
    expect(result).toMatchObject({ ok: false, reason: 'rate-limited' });
    expect(result.lookedUp.has(doi('10.6084/m9.figshare.9000000'))).toBe(false);
    expect(result.lookedUp.has(doi('10.6084/m9.figshare.9000199'))).toBe(true);
  });

  test('escapes quotation marks in a DOI', async () => {
    const { calls, byDoi } = ask([]);
    await byDoi(doi('10.5555/a"b\\c'));
    expect(calls.map(parameter('query'))).toEqual(['uid:("10.5555/a\\"b\\\\c")']);
  });
});

describe('a registration', () => {
  test('has every field of the record', async () => {
    expect(await readOne({})).toEqual({
      doi: '10.6084/m9.figshare.1',
      role: 'creator',
      namesMergedId: false,
      title: 'Readings of a rain gauge',
      type: 'dataset',
      url: 'https://figshare.com/articles/dataset/_/1/1',
      client: 'figshare.ars',
      registeredAt: '2026-10-23T06:00:00Z',
      isPart: false,
      isVersion: false,
      versionOf: [],
      hasVersions: [],
      hasRequiredMetadata: true,
    });
  });

  test.each([
    ['part of something', { related: [['IsPartOf', '10.5555/whole']] }, { isPart: true }],
    ['a relation with blanks around it', { related: [[' IsPartOf ', '10.5555/whole']] }, { isPart: true }],
    ['identical to its base', { related: [['IsIdenticalTo', '10.5555/base']] }, { isPart: false }],
    ['without title', { title: null }, { hasRequiredMetadata: false, title: null }],
    ['without publisher', { publisher: null }, { hasRequiredMetadata: false }],
    ['with an address that is none', { url: 'javascript:alert(1)' }, { url: null }],
    ['of a longer type', { type: 'JournalArticle' }, { type: 'journal article' }],
  ] as const)('%s', async (_, changes, expected) => {
    expect(await readOne(changes as Partial<DoiShape>)).toMatchObject(expected);
  });

  const attributes = (changes: object) => (record: DoiRecordShape) => ({
    ...record,
    attributes: { ...record.attributes, ...changes },
  });

  test.each([
    ['a container instead of a publisher', { publisher: null, container: { title: 'A series' } }, { hasRequiredMetadata: true }],
    ['a publisher as an object', { publisher: { name: 'figshare' } }, { hasRequiredMetadata: true }],
    ['no year', { publicationYear: null }, { hasRequiredMetadata: false }],
    ['times with milliseconds', { registered: '2015-06-15T04:17:37.000Z' }, { registeredAt: '2015-06-15T04:17:37Z' }],
    ['no time', { registered: null }, { registeredAt: null }],
    [
      'nothing that may be missing',
      { titles: null, types: null, url: null, relatedIdentifiers: null, contributors: null, container: null },
      { role: 'creator' },
    ],
  ])('with %s', async (_, changes, expected) => {
    expect(await readOne({}, attributes(changes))).toMatchObject(expected);
  });

  test('without relationships', async () => {
    expect(await readOne({}, (record) => ({ ...record, relationships: {} }))).toMatchObject({ client: null });
  });
});

describe('the role that Auto-Update reads', () => {
  const named = (written: string | null, scheme: string | null = 'ORCID') => ({ identifiers: [{ written, scheme }] });
  const NOBODY = { creators: [], contributors: [] };
  const CASES: [string, Partial<Parameters<typeof roleOf>[1]>, Role][] = [
    ['the https address', { creators: [named(`https://orcid.org/${ROBIN}`)] }, 'creator'],
    ['the http address', { creators: [named(`http://orcid.org/${ROBIN}`)] }, 'creator'],
    ['with www', { creators: [named(`https://www.orcid.org/${ROBIN}`)] }, 'creator'],
    ['the bare iD', { creators: [named(ROBIN)] }, 'creator'],
    ['blanks for hyphens', { creators: [named(ROBIN.replaceAll('-', ' '))] }, 'creator'],
    ['one of several creators', { creators: [named(null), named(OTHER_ID), named(ROBIN)] }, 'creator'],
    ['creator and contributor', { creators: [named(ROBIN)], contributors: [named(ROBIN)] }, 'creator'],
    ['a trailing slash', { creators: [named(`https://orcid.org/${ROBIN}/`)] }, 'misspelt'],
    ['a trailing blank', { creators: [named(`${ROBIN} `)] }, 'misspelt'],
    ['no hyphens', { creators: [named(ROBIN.replaceAll('-', ''))] }, 'misspelt'],
    ['another scheme', { creators: [named(ROBIN, 'https://orcid.org/')] }, 'misspelt'],
    ['the scheme in lower case', { creators: [named(ROBIN, 'orcid')] }, 'misspelt'],
    ['no scheme', { creators: [named(ROBIN, null)] }, 'misspelt'],
    [
      'the second iD of one creator',
      { creators: [{ identifiers: [...named(OTHER_ID).identifiers, ...named(ROBIN).identifiers] }] },
      'misspelt',
    ],
    [
      'after an identifier of another scheme',
      { creators: [{ identifiers: [...named('123', 'ISNI').identifiers, ...named(ROBIN).identifiers] }] },
      'creator',
    ],
    ['a contributor', { creators: [named(OTHER_ID)], contributors: [named(ROBIN)] }, 'contributor'],
    ['a scheme without identifier', { creators: [named(null)] }, 'absent'],
    ['somebody else', { creators: [named(OTHER_ID)], contributors: [] }, 'absent'],
    ['nobody', {}, 'absent'],
    ['a creator without identifiers', { creators: [{ identifiers: [] }] }, 'absent'],
  ];

  test.each(CASES)('%s', (_, people, role) => {
    expect(roleOf(ROBIN, { ...NOBODY, ...people })).toBe(role);
  });

  test('a lower-case x is misspelt', () => {
    expect(roleOf(idOf('9999-0000-0000-014X'), { ...NOBODY, creators: [named('https://orcid.org/9999-0000-0000-014x')] })).toBe(
      'misspelt',
    );
  });
});
