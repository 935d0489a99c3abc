import { describe, expect, test } from 'vitest';
import { type DoiRecordShape, type DoiShape, doiRecord } from '../../../../shared/examples/datacite-shapes.ts';
import { exampleFetch } from '../../../../shared/examples/example-fetch.ts';
import { EXAMPLES, exampleNamed } from '../../../../shared/examples/ids.ts';
import { asCreator } from '../../../../shared/examples/world.ts';
import type { Doi } from '../../../../shared/identifiers/doi.ts';
import type { Citation } from '../../../../shared/registers/citation.ts';
import type { SourceResult } from '../../../../shared/registers/source-result.ts';
import { lookUpCitations } from '../../../../shared/sources/datacite/citations.ts';
import { doi } from '../../../fixtures/doi.ts';
import { ARRIVED, ARRIVED_DOI, daysAgo, NOW, ROBIN, worldWith } from '../../../fixtures/robin.ts';
import { changed, type Fault, only, status } from '../../../upstreams/faults.ts';
import { simulate } from '../../../upstreams/simulator.ts';

const RECORD: DoiShape = {
  doi: '10.6084/m9.figshare.1',
  title: 'Readings of a rain gauge',
  url: 'https://figshare.com/articles/dataset/_/1/1',
  registeredAt: daysAgo(30),
  creators: [asCreator(ROBIN)],
};

function ask(records: DoiRecordShape[], dois: readonly Doi[] = records.map(({ id }) => doi(id)), fault?: Fault) {
  const { upstreams, calls } = simulate({ ...worldWith(), datacite: records }, fault && { datacite: fault });
  return { calls, result: lookUpCitations(dois, { ...upstreams, signal: AbortSignal.timeout(1000) }) };
}

async function readOne(attributes: object): Promise<Citation | undefined> {
  const record = doiRecord(RECORD);
  const { entries } = await ask([{ ...record, attributes: { ...record.attributes, ...attributes } }]).result;
  return entries[0];
}

const manyDois = (count: number) => Array.from({ length: count }, (_, index) => doi(`10.6084/m9.figshare.${9_000_000 + index}`));

describe('the request', () => {
  test('is one call that names the fields of a reference and who we are', async () => {
    const { calls, result } = ask([doiRecord(RECORD)]);
    await result;
    expect(calls.map(({ url }) => Object.fromEntries(url.searchParams))).toEqual([
      {
        query: 'uid:("10.6084/m9.figshare.1")',
        'fields[dois]': 'titles,creators,publisher,publicationYear,dates',
        'disable-facets': 'true',
        'page[size]': '1000',
        'page[number]': '1',
        sort: 'created',
        mailto: 'library@example.org',
      },
    ]);
    expect(calls[0]?.headers['user-agent']).toContain('mailto:library@example.org');
  });

  test('is not sent without DOIs', async () => {
    const { calls, result } = ask([doiRecord(RECORD)], []);
    expect(await result).toMatchObject({ ok: true, complete: true, entries: [] });
    expect(calls).toEqual([]);
  });

  test('returns each DOI once, in the given order, whatever else DataCite sends', async () => {
    const [first, second, third] = manyDois(3).map((name) => doiRecord({ ...RECORD, doi: name }));
    const asked = [third, first, third].map((record) => doi(record?.id ?? ''));
    const everything: Fault = () => Response.json({ data: [first, second, third], meta: { total: 3 } });
    const { entries } = await ask([], asked, everything).result;
    expect(entries.map((each) => each.doi)).toEqual([third?.id, first?.id]);
  });

  test('leaves out a DOI that DataCite does not have, without failing', async () => {
    const result = await ask([doiRecord(RECORD)], [doi(RECORD.doi), doi('10.1371/journal.pone.9')]).result;
    expect(result).toMatchObject({ ok: true, complete: true, skipped: 0, entries: [{ doi: RECORD.doi }] });
  });

  test('is incomplete with more DOIs than six addresses can hold', async () => {
    const { calls, result } = ask([], manyDois(2000));
    expect(await result).toMatchObject({ ok: true, complete: false });
    expect(calls).toHaveLength(6);
    for (const { url } of calls) expect(url.href.length).toBeLessThan(6000);
  });

  test('keeps the entries of one batch when another fails', async () => {
    const records = manyDois(200).map((name) => doiRecord({ ...RECORD, doi: name }));
    let calls = 0;
    const result = await ask(
      records,
      undefined,
      only(() => ++calls === 1, status(429)),
    ).result;
    expect(result).toMatchObject({ ok: false, reason: 'rate-limited' });
    expect(result.entries.length).toBeGreaterThan(50);
    expect(result.entries.length).toBeLessThan(200);
  });

  test('counts a malformed record, notes its DOI and uses the rest', async () => {
    const bad = [
      null,
      { id: 7 },
      { id: '10.5555/bad', attributes: { creators: {} } },
      { id: '10.5555/untitled', attributes: { titles: [{ title: ' <i></i> ' }] } },
      { id: 'no doi', attributes: { titles: [{ title: 'Readings' }] } },
    ];
    const withBad = changed((body: { data: unknown[] }) => ({ data: [...bad, ...body.data], meta: { total: 6 } }));
    const result = await ask([doiRecord(RECORD)], undefined, withBad).result;
    expect(result).toMatchObject({ ok: true, skipped: 5, unreadable: ['10.5555/bad', '10.5555/untitled'] });
    expect(result.entries).toHaveLength(1);
  });
});

