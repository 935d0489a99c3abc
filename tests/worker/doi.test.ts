import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_DOIS } from '../../shared/examples/dois.ts';
import { asCreator } from '../../shared/examples/world.ts';
import { DOI_PROBLEM_TEXT } from '../../shared/identifiers/doi-question.ts';
import { precheckSchema } from '../../shared/precheck/precheck.schema.ts';
import { PROPERTY_TEST, propertyRuns } from '../fixtures/property-runs.ts';
import { ARRIVED, ARRIVED_DOI, ROBIN, worldWith } from '../fixtures/robin.ts';
import { FAULTS } from '../upstreams/fault-table.ts';
import { changed, status } from '../upstreams/faults.ts';
import { aService } from './request.ts';

const PATH = `/api/v1/doi/${ARRIVED_DOI}`;
const ITEM = 'https://figshare.com/articles/dataset/_/99100001';
const ITEM_PATH = `/api/v1/doi/${encodeURIComponent(ITEM)}`;

const READY = worldWith({ ...ARRIVED, registration: { creators: [asCreator(ROBIN)] } });

describe('GET /api/v1/doi/{doi}', () => {
  test('returns a pre-check, for one upstream request', async () => {
    const { get, calls } = aService({ world: READY });
    const response = await get(PATH);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('sync-status')).toBe('ready');
    const result = precheckSchema.parse(await response.json());
    expect(result).toMatchObject({ doi: ARRIVED_DOI, status: 'ready', creators: [{ orcid: ROBIN }], example: false });
    expect(calls.map(({ source }) => source)).toEqual(['datacite']);
  });

  test('queries the base DOI and its versions by name, and identifies us', async () => {
    const { get, calls } = aService();
    await get(`${PATH}.v2`);
    const [call] = calls;
    const query = call?.url.searchParams.get('query') ?? '';
    expect(query).toMatch(/^uid:\(/);
    for (const name of [ARRIVED_DOI, `${ARRIVED_DOI}.v1`, `${ARRIVED_DOI}.v2`, `${ARRIVED_DOI}.v20`]) {
      expect(query).toContain(`"${name}"`);
    }
    expect(call?.url.searchParams.get('mailto')).toBe('library@example.org');
    expect(call?.headers['user-agent']).toMatch(/^SyncStatus\/\d/);
    expect(call?.url.href.length).toBeLessThan(6000);
  });

  test('for the address of an item, queries Figshare by number, then DataCite, and never fetches the address itself', async () => {
    const { get, calls } = aService({ world: READY });
    const response = await get(`/api/v1/doi/${encodeURIComponent('https://portal.example.org/articles/poster/x_y/99100001/1')}`);
    expect(precheckSchema.parse(await response.json())).toMatchObject({ status: 'ready', figshareId: 99100001, base: ARRIVED_DOI });
    expect(calls.map(({ url }) => `${url.host}${url.pathname}`)).toEqual([
      'figshare.invalid/v2/articles/99100001',
      'datacite.invalid/dois',
    ]);
  });

  test('accepts the address of an item without percent-encoding', async () => {
    const response = await aService({ world: READY }).get(`/api/v1/doi/${ITEM}`);
    expect(await response.json()).toMatchObject({ status: 'ready', figshareId: 99100001 });
  });

  test('a DOI that is not at DataCite is a normal result', async () => {
    const response = await aService().get('/api/v1/doi/10.5555/nothing');
    expect(response.status).toBe(200);
    expect(response.headers.get('sync-status')).toBe('not-at-datacite');
    expect(await response.json()).toMatchObject({ status: 'not-at-datacite', agency: { hint: 'either' } });
  });

  test('an item that is not on Figshare is a normal result, and DataCite gets no request', async () => {
    const { get, calls } = aService();
    expect(await (await get('/api/v1/doi/https://figshare.com/articles/_/5')).json()).toMatchObject({ status: 'no-such-item' });
    expect(calls).toHaveLength(1);
  });

  test('the longest accepted DOI does not make the query to DataCite too long', async () => {
    const { get, calls } = aService();
    expect((await get(`/api/v1/doi/10.5555/${'x'.repeat(900)}.v3`)).status).toBe(200);
    expect(calls[0]?.url.href.length).toBeLessThan(7000);
  });
});

