import { describe, expect, test } from 'vitest';
import { type Answer, syncStatus } from '../../shared/client.ts';
import type { Health } from '../../shared/health.schema.ts';

const ORIGIN = 'https://sync-status.example';
const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);

/** A service that answers everything alike, and what it was asked. */
function aService(answer: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer();
  }) as typeof globalThis.fetch;
  return { asked, ...syncStatus({ origin: ORIGIN, fetch }) };
}

describe('what is asked', () => {
  test.each([
    ['/api/v1/status/8888-8888-8888-8880', (service: Service) => service.report('8888-8888-8888-8880')],
    [
      '/api/v1/status/https%3A%2F%2Forcid.org%2F8888-8888-8888-8880?scope=datacite&prefix=10.17866',
      (service: Service) => service.report('https://orcid.org/8888-8888-8888-8880', { scope: 'datacite', prefix: '10.17866' }),
    ],
    ['/api/v1/doi/10.6084%2Fm9.figshare.88000001', (service: Service) => service.precheck('10.6084/m9.figshare.88000001')],
    ['/badge/8888-8888-8888-8880.json', (service: Service) => service.badge('8888-8888-8888-8880')],
    ['/api/v1/examples', (service: Service) => service.examples()],
    ['/api/v1/health', (service: Service) => service.health()],
  ])('%s', async (path, ask) => {
    const service = aService(() => json({}));
    await ask(service);
    expect(service.asked.map(({ url }) => url)).toEqual([ORIGIN + path]);
    expect(service.asked[0]?.init).toMatchObject({
      credentials: 'omit',
      cache: 'default',
      headers: { accept: 'application/json' },
    });
  });

  test('past the browser’s copy, where it is to be asked again', async () => {
    const service = aService(() => json({}));
    await service.health({ again: true });
    expect(service.asked[0]?.init).toMatchObject({ cache: 'reload' });
  });
});

type Service = ReturnType<typeof aService>;

const PROBLEM = { type: 'about:blank', title: 'Too Many Requests', status: 429, code: 'rate-limited', detail: 'Please wait.' };

describe('what comes of it is a value', () => {
  test.each<[string, () => Response | Promise<Response>, Answer<unknown>]>([
    ['an answer', () => json({ version: '1' }), { is: 'answered', body: { version: '1' } }],
    [
      'a refusal with a code',
      () => json(PROBLEM, { status: 429, headers: { 'retry-after': '30' } }),
      { is: 'refused', status: 429, problem: PROBLEM, retryAfterMs: 30_000 } as Answer<Health>,
    ],
    [
      'a refusal by something before the service',
      () => new Response('<h1>502</h1>', { status: 502 }),
      { is: 'refused', status: 502, problem: null, retryAfterMs: null },
    ],
    ['an answer that is no JSON', () => new Response('{"version"'), { is: 'unreadable' }],
    ['no connection', () => Promise.reject(new TypeError('connection lost')), { is: 'unreachable' }],
  ])('%s', async (_, answer, expected) => {
    expect(await aService(answer).health()).toEqual(expected);
  });

  test('a caller that gave up', async () => {
    const service = aService(() => Promise.reject(new DOMException('aborted', 'AbortError')));
    expect(await service.health({ signal: AbortSignal.abort() })).toEqual({ is: 'given-up' });
  });
});
