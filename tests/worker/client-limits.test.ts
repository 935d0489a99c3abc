import { describe, expect, test } from 'vitest';
import { ROBIN } from '../fixtures/robin.ts';
import { aService } from './request.ts';

const PATH = `/api/v1/status/${ROBIN}`;
const FROM = { headers: { 'cf-connecting-ip': '192.0.2.7' } };

/** As the platform's: so many, then no more. */
function limit(times: number) {
  const keys: string[] = [];
  return {
    keys,
    async limit({ key }: RateLimitOptions) {
      keys.push(key);
      return { success: keys.filter((each) => each === key).length <= times };
    },
  };
}

describe('an address that asks too often', () => {
  test('is told to come back later', async () => {
    const { get } = aService({ bindings: { REQUEST_LIMIT: limit(1) } });
    expect((await get(PATH, FROM)).status).toBe(200);
    const refused = await get(PATH, FROM);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(refused.headers.get('access-control-expose-headers')).toContain('Retry-After');
    expect(await refused.json()).toMatchObject({ code: 'rate-limited' });
  });

  test('does not stand in the way of others', async () => {
    const { get } = aService({ bindings: { REQUEST_LIMIT: limit(1) } });
    await get(PATH, FROM);
    expect((await get(PATH, { headers: { 'cf-connecting-ip': '192.0.2.8' } })).status).toBe(200);
  });
});

describe('new collections', () => {
  test('are limited, reports that are at hand are not', async () => {
    const { get, settled, calls } = aService({ bindings: { COLLECTION_LIMIT: limit(1) } });
    for (let index = 0; index < 3; index += 1) {
      expect((await get(PATH, FROM)).status).toBe(200);
      await settled();
    }
    expect(calls).toHaveLength(4);
    const refused = await get('/api/v1/status/9999-0000-0000-0123', FROM);
    expect([refused.status, await refused.json()]).toMatchObject([429, { code: 'rate-limited' }]);
    expect(calls).toHaveLength(4);
  });

  test('a badge stays an image, and says that it could not check', async () => {
    const { get } = aService({ bindings: { COLLECTION_LIMIT: limit(0) } });
    const badge = await get(`/badge/${ROBIN}.svg`, FROM);
    expect(badge.status).toBe(200);
    expect(badge.headers.get('cache-control')).toBe('public, max-age=30');
    expect(await badge.text()).toContain('could not check');
  });

  test('an embed stays a page', async () => {
    const { get } = aService({ bindings: { COLLECTION_LIMIT: limit(0) } });
    const embed = await get(`/embed/${ROBIN}`, FROM);
    expect([embed.status, embed.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await embed.text()).toContain('Wait a minute');
  });

  test('events end with the problem', async () => {
    const { get } = aService({ bindings: { COLLECTION_LIMIT: limit(0) } });
    const events = await get(PATH, { headers: { ...FROM.headers, accept: 'text/event-stream' } });
    expect(await events.text()).toMatch(/^event: problem\ndata: .*"code":"rate-limited"/);
  });

  test('of badges count on their own', async () => {
    const counted = limit(1);
    const { get } = aService({ bindings: { COLLECTION_LIMIT: counted, CACHE: 'off' } });
    await get(`/badge/${ROBIN}.svg`, FROM);
    expect((await get(PATH, FROM)).status).toBe(200);
    expect(counted.keys).toEqual(['badge 192.0.2.7', 'report 192.0.2.7']);
  });
});

describe('what is too large to be meant', () => {
  test.each<[string, string, RequestInit, number, string]>([
    ['an address', `/api/v1/status/${'9'.repeat(200_000)}`, {}, 414, 'address-too-long'],
    ['a header', PATH, { headers: { 'x-much': 'x'.repeat(20_000) } }, 431, 'headers-too-large'],
    ['a body', PATH, { headers: { 'content-length': '5' } }, 413, 'body-not-allowed'],
  ])('%s is refused before anybody is asked', async (_, path, init, status, code) => {
    const { get, calls } = aService();
    const response = await get(path, init);
    expect([response.status, await response.json()]).toMatchObject([status, { code }]);
    expect(calls).toEqual([]);
  });
});