describe('other spellings of the DOI', () => {
  test.each([
    ARRIVED_DOI.toUpperCase(),
    `doi:${ARRIVED_DOI}`,
    `https://doi.org/${ARRIVED_DOI}`,
    encodeURIComponent(`https://doi.org/${ARRIVED_DOI}`),
    `%20${ARRIVED_DOI}`,
  ])('%s redirects to the canonical address', async (text) => {
    const { get, calls } = aService();
    const response = await get(`/api/v1/doi/${text}`);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(PATH);
    expect(calls).toEqual([]);
  });

  test('a percent-encoded slash does not redirect', async () => {
    expect((await aService().get(`/api/v1/doi/${encodeURIComponent(ARRIVED_DOI)}`)).status).toBe(200);
  });

  test('dots in the path do not leave the route', async () => {
    expect((await aService().get('/api/v1/doi/10.5555%2F..%2F..%2F..%2Fevil')).status).toBe(200);
    expect((await aService().get('/api/v1/doi/10.5555%2F..%2FX')).status).toBe(200);
  });
});

describe('text that is not a DOI is refused, and no service gets a request', () => {
  test.each([
    ['', 'empty'],
    ['rain', 'not-a-doi'],
    ['10.17866', 'only-a-prefix'],
    [ROBIN, 'orcid-id'],
    ['https://example.org/a', 'other-address'],
    ['https://figshare.com/collections/x/5', 'collection'],
    ['10.1/a%00', 'control-characters'],
    ['10.1/a%0d%0ax:%20y', 'not-a-doi'],
    ['%E0%A4%A', 'not-a-doi'],
    ['%3Cscript%3Ealert(1)%3C/script%3E', 'not-a-doi'],
    [`10.1/${'x'.repeat(5000)}`, 'too-long'],
  ] as const)('%s', async (text, problem) => {
    const { get, calls } = aService();
    const response = await get(`/api/v1/doi/${text}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const body = (await response.json()) as { detail: string };
    expect(body).toMatchObject({ status: 400, code: 'invalid-doi', title: 'Bad Request' });
    expect(body.detail).toContain(DOI_PROBLEM_TEXT[problem]);
    expect(body.detail).toContain('10.6084/m9.figshare.88000001');
    expect(calls).toEqual([]);
  });

  test('a parameter is refused', async () => {
    expect(await (await aService().get(`${PATH}?url=x`)).json()).toMatchObject({ code: 'invalid-parameter' });
  });

  test('any text gives a pre-check or a refusal, and a refusal repeats nothing of the text', PROPERTY_TEST, async () => {
    const MARK = 'zqzqzq';
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }).map((text) => `10.5555/${text}`),
      fc
        .constantFrom('"', '\\', '") OR uid:("x', '../..', '<img src=x>', '\r\nx: y', '%', '%zz', '#', '?', ';', '\u202e')
        .map((text) => `10.5555/${text}`),
      fc.webPath().map((path) => `https://figshare.com${path}`),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const response = await aService().get(`/api/v1/doi/${encodeURIComponent(`${text}${MARK}`)}`);
        expect([200, 308, 400]).toContain(response.status);
        const body = await response.text();
        if (response.status === 200) precheckSchema.parse(JSON.parse(body));
        else expect(body).not.toContain(MARK);
      }),
      // Each run is a whole request in the Workers runtime.
      propertyRuns({ oneIn: 10 }),
    );
  });

  test('a DOI cannot escape its quotation marks in the query', async () => {
    const { get, calls } = aService();
    await get(`/api/v1/doi/${encodeURIComponent('10.5555/a")or(uid:"10.6084/b')}`);
    expect(calls[0]?.url.searchParams.get('query')).toContain('"10.5555/a\\")or(uid:\\"10.6084/b"');
  });
});