describe('a reference', () => {
  test('has every field of the record', async () => {
    expect(await readOne({})).toEqual({
      doi: '10.6084/m9.figshare.1',
      title: 'Readings of a rain gauge',
      authors: [{ kind: 'person', family: 'Example', given: 'Robin' }],
      year: 2026,
      month: null,
      url: 'https://doi.org/10.6084/m9.figshare.1',
      publisher: 'figshare',
    });
  });

  test.each([
    ['a publisher as an object', { publisher: { name: 'figshare' } }, { publisher: 'figshare' }],
    ['no publisher', { publisher: null }, { publisher: null }],
    ['a year as text', { publicationYear: '2019' }, { year: 2019 }],
    ['a year that is none', { publicationYear: 'unknown' }, { year: null, month: null }],
    ['a year of five digits', { publicationYear: 20191 }, { year: null }],
    ['no year', { publicationYear: null, dates: [{ date: '2026-05', dateType: 'Issued' }] }, { year: null, month: null }],
    ['no creators', { creators: null }, { authors: [] }],
    [
      'markup and line breaks in the title',
      { titles: [{ title: 'Readings\n of <i>a</i> gauge' }] },
      { title: 'Readings of a gauge' },
    ],
    ['a second title', { titles: [{ title: null }, { title: 'Second' }, { title: 'Third' }] }, { title: 'Second' }],
  ])('with %s', async (_, attributes, read) => {
    expect(await readOne(attributes)).toMatchObject(read);
  });

  test.each([
    ['parts', { name: 'Example, R.', givenName: 'Robin', familyName: 'Example' }, ['Example', 'Robin']],
    [
      'a family name with a comma',
      { name: 'Example, Jr., Robin', givenName: 'Robin', familyName: 'Example, Jr.' },
      ['Example, Jr.', 'Robin'],
    ],
    ['only a family name', { name: 'Example', familyName: 'Example' }, ['Example', null]],
    ['no parts but a comma', { name: 'van der Example,  Ann-Marié', nameType: 'Personal' }, ['van der Example', 'Ann-Marié']],
    ['null for parts', { name: 'Example, Robin', givenName: null, familyName: null, nameType: null }, ['Example', 'Robin']],
    ['a name that ends in a comma', { name: 'Example,' }, 'Example,'],
    ['neither parts nor comma', { name: 'ROBIN EXAMPLE' }, 'ROBIN EXAMPLE'],
    ['two commas', { name: 'Example University, Library, Archive' }, 'Example University, Library, Archive'],
    ['an organisation with a comma', { name: 'Archive, Example', nameType: 'Organizational' }, 'Archive, Example'],
    ['only a given name', { givenName: 'Robin' }, 'Robin'],
  ] as const)('of somebody with %s', async (_, creator, name) => {
    const [family, given] = typeof name === 'string' ? [] : name;
    const author = typeof name === 'string' ? { kind: 'whole', name } : { kind: 'person', family, given };
    expect((await readOne({ creators: [creator] }))?.authors).toEqual([author]);
  });

  test('names all creators in their order, except those without any name', async () => {
    const creators = Array.from({ length: 500 }, (_, index) => ({ name: `Example${index}, Robin` }));
    const authors = (await readOne({ creators: [{ nameType: 'Personal' }, ...creators, { name: ' ' }] }))?.authors;
    expect(authors?.map((each) => each.kind === 'person' && each.family)).toEqual(creators.map((_, index) => `Example${index}`));
  });

  const issued = (date: string | null) => [{ date, dateType: 'Issued' }];
  test.each<[string, object[] | null, number | null]>([
    ['a day', issued('2026-05-31'), 5],
    ['a month', issued('2026-05'), 5],
    ['a moment', issued('2026-12-31T23:30:00Z'), 12],
    ['blanks around it', issued('\n      2026-05-31\n    '), 5],
    ['a year alone', issued('2026'), null],
    ['another year', issued('2025-05-31'), null],
    ['a range', issued('2026-05-31/2026-06-30'), null],
    ['a month that is none', issued('2026-13-01'), null],
    ['a month of one digit', issued('2026-5'), null],
    ['nothing', issued(null), null],
    ['no dates', null, null],
    ['two issues, one of that year', [...issued('2010-01-01'), ...issued('2026-02')], 2],
    ['issue before availability', [{ date: '2026-09-01', dateType: 'Available' }, ...issued('2026-03-01')], 3],
    ['availability where the issue is a year', [...issued('2026'), { date: '2026-09-01', dateType: 'Available' }], 9],
    [
      'creation and update only',
      [
        { date: '2026-04-01', dateType: 'Created' },
        { date: '2026-08-01', dateType: 'Updated' },
      ],
      null,
    ],
  ])('takes its date from %s', async (_, dates, month) => {
    expect(await readOne({ dates })).toMatchObject({ year: 2026, month });
  });
});

