import { describe, expect, test } from 'vitest';
import { LOCKED, mergedInto, UNKNOWN_ID } from '../../shared/examples/world.ts';
import { ORCID_ID_PROBLEM_TEXT } from '../../shared/identifiers/orcid-id.ts';
import { reportSchema } from '../../shared/report/report.schema.ts';
import { ARRIVED, ARRIVED_DOI, NOT_VISIBLE, OTHER_ID, ROBIN, worldWith } from '../fixtures/robin.ts';
import { cut, hang, hangingBody, html, refused, status } from '../upstreams/faults.ts';
import { aService } from './request.ts';

const PATH = `/api/v1/status/${ROBIN}`;

describe('GET /api/v1/status/{iD}', () => {
  test('returns a report', async () => {
    const response = await aService().get(PATH);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('sync-status')).toBe('in-step');
    const report = reportSchema.parse(await response.json());
    expect(report).toMatchObject({ orcid: ROBIN, status: 'in-step', items: [{ doi: ARRIVED_DOI }] });
  });

  test('identifies us to all three services', async () => {
    const { calls, get } = aService();
    await get(PATH);
    for (const { headers } of calls)
      expect(headers['user-agent']).toMatch(/^SyncStatus\/\d+\.\d+\.\d+ \(mailto:library@example\.org\)$/);
  });

  test('sends the token to ORCID, and only to ORCID', async () => {
    const { calls, get } = aService({ bindings: { ORCID_TOKEN: 'secret' } });
    await get(PATH);
    expect(calls.map(({ source, headers }) => [source, headers.authorization]).toSorted()).toEqual([
      ['datacite', undefined],
      ['datacite', undefined],
      ['figshare', undefined],
      ['orcid', 'Bearer secret'],
    ]);
  });

  test.each([
    ['?scope=datacite', { scope: 'datacite', prefix: null }],
    ['?scope=figshare&prefix=10.6084', { scope: 'figshare', prefix: '10.6084', counts: { items: 1 } }],
    ['?prefix=10.17866', { prefix: '10.17866', counts: { items: 0 } }],
  ])('accepts %s', async (query, expected) => {
    expect(await (await aService().get(PATH + query)).json()).toMatchObject(expected);
  });
});

describe('other spellings of the iD', () => {
  const compact = ROBIN.replaceAll('-', '');
  test.each([
    `/api/v1/status/${compact}`,
    `/api/v1/status/${ROBIN}/`,
    `/api/v1/status/orcid:${ROBIN}`,
    `/api/v1/status/https://orcid.org/${ROBIN}`,
    `/api/v1/status/https%3A%2F%2Forcid.org%2F${ROBIN}`,
    `/api/v1/status/%20${compact}`,
  ])('%s redirects to the canonical address', async (path) => {
    const { get, calls } = aService();
    const response = await get(`${path}?scope=datacite`);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(`${PATH}?scope=datacite`);
    expect(calls).toEqual([]);
  });
});

