/** Whoever asks first decides nothing for those who ask later. */
import { describe, expect, test } from 'vitest';
import { ARRIVED_DOI, ROBIN } from '../fixtures/robin.ts';
import { aService } from '../worker/request.ts';
import { platformCache } from './platform-cache.ts';

const HOST = 'sync.example.org';
const oembed = (scheme: string) => `/oembed?url=${encodeURIComponent(`${scheme}://${HOST}/embed/${ROBIN}`)}`;

const PATHS = [
  `/api/v1/status/${ROBIN}`,
  `/api/v1/status/${ROBIN}?scope=datacite`,
  `/api/v1/status/${ROBIN}/`,
  `/api/v1/status/${ROBIN}%0A`,
  '/api/v1/status/nobody',
  '/api/v1/status/9999-0000-0000-0123',
  ...['json', 'txt', 'csv', 'atom', 'bib'].map((suffix) => `/api/v1/status/${ROBIN}.${suffix}`),
  `/api/v1/doi/${ARRIVED_DOI}`,
  '/api/v1/doi/nothing',
  '/api/v1/examples',
  '/api/v1/nothing',
  `/badge/${ROBIN}.svg`,
  `/badge/${ROBIN}.json`,
  `/badge/${ROBIN}`,
  '/badge/nobody.svg',
  `/embed/${ROBIN}`,
  '/embed/nobody',
  `/report/${ROBIN}`,
  oembed('https'),
  oembed('http'),
];

interface Asker {
  scheme: 'http' | 'https';
  host: string;
  isLimited: boolean;
  accept?: string;
}

const ASKERS: Asker[] = (['https', 'http'] as const).flatMap((scheme) =>
  [HOST, 'sync-status.workers.example'].flatMap((host) => [false, true].map((isLimited) => ({ scheme, host, isLimited }))),
);
const PLAIN: Asker = { scheme: 'https', host: HOST, isLimited: false };

/** Refuses only the address of the limited. */
const LIMIT: RateLimit = { limit: async ({ key }) => ({ success: !key.includes('192.0.2.66') }) };

function aDeployment() {
  const service = aService({
    bindings: { REQUEST_LIMIT: LIMIT, COLLECTION_LIMIT: LIMIT, RELEASE: { id: 'a-release' } },
  });
  const cache = platformCache(
    (request) => service.send(request),
    () => 0,
  );
  /** Follows redirections to the same place, as a browser does. */
  async function ask(path: string, { scheme, host, isLimited, accept = '*/*' }: Asker, hops = 0): Promise<Response> {
    const headers = { 'cf-connecting-ip': isLimited ? '192.0.2.66' : '192.0.2.1', accept };
    const response = await cache.ask(new Request(`${scheme}://${host}${path}`, { headers, redirect: 'manual' }));
    await service.settled();
    const to = response.headers.get('location');
    if (!to || hops > 3) return response;
    const { protocol, host: next, pathname, search } = new URL(to, `${scheme}://${host}`);
    return ask(pathname + search, { scheme: protocol === 'http:' ? 'http' : 'https', host: next, isLimited, accept }, hops + 1);
  }
  return { ask };
}

/** Without what differs between any two checks. */
async function contentOf(response: Response): Promise<string> {
  const body = (await response.text()).replace(/"ms":\d+/g, '"ms":0');
  const headers = [...response.headers].filter(([name]) => name !== 'etag');
  return JSON.stringify([response.status, headers, body]);
}

describe.each(PATHS)('%s', (path) => {
  test.each(ASKERS)('is the same for everybody after $scheme://$host, limited: $isLimited', async (first) => {
    const [fresh, used] = [aDeployment(), aDeployment()];
    await used.ask(path, first);
    expect(await contentOf(await used.ask(path, PLAIN))).toBe(await contentOf(await fresh.ask(path, PLAIN)));
  });

  test('names no host but the one where the service is published', async () => {
    const { ask } = aDeployment();
    const response = await ask(path, { scheme: 'https', host: 'sync-status.workers.example', isLimited: false });
    expect(await response.text()).not.toContain('workers.example');
  });
});

describe('the limited', () => {
  test.each(PATHS)('leave nothing behind that anybody may keep: %s', async (path) => {
    const service = aService({ bindings: { REQUEST_LIMIT: LIMIT, COLLECTION_LIMIT: LIMIT } });
    const request = new Request(`https://${HOST}${path}`, { headers: { 'cf-connecting-ip': '192.0.2.66' }, redirect: 'manual' });
    expect((await service.send(request)).headers.get('cache-control')).toBe('no-store');
  });
});

test('a stream of events does not become the report of those who want JSON', async () => {
  const { ask } = aDeployment();
  await ask(`/api/v1/status/${ROBIN}`, { ...PLAIN, accept: 'text/event-stream' });
  const response = await ask(`/api/v1/status/${ROBIN}`, { ...PLAIN, accept: 'application/json' });
  expect(response.headers.get('content-type')).toBe('application/json');
});
