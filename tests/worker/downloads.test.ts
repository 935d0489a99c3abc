/** Which format a request for a report gets, and with which headers. The contents of the formats are tested in tests/contracts/downloads. */
import { describe, expect, test } from 'vitest';
import { UNKNOWN_ID } from '../../shared/examples/world.ts';
import { NOT_VISIBLE, ROBIN, worldWith } from '../fixtures/robin.ts';
import { status } from '../upstreams/faults.ts';
import { aService } from './request.ts';

const PATH = `/api/v1/status/${ROBIN}`;
const TYPES = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8; header=present',
  txt: 'text/plain; charset=utf-8',
  atom: 'application/atom+xml',
  bib: 'application/x-bibtex; charset=utf-8',
} as const;
const SUFFIXES = Object.keys(TYPES) as (keyof typeof TYPES)[];

const typeOf = async (path: string, accept?: string) =>
  (await aService().get(path, { headers: accept === undefined ? {} : { accept } })).headers.get('content-type');

describe.each(SUFFIXES)('.%s', (suffix) => {
  const path = `${PATH}.${suffix}`;

  test('has its content type and a file name', async () => {
    const { headers } = await aService().get(path, { headers: { origin: 'https://page.example.org' } });
    const disposition = suffix === 'csv' || suffix === 'bib' ? 'attachment' : 'inline';
    expect(headers.get('content-type')).toBe(TYPES[suffix]);
    expect(headers.get('content-disposition')).toBe(`${disposition}; filename="orcid-sync-${ROBIN}-2026-11-22.${suffix}"`);
    expect(headers.get('access-control-expose-headers')).toContain('Content-Disposition');
    expect(headers.get('sync-status')).toBe('in-step');
    expect(headers.get('vary')).toBeNull();
  });

  test.each(['application/json', 'text/csv', 'text/plain', 'text/event-stream', 'image/png'])(
    'wins over Accept: %s',
    async (accept) => {
      expect(await typeOf(path, accept)).toBe(TYPES[suffix]);
    },
  );

  test('may be reused as long as the JSON', async () => {
    const lifetime = async (address: string, setting = {}) => (await aService(setting).get(address)).headers.get('cache-control');
    expect(await lifetime(path)).toBe(await lifetime(PATH));
    expect(await lifetime(path, { faults: { datacite: status(503) } })).toBe('public, max-age=30');
    expect(await lifetime(path, { bindings: { CACHE: 'off' } })).toBe('no-store');
  });

  test('has its own entity tag, and gives 304', async () => {
    const { get } = aService();
    const tags = await Promise.all(SUFFIXES.map(async (each) => (await get(`${PATH}.${each}`)).headers.get('etag')));
    expect(new Set(tags).size).toBe(SUFFIXES.length);
    const tag = (await get(path)).headers.get('etag') ?? '';
    const again = await get(path, { headers: { 'if-none-match': tag, accept: 'text/event-stream' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test.each([
    ['without hyphens', ROBIN.replaceAll('-', '')],
    ['an address', `https://orcid.org/${ROBIN}`],
    ['after a label', `orcid:${ROBIN}`],
  ])('another spelling, %s, redirects to the canonical address with the suffix', async (_, spelling) => {
    const { get, calls } = aService();
    for (const end of [suffix, suffix.toUpperCase(), `${suffix}/`]) {
      const response = await get(`/api/v1/status/${spelling}.${end}?scope=datacite`);
      expect([response.status, response.headers.get('location')]).toEqual([308, `${PATH}.${suffix}?scope=datacite`]);
    }
    expect(calls).toEqual([]);
  });

  test('accepts the same selection as the JSON', async () => {
    const { get } = aService({ world: worldWith(NOT_VISIBLE) });
    const texts = await Promise.all(['', '?prefix=10.17866'].map(async (query) => (await get(path + query)).text()));
    expect(texts.map((text) => text.includes('10.6084/m9.figshare.99100001'))).toEqual([true, false]);
  });

  test.each([
    ['text that is not an iD', `/api/v1/status/nobody.${suffix}`, {}, 400, 'invalid-orcid-id'],
    ['an empty iD', `/api/v1/status/.${suffix}`, {}, 400, 'invalid-orcid-id'],
    ['a wrong parameter', `${path}?scope=zenodo`, {}, 400, 'invalid-parameter'],
    ['an iD that ORCID does not know', path, { world: { ...worldWith(), orcid: UNKNOWN_ID } }, 404, 'unknown-orcid-id'],
  ] as const)('%s gives a problem document in JSON', async (_, address, setting, code, problem) => {
    const response = await aService(setting).get(address);
    expect(response.status).toBe(code);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('content-disposition')).toBeNull();
    expect(await response.json()).toMatchObject({ code: problem });
  });
});

test('.json gives the same report as no suffix', async () => {
  const { get } = aService();
  const timeless = async (path: string) => ({ ...((await (await get(path)).json()) as object), sources: null });
  expect(await timeless(`${PATH}.json`)).toEqual(await timeless(PATH));
});

describe('without a suffix, the header Accept decides', () => {
  test.each([
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['application/json', 'json'],
    ['text/csv', 'csv'],
    ['TEXT/CSV', 'csv'],
    ['text/plain', 'txt'],
    ['application/atom+xml', 'atom'],
    ['application/x-bibtex', 'bib'],
    ['text/csv, text/plain;q=0.5', 'csv'],
    ['text/csv;q=0.5, text/plain;q=0.9', 'txt'],
    ['text/csv;q=0.5, */*;q=0.8', 'json'],
    ['text/csv, */*;q=0.1', 'csv'],
    ['text/csv, */*', 'csv'],
    ['text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8', 'json'],
    ['text/*', 'txt'],
    ['text/*, text/plain;q=0', 'csv'],
    ['application/*', 'json'],
    ['application/json;q=0, text/csv;q=0.1', 'csv'],
    ['application/json;q=0, */*', 'txt'],
    ['text/csv;q=0', 'json'],
    ['image/png', 'json'],
    ['nonsense', 'json'],
    [';;;,,,q=2', 'json'],
  ] as const)('%s: %s', async (accept, suffix) => {
    const response = await aService().get(PATH, { headers: accept === undefined ? {} : { accept } });
    expect(response.headers.get('content-type')).toBe(TYPES[suffix]);
    expect(response.headers.get('vary')).toBe('Accept');
  });

  test('events', async () => {
    expect(await typeOf(PATH, 'text/event-stream')).toContain('text/event-stream');
  });

  test('a 304 has the header Vary as well', async () => {
    const { get } = aService();
    const headers = { accept: 'text/csv' };
    const tag = (await get(PATH, { headers })).headers.get('etag') ?? '';
    const again = await get(PATH, { headers: { ...headers, 'if-none-match': tag } });
    expect([again.status, again.headers.get('vary')]).toEqual([304, 'Accept']);
    expect((await get(PATH, { headers: { 'if-none-match': tag } })).status).toBe(200);
  });
});

describe('a byte order mark', () => {
  const bytesOf = async (path: string, accept = '*/*') =>
    new Uint8Array(await (await aService().get(path, { headers: { accept } })).arrayBuffer()).slice(0, 3);

  test('is there only on request', async () => {
    expect(await bytesOf(`${PATH}.csv`)).toEqual(new TextEncoder().encode('doi'));
    expect(await bytesOf(`${PATH}.csv?bom=1`)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(await bytesOf(`${PATH}?bom=1`, 'text/csv')).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  });

  test('changes the entity tag', async () => {
    const { get } = aService();
    const tags = await Promise.all(['', '?bom=1'].map(async (query) => (await get(`${PATH}.csv${query}`)).headers.get('etag')));
    expect(tags[0]).not.toBe(tags[1]);
  });

  test.each(['.csv?bom=2', '.csv?bom=', '.csv?bom=1&bom=1', '?bom=1', '.txt?bom=1', '.json?bom=1', '.bib?bom=1', '.atom?bom=1'])(
    '%s is refused',
    async (rest) => {
      const { get, calls } = aService();
      const response = await get(PATH + rest);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'invalid-parameter', detail: expect.stringContaining('bom') });
      expect(calls).toEqual([]);
    },
  );
});

test('references come from DataCite in the real runtime', async () => {
  const text = await (await aService({ world: worldWith(NOT_VISIBLE) }).get(`${PATH}.bib`)).text();
  expect(text).toContain('doi = {10.6084/m9.figshare.99100001}');
  expect(text).toContain('author = {');
});