describe('text that is not an iD is refused, and no service gets a request', () => {
  test.each([
    ['garbage', 'not-an-id'],
    ['9999-0000-0000-0116', 'wrong-check-character'],
    ['9999-0000-0000', 'wrong-length'],
    ['9'.repeat(8000), 'too-long'],
    ['9999-0000-0000-0115%00', 'control-characters'],
    ['%1b%5b31m', 'control-characters'],
    ['..%2f..%2fetc%2fpasswd', 'other-address'],
    ['https://sandbox.orcid.org/9999-0000-0000-0115', 'other-registry'],
    ['https://evil.example/9999-0000-0000-0115', 'other-address'],
    ['%3Cscript%3Ealert(1)%3C/script%3E', 'other-address'],
    ['%E0%A4%A', 'not-an-id'],
  ] as const)('%s', async (text, problem) => {
    const { get, calls } = aService();
    const response = await get(`/api/v1/status/${text}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const body = (await response.json()) as { code: string; detail: string };
    expect(body).toMatchObject({ status: 400, code: 'invalid-orcid-id', title: 'Bad Request', type: 'about:blank' });
    expect(body.detail).toContain(ORCID_ID_PROBLEM_TEXT[problem]);
    expect(body.detail).toContain('0000-0002-1825-0097');
    expect(calls).toEqual([]);
  });
});

describe('wrong parameters are refused by name, and no service gets a request', () => {
  test.each([
    ['?scope=zenodo', /scope must be one of figshare, datacite/],
    ['?scope=', /scope/],
    ['?prefix=17866', /prefix must be a DOI prefix such as 10\.6084/],
    ['?prefix=', /prefix/],
    ['?prefix=10.17866%20OR%20x', /prefix/],
    ['?color=red', /“color”.*scope and prefix/],
    ['?scope=figshare&scope=datacite', /scope appears more than once/],
    ['?%3Cscript%3E=1', /^Unknown parameter\. Allowed/],
  ])('%s', async (query, detail) => {
    const { get, calls } = aService();
    const response = await get(PATH + query);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid-parameter', detail: expect.stringMatching(detail) });
    expect(calls).toEqual([]);
  });
});

describe('the states of a record', () => {
  test('not at ORCID: 404', async () => {
    const response = await aService({ world: { ...worldWith(ARRIVED), orcid: UNKNOWN_ID } }).get(PATH);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'unknown-orcid-id' });
  });

  test('merged: the report of the primary iD, with the requested iD', async () => {
    const { get } = aService({
      faults: {
        orcid: (good, { url }) =>
          url.pathname.includes(OTHER_ID) ? new Response('{}', { status: 301, headers: mergedInto(ROBIN).headers ?? {} }) : good(),
      },
    });
    const response = await get(`/api/v1/status/${OTHER_ID}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ orcid: ROBIN, asked: OTHER_ID, status: 'in-step' });
  });

  test('locked: 200, with the items of the other two services', async () => {
    const response = await aService({ world: { ...worldWith(ARRIVED), orcid: LOCKED } }).get(PATH);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ record: 'locked', status: 'incomplete', counts: { items: 1, unknown: 1 } });
  });
});

describe('an outage is not an error, and the report makes no claim', () => {
  test.each([
    ['429', status(429), 'rate-limited'],
    ['503', status(503), 'unavailable'],
    ['an HTML page', html, 'unexpected'],
    ['half a body', cut, 'unavailable'],
    ['a broken connection', refused, 'unavailable'],
    ['no response', hang, 'timeout'],
    ['a body that stops', hangingBody, 'timeout'],
  ])('%s from all three', async (_, fault, reason) => {
    const { get } = aService({ faults: { orcid: fault, datacite: fault, figshare: fault }, deadlineMs: 200 });
    const response = await get(PATH);
    expect(response.status).toBe(200);
    expect(response.headers.get('sync-status')).toBe('incomplete');
    const report = reportSchema.parse(await response.json());
    expect(report).toMatchObject({
      status: 'incomplete',
      record: 'unknown',
      items: [],
      sources: [{ reason }, { reason }, { reason }],
    });
  });
});

describe('how long a response may be reused', () => {
  const lifetime = async (path: string, setting = {}) => (await aService(setting).get(path)).headers.get('cache-control');
  const unknown = { world: { ...worldWith(), orcid: UNKNOWN_ID } };
  const outage = { faults: { datacite: status(503) } };

  test.each([
    ['a complete report', PATH, {}, 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400'],
    [
      'a report that needs action',
      PATH,
      { world: worldWith(NOT_VISIBLE) },
      'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400',
    ],
    ['an incomplete report', PATH, outage, 'public, max-age=30'],
    ['an unknown iD', PATH, unknown, 'public, max-age=60'],
    ['text that is not an iD', '/api/v1/status/x', {}, 'public, max-age=60'],
    ['another spelling', `/api/v1/status/${ROBIN}/`, {}, 'public, max-age=3600'],
    ['the examples', '/api/v1/examples', {}, 'public, max-age=3600'],
  ])('%s', async (_, path, setting, expected) => {
    expect(await lifetime(path, setting)).toBe(expected);
    expect(await lifetime(path, { ...setting, bindings: { CACHE: 'off' } })).toBe('no-store');
  });
});

describe('the entity tag', () => {
  test('is the same for the same report, and gives 304', async () => {
    const { get } = aService();
    const tag = (await get(PATH)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[\w+/]+"$/);
    const again = await get(PATH, { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(tag);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('changes with the report', async () => {
    const one = (await aService().get(PATH)).headers.get('etag');
    const other = (await aService({ world: worldWith(NOT_VISIBLE) }).get(PATH)).headers.get('etag');
    expect(one).not.toBe(other);
  });
});
