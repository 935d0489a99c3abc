/** Rules for every response, whatever the route. */
import { describe, expect, test, vi } from 'vitest';
import { EXAMPLES } from '../../shared/examples/ids.ts';
import { reportSchema } from '../../shared/report/report.schema.ts';
import { ARRIVED_DOI, ROBIN } from '../fixtures/robin.ts';
import { aService } from './request.ts';

const ROUTES = [
  [`/api/v1/status/${ROBIN}`, 200],
  ['/api/v1/status/nobody', 400],
  [`/api/v1/status/${ROBIN}?x=1`, 400],
  [`/api/v1/status/${ROBIN}/`, 308],
  [`/api/v1/status/${ROBIN}%0A`, 308],
  [`/api/v1/status/${ROBIN}%00`, 400],
  [`/api/v1/status/${ROBIN}.json`, 200],
  [`/api/v1/status/${ROBIN}.csv`, 200],
  [`/api/v1/status/${ROBIN}.txt`, 200],
  [`/api/v1/status/${ROBIN}.atom`, 200],
  [`/api/v1/status/${ROBIN}.bib`, 200],
  [`/api/v1/status/${ROBIN.replaceAll('-', '')}.csv`, 308],
  ['/api/v1/status/nobody.csv', 400],
  [`/api/v1/doi/${ARRIVED_DOI}`, 200],
  ['/api/v1/doi/nothing', 400],
  [`/api/v1/doi/doi:${ARRIVED_DOI}`, 308],
  ['/api/v1/examples', 200],
  ['/api/v1/status', 404],
  ['/api/v1/nothing', 404],
  ['/api', 404],
] as const;

describe.each(ROUTES)('%s', (path, status) => {
  test('can be read from any page', async () => {
    const response = await aService().get(path, { headers: { origin: 'https://page.example.org' } });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('access-control-expose-headers')).toContain('Sync-Status');
  });

  test('loads and runs nothing in a browser that opens it', async () => {
    const { headers } = await aService().get(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('names the release', async () => {
    const { get } = aService({ bindings: { RELEASE: { id: 'a-release' } } });
    expect((await get(path)).headers.get('sync-status-release')).toBe('a-release');
  });

  test('states how long it may be reused', async () => {
    expect((await aService().get(path)).headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
  });

  test('HEAD has the same headers and no body', async () => {
    const { get } = aService();
    const [head, full] = [await get(path, { method: 'HEAD' }), await get(path)];
    expect(await head.text()).toBe('');
    expect([head.status, [...head.headers]]).toEqual([full.status, [...full.headers]]);
  });

  test('OPTIONS lists the allowed methods', async () => {
    const response = await aService().get(path, {
      method: 'OPTIONS',
      headers: { origin: 'https://page.example.org', 'access-control-request-method': 'GET' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET,HEAD,OPTIONS');
    expect(response.headers.get('access-control-max-age')).toBe('86400');
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused', async (method) => {
    const { get, calls } = aService();
    const response = await get(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ code: 'method-not-allowed' });
    expect(calls).toEqual([]);
  });
});

test('an unknown address gives a problem document', async () => {
  const response = await aService().get('/api/v1/nothing');
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toEqual({
    type: 'about:blank',
    title: 'Not Found',
    status: 404,
    code: 'not-found',
    detail: 'There is no page at this address.',
  });
});

test('an error of ours gives a problem document without internal details', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { get } = aService({ bindings: { CONTACT: Symbol('broken') as never } });
  const response = await get(`/api/v1/status/${ROBIN}`);
  expect(response.status).toBe(500);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ code: 'internal' });
  expect(text).not.toMatch(/Symbol|TypeError|shared|\.ts/);
  expect(log).toHaveBeenCalledOnce();
  expect(JSON.stringify(log.mock.calls)).not.toContain(ROBIN);
});

describe('the examples', () => {
  test('are listed with the addresses of their reports', async () => {
    const { examples } = (await (await aService().get('/api/v1/examples')).json()) as {
      examples: { orcid: string; status: string }[];
    };
    expect(examples.map(({ orcid }) => orcid)).toEqual(EXAMPLES.map(({ orcid }) => orcid));
  });

  test.each(EXAMPLES)('$name gets a report without any upstream request', async ({ orcid }) => {
    const { get, calls } = aService();
    const response = await get(`/api/v1/status/${orcid}`);
    expect(response.status).toBe(200);
    expect(reportSchema.parse(await response.json())).toMatchObject({ asked: orcid, example: true });
    expect(calls).toEqual([]);
  });
});