describe('an outage is not an error, and the pre-check makes no claim', () => {
  /** Short where the test waits for it. */
  const deadlineFor = (reason: string) => (reason === 'timeout' ? 300 : 4500);

  /** Figshare answers 404 for an unknown item, but DataCite must not for a list of DOIs. */
  const NOT_FOUND = ['404', status(404), 'unexpected'] as const;

  test.each([...FAULTS, NOT_FOUND])('%s from DataCite', async (_, fault, reason) => {
    const response = await aService({ faults: { datacite: fault }, deadlineMs: deadlineFor(reason) }).get(PATH);
    expect(response.status).toBe(200);
    expect(response.headers.get('sync-status')).toBe('incomplete');
    expect(response.headers.get('cache-control')).toBe('public, max-age=30');
    const result = precheckSchema.parse(await response.json());
    expect(result).toMatchObject({ status: 'incomplete', creators: [], agency: null, sources: [{ source: 'datacite', reason }] });
  });

  test.each(FAULTS)('%s from Figshare', async (_, fault, reason) => {
    const response = await aService({ faults: { figshare: fault }, deadlineMs: deadlineFor(reason) }).get(ITEM_PATH);
    expect(response.status).toBe(200);
    expect(precheckSchema.parse(await response.json())).toMatchObject({
      status: 'incomplete',
      sources: [{ source: 'figshare', reason }],
    });
  });

  test('a response about another item does not count', async () => {
    const figshare = changed((item: object) => ({ ...item, id: 5 }));
    expect(await (await aService({ faults: { figshare } }).get(ITEM_PATH)).json()).toMatchObject({ status: 'incomplete' });
  });

  test('an unreadable record does not count as unregistered', async () => {
    const datacite = changed(({ data, meta }: { data: { attributes: object }[]; meta: object }) => ({
      meta,
      data: data.map((each) => ({ ...each, attributes: { ...each.attributes, creators: 'x' } })),
    }));
    expect(await (await aService({ faults: { datacite } }).get(PATH)).json()).toMatchObject({ status: 'incomplete' });
  });
});

describe('how long a response may be reused', () => {
  test.each([
    ['a complete pre-check', PATH, 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400'],
    ['an unregistered DOI, which may appear at any minute', '/api/v1/doi/10.5555/nothing', 'public, max-age=60'],
    ['text that is not a DOI', '/api/v1/doi/x', 'public, max-age=60'],
    ['another spelling', `/api/v1/doi/doi:${ARRIVED_DOI}`, 'public, max-age=3600'],
  ])('%s', async (_, path, expected) => {
    expect((await aService().get(path)).headers.get('cache-control')).toBe(expected);
    expect((await aService({ bindings: { CACHE: 'off' } }).get(path)).headers.get('cache-control')).toBe('no-store');
  });
});

test('the entity tag is the same for the same pre-check, and gives 304', async () => {
  const { get } = aService();
  const tag = (await get(PATH)).headers.get('etag') ?? '';
  expect(tag).toMatch(/^W\/"[\w+/]+"$/);
  const again = await get(PATH, { headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
  expect(again.headers.get('access-control-allow-origin')).toBe('*');
  expect((await aService({ world: READY }).get(PATH)).headers.get('etag')).not.toBe(tag);
});

describe('the examples', () => {
  const some = (...states: string[]) => expect.arrayContaining(states.map((state) => expect.objectContaining({ state })));
  const EXPECTED = {
    ready: { status: 'ready', creators: [{ state: 'meets-conditions' }] },
    'without-id': { status: 'partly-ready', creators: some('no-id', 'meets-conditions') },
    misspelt: { status: 'needs-work', creators: [{ state: 'wrong-scheme' }] },
    contributor: { status: 'needs-work', creators: [{ state: 'no-id' }], contributors: [{ name: 'Example, Robin' }] },
    'part-of': { status: 'needs-work', partOf: ['10.6084/m9.figshare.c.990001'], creators: some('held-back') },
    'metadata-incomplete': { status: 'needs-work', creators: some('held-back') },
    'not-at-datacite': { status: 'not-at-datacite', agency: { hint: 'not-yet' } },
    incomplete: { status: 'incomplete' },
  } as const;

  test('are listed with the addresses of their pre-checks', async () => {
    const { dois } = (await (await aService().get('/api/v1/examples')).json()) as { dois: { precheck: string }[] };
    expect(dois.map(({ precheck }) => precheck)).toEqual(EXAMPLE_DOIS.map(({ doi }) => `/api/v1/doi/${doi}`));
  });

  test.each(EXAMPLE_DOIS)('$name: $shows', async ({ name, doi }) => {
    const { get, calls } = aService();
    for (const written of [doi, `${doi}.v1`]) {
      const response = await get(`/api/v1/doi/${written}`);
      expect(precheckSchema.parse(await response.json())).toMatchObject({ ...EXPECTED[name], doi: written, example: true });
    }
    expect(calls).toEqual([]);
  });

  test('can also be requested by the addresses of their items', async () => {
    const { get, calls } = aService();
    const checked = async (id: number) => (await get(`/api/v1/doi/https://figshare.com/articles/dataset/_/${id}`)).json();
    expect(await checked(88000003)).toMatchObject({ status: 'ready', example: true, base: '10.6084/m9.figshare.88000003' });
    expect(await checked(99000203)).toMatchObject({ status: 'no-doi', example: true });
    expect(await checked(99000999)).toMatchObject({ status: 'no-such-item', example: true });
    expect(calls).toEqual([]);
  });
});