describe('the examples', () => {
  const citationsOf = (name: Parameters<typeof exampleNamed>[0], ...dois: Doi[]): Promise<SourceResult<Citation>> => {
    const fetch = exampleFetch(exampleNamed(name), NOW);
    if (!fetch) throw new Error(`${name} is an example`);
    const { upstreams } = simulate(worldWith());
    return lookUpCitations(dois, { ...upstreams, fetch, signal: AbortSignal.timeout(1000) });
  };

  test('have several creators', async () => {
    const { entries } = await citationsOf('in-step', doi('10.6084/m9.figshare.88000001'));
    expect(entries).toMatchObject([{ title: 'River temperature readings 2019 to 2024', publisher: 'figshare' }]);
    expect(entries[0]?.authors).toEqual([
      { kind: 'person', family: 'Example', given: 'Sam' },
      { kind: 'person', family: 'Example', given: 'Robin' },
      { kind: 'person', family: 'van der Example', given: 'Ann-Marié' },
      { kind: 'person', family: '見本', given: '花子' },
      { kind: 'whole', name: 'Example Institute for Soil and Water' },
    ]);
  });

  test('have a month if the metadata has one', async () => {
    const { entries } = await citationsOf('action-needed', doi('10.6084/m9.figshare.99000107'));
    expect(entries).toMatchObject([{ year: 2026, month: 5 }]);
  });

  test('fail where DataCite fails in them', async () => {
    expect(await citationsOf('incomplete', doi('10.6084/m9.figshare.99000502'))).toMatchObject({
      ok: false,
      reason: 'unavailable',
    });
  });

  test.each(EXAMPLES)('$name: no call to real services', async ({ name }) => {
    expect((await citationsOf(name, doi('10.5555/unheard-of'))).entries).toEqual([]);
  });
});

test('the simulator answers for a world of one item', async () => {
  const { upstreams } = simulate(worldWith(ARRIVED));
  const { entries } = await lookUpCitations([doi(ARRIVED_DOI)], { ...upstreams, signal: AbortSignal.timeout(1000) });
  expect(entries).toMatchObject([{ title: ARRIVED.title, authors: { length: 5 } }]);
});
