import { describe, expect, test } from 'vitest';
import { type WorkShape, workSummary, worksAnswer } from '../../../../shared/examples/orcid-shapes.ts';
import { DEACTIVATED, LOCKED, mergedInto, UNCLAIMED, UNKNOWN_ID, type UpstreamAnswer } from '../../../../shared/examples/world.ts';
import type { Work } from '../../../../shared/registers/work.ts';
import { fetchWorks } from '../../../../shared/sources/orcid/works.ts';
import { daysAgo, OTHER_ID, ROBIN, worldWith } from '../../../fixtures/robin.ts';
import { simulate } from '../../../upstreams/simulator.ts';

type Summary = ReturnType<typeof workSummary>;

const SUMMARY: WorkShape = {
  person: ROBIN,
  putCode: 7,
  title: 'Readings of a rain gauge',
  addedBy: 'datacite',
  addedAt: daysAgo(3),
  doi: '10.6084/m9.figshare.1',
};

function ask(orcid: UpstreamAnswer, orcidToken?: string) {
  const { upstreams, calls } = simulate({ ...worldWith(), orcid });
  return { calls, answer: fetchWorks(ROBIN, { ...upstreams, orcidToken, signal: AbortSignal.timeout(1000) }) };
}

async function askWorks(groups: unknown): Promise<Work[]> {
  const answer = await ask({ status: 200, body: { group: groups, path: `/${ROBIN}/works` } }).answer;
  if (answer.kind !== 'record') throw new Error(answer.kind);
  return answer.works.entries;
}

/** The only work of an answer, after a change to its only summary. */
async function readOne(change: (summary: Summary) => object): Promise<Work | undefined> {
  const [work] = await askWorks([{ 'work-summary': [change(workSummary(SUMMARY))] }]);
  return work;
}

test('sends one request for JSON that says who we are', async () => {
  const { answer, calls } = ask({ status: 200, body: worksAnswer(ROBIN, []) });
  expect(await answer).toMatchObject({ kind: 'record', record: 'open', works: { ok: true, complete: true, entries: [] } });
  expect(calls.map(({ url, method, headers }) => [method, url.href, headers])).toEqual([
    [
      'GET',
      `https://orcid.invalid/v3.0/${ROBIN}/works`,
      { accept: 'application/json', 'user-agent': 'SyncStatus/test (mailto:library@example.org)' },
    ],
  ]);
});

test('reads every field of a work', async () => {
  expect(await readOne((summary) => summary)).toEqual({
    putCode: 7,
    group: 0,
    dois: ['10.6084/m9.figshare.1'],
    links: [],
    title: 'Readings of a rain gauge',
    type: 'data-set',
    route: 'datacite',
    source: 'DataCite',
    addedAt: '2026-11-19T06:00:00Z',
    byHand: false,
  });
});

test('reads all works of all groups', async () => {
  const group = (...putCodes: number[]) => ({ 'work-summary': putCodes.map((putCode) => workSummary({ ...SUMMARY, putCode })) });
  const works = await askWorks([group(1, 2), group(3)]);
  expect(works.map((work) => [work.putCode, work.group])).toEqual([
    [1, 0],
    [2, 0],
    [3, 1],
  ]);
});

describe('an iD', () => {
  test.each([
    ['locked', LOCKED],
    ['deactivated', DEACTIVATED],
    ['unclaimed', UNCLAIMED],
  ])('of a record that is %s has no works, and the answer is incomplete', async (record, orcid) => {
    expect(await ask(orcid).answer).toMatchObject({ kind: 'record', record, works: { ok: true, complete: false, entries: [] } });
  });

  test('without a record is unknown', async () => {
    expect(await ask(UNKNOWN_ID).answer).toEqual({ kind: 'unknown' });
  });

  test('that was merged leads to the iD in the address, whatever its host', async () => {
    expect(await ask(mergedInto(OTHER_ID)).answer).toEqual({ kind: 'merged', into: OTHER_ID });
  });

  test('that was merged is recognised where a browser followed the redirection', async () => {
    expect(await ask({ status: 200, body: worksAnswer(OTHER_ID, []) }).answer).toEqual({ kind: 'merged', into: OTHER_ID });
  });

  test.each([
    ['a 404 that is about our path', { status: 404, body: { 'error-code': 9001 } }],
    ['a 404 without a code', { status: 404, body: {} }],
    ['a 409 for another reason', { status: 409, body: { 'error-code': 9999 } }],
    ['a 301 without an address', { status: 301, body: {} }],
    ['a 301 to no iD', { status: 301, headers: { location: 'https://pub.orcid.org/' }, body: {} }],
    ['a 301 to a wrong iD', { status: 301, headers: { location: '/v3.0/9999-0000-0000-0001/works' }, body: {} }],
  ])('%s is not a valid answer', async (_, orcid) => {
    expect(await ask(orcid).answer).toMatchObject({
      kind: 'record',
      record: 'unknown',
      works: { ok: false, reason: 'unexpected' },
    });
  });
});

describe('the DOIs of a work', () => {
  const identifier = (changes: object) => (summary: Summary) => ({
    ...summary,
    'external-ids': { 'external-id': [{ ...summary['external-ids']?.['external-id'][0], ...changes }] },
  });

  test.each([
    ['from the normalised value', identifier({ 'external-id-value': 'see link' }), ['10.6084/m9.figshare.1']],
    [
      'from the raw value, in capitals',
      identifier({ 'external-id-normalized': null, 'external-id-value': '10.6084/M9.FIGSHARE.1' }),
      ['10.6084/m9.figshare.1'],
    ],
    [
      'from a raw value that is an address',
      identifier({ 'external-id-normalized': null, 'external-id-value': 'https://dx.doi.org/10.6084/M9.figshare.1' }),
      ['10.6084/m9.figshare.1'],
    ],
    [
      'from the identifier’s address',
      identifier({
        'external-id-normalized': null,
        'external-id-value': null,
        'external-id-url': { value: 'https://doi.org/10.6084/m9.figshare.1' },
      }),
      ['10.6084/m9.figshare.1'],
    ],
    ['as a version of it', identifier({ 'external-id-relationship': 'version-of' }), ['10.6084/m9.figshare.1']],
    ['without a relationship', identifier({ 'external-id-relationship': null }), ['10.6084/m9.figshare.1']],
    [
      'from the normalised value only, whatever else is given',
      identifier({
        'external-id-value': '10.6084/m9.figshare.1 and 10.6084/m9.figshare.2',
        'external-id-url': { value: 'https://doi.org/10.6084/m9.figshare.3' },
      }),
      ['10.6084/m9.figshare.1'],
    ],
    ...[
      ['a slash', '/'],
      ['a query', '?file=1'],
      ['a fragment', '#abstract'],
      ['a second parameter', '&x=1'],
      ['an invisible character', '\u200b'],
      ['a file', '/files/2'],
      ['a file’s ending', '.pdf'],
      ['a quote', '"'],
      ['a bracket and a full stop', ').'],
    ].flatMap(([what, tail]): [string, ReturnType<typeof identifier>, string[]][] =>
      ['10.6084/m9.figshare.1', '10.17866/rd.salford.7862303.v1'].map((doi) => [
        `without ${what} behind ${doi}`,
        identifier({
          'external-id-value': `https://doi.org/${doi}${tail}`,
          'external-id-normalized': { value: `${doi}${tail}`, transient: true },
          'external-id-url': { value: `https://doi.org/${doi}${tail}` },
        }),
        [doi],
      ]),
    ),
    [
      'without the query of an address, which ORCID takes for a part of the DOI',
      identifier({
        'external-id-value': 'https://doi.org/10.12345/a?x=1',
        'external-id-normalized': { value: '10.12345/a?x=1', transient: true },
      }),
      ['10.12345/a'],
    ],
    [
      'with a ? that belongs to it',
      identifier({
        'external-id-value': '10.12345/a?x=1',
        'external-id-normalized': { value: '10.12345/a?x=1', transient: true },
        'external-id-url': { value: 'https://doi.org/10.12345/a' },
      }),
      ['10.12345/a?x=1'],
    ],
    [
      'with the resolver twice',
      identifier({
        'external-id-value': 'https://doi.org/https://doi.org/10.6084/m9.figshare.1',
        'external-id-url': { value: 'https://doi.org/https://doi.org/10.6084/m9.figshare.1' },
      }),
      ['10.6084/m9.figshare.1'],
    ],
    [
      'from the value, if the normalised one is not a DOI',
      identifier({ 'external-id-normalized': { value: 'none', transient: true } }),
      ['10.6084/m9.figshare.1'],
    ],
    [
      'of what it is a part of, if that is its own address',
      (summary: Summary) => ({
        ...identifier({ 'external-id-relationship': 'part-of' })(summary),
        url: { value: 'https://doi.org/10.6084/m9.figshare.1' },
      }),
      ['10.6084/m9.figshare.1'],
    ],
    [
      'not of what it is a part of, if its address is another',
      (summary: Summary) => ({
        ...identifier({ 'external-id-relationship': 'part-of' })(summary),
        url: { value: 'https://doi.org/10.6084/m9.figshare.2' },
      }),
      ['10.6084/m9.figshare.2'],
    ],
    ['not of what it is a part of', identifier({ 'external-id-relationship': 'part-of' }), []],
    ['not of what paid for it', identifier({ 'external-id-relationship': 'funded-by' }), []],
    [
      'from its address alone',
      (summary: Summary) => ({ ...summary, 'external-ids': null, url: { value: 'http://dx.doi.org/10.6084/m9.figshare.94030' } }),
      ['10.6084/m9.figshare.94030'],
    ],
    ['none', (summary: Summary) => ({ ...summary, 'external-ids': { 'external-id': [] } }), []],
  ])('%s', async (_, change, dois) => {
    expect((await readOne(change))?.dois).toEqual(dois);
  });
});

test('an address is a link of the work, unless all of it is a DOI', async () => {
  const page = 'https://figshare.com/articles/dataset/A_title/1';
  const doi = 'https://doi.org/https://doi.org/10.6084/m9.figshare.1?file=1';
  const work = await readOne((summary) => ({
    ...summary,
    'external-ids': {
      'external-id': [
        { ...summary['external-ids']?.['external-id'][0], 'external-id-value': doi, 'external-id-url': { value: page } },
        { 'external-id-type': 'uri', 'external-id-value': `${page}/2`, 'external-id-relationship': 'self' },
      ],
    },
    url: { value: doi },
  }));
  expect(work).toMatchObject({ dois: ['10.6084/m9.figshare.1'], links: [page, `${page}/2`] });
});

describe('the route of a work', () => {
  const NONE = { 'source-orcid': null, 'source-client-id': null, 'source-name': null, 'assertion-origin-orcid': null };
  test.each([
    ['datacite', { 'source-client-id': { path: '0000-0001-8099-6984' }, 'source-name': { value: 'Renamed' } }],
    ['datacite', { 'source-client-id': { path: 'APP-127VAQ5PMV9OKM9F' } }],
    ['datacite', { 'source-client-id': { path: 'APP-NEW' }, 'source-name': { value: 'DataCite Auto-Update' } }],
    ['figshare', { 'source-client-id': { path: '0000-0001-9892-9368' }, 'source-name': { value: 'DataCite' } }],
    ['figshare', { 'source-orcid': { path: '0000-0001-9892-9368' } }],
    ['figshare', { 'source-name': { value: 'figshare ORCID integration' } }],
    ['self', { 'source-orcid': { path: ROBIN }, 'source-name': { value: 'Figshare Fan' } }],
    ['other', { 'source-orcid': { path: OTHER_ID }, 'source-name': { value: 'Europe PubMed Central' } }],
    ['other', { 'source-client-id': { path: '0000-0001-9884-1913' }, 'source-name': { value: 'Crossref' } }],
    ['other', {}],
  ] as const)('%s: %j', async (route, source) => {
    expect((await readOne((summary) => ({ ...summary, source: { ...NONE, ...source } })))?.route).toBe(route);
  });

  test('marks a work that the person claimed through a service', async () => {
    const work = await readOne((summary) => ({
      ...summary,
      source: { ...summary.source, 'assertion-origin-orcid': { path: ROBIN } },
    }));
    expect(work).toMatchObject({ route: 'datacite', byHand: true });
  });
});

test('reads a work in which everything that may be null is null', async () => {
  const bare = { 'put-code': 9, 'created-date': null, source: null, title: null, 'external-ids': null, url: null, type: null };
  expect(await readOne(() => bare)).toMatchObject({
    putCode: 9,
    dois: [],
    title: null,
    route: 'other',
    source: null,
    addedAt: null,
  });
});

test('counts a malformed work, notes its DOIs and uses the rest', async () => {
  const broken = { 'put-code': 'x', title: 'about 10.6084/M9.figshare.2.v1' };
  const group = [null, {}, { 'work-summary': null }, { 'work-summary': [workSummary(SUMMARY), null, broken] }];
  const answer = await ask({ status: 200, body: { group, path: `/${ROBIN}/works` } }).answer;
  expect(answer).toMatchObject({
    works: { ok: true, skipped: 5, unreadable: ['10.6084/m9.figshare.2.v1'], entries: [{ putCode: 7 }] },
  });
});

describe('with a token', () => {
  test('we are a registered client', async () => {
    const { answer, calls } = ask({ status: 200, body: worksAnswer(ROBIN, []) }, 'secret');
    await answer;
    expect(calls.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret']);
  });

  test('that ORCID refuses, we send the request again without it', async () => {
    const { upstreams, calls } = simulate(worldWith(), {
      orcid: (good, { headers }) =>
        headers.authorization
          ? new Response('{"error":"invalid_token","error_description":"Invalid access token: secret"}', {
              status: 401,
              headers: { 'content-type': 'application/json' },
            })
          : good(),
    });
    const answer = await fetchWorks(ROBIN, { ...upstreams, orcidToken: 'secret', signal: AbortSignal.timeout(1000) });
    expect(answer).toMatchObject({ kind: 'record', record: 'open' });
    expect(calls.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret', undefined]);
  });
});
