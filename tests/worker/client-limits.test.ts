/** Limits on what one IP address may request. */
import { describe, expect, test, vi } from 'vitest';
import { networkOf } from '../../worker/http/client-limits.ts';
import { NOW, ROBIN } from '../fixtures/robin.ts';
import { aService } from './request.ts';

const PATH = `/api/v1/status/${ROBIN}`;
const FROM = { headers: { 'cf-connecting-ip': '192.0.2.7' } };

/** Like a limit of the platform: allows this many requests for each key, then refuses. */
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

describe('an address that sends too many requests', () => {
  test('gets 429 with Retry-After', async () => {
    const { get } = aService({ bindings: { REQUEST_LIMIT: limit(1) } });
    expect((await get(PATH, FROM)).status).toBe(200);
    const refused = await get(PATH, FROM);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(refused.headers.get('access-control-expose-headers')).toContain('Retry-After');
    expect(await refused.json()).toMatchObject({ code: 'rate-limited' });
  });

  test('does not affect other addresses', async () => {
    const { get } = aService({ bindings: { REQUEST_LIMIT: limit(1) } });
    await get(PATH, FROM);
    expect((await get(PATH, { headers: { 'cf-connecting-ip': '192.0.2.8' } })).status).toBe(200);
  });
});

describe('one caller', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['2001:db8:1:2:3:4::', '2001:db8:1:2::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('has a whole IPv6 /64', async () => {
    const { get } = aService({ bindings: { REQUEST_LIMIT: limit(1) } });
    const from = (address: string) => get(PATH, { headers: { 'cf-connecting-ip': address } });
    const statuses = [await from('2001:db8:1:2::1'), await from('2001:db8:1:2::ffff'), await from('2001:db8:1:3::1')];
    expect(statuses.map(({ status }) => status)).toEqual([200, 429, 200]);
  });
});

test('a limit that fails lets everybody pass', async () => {
  const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const broken: RateLimit = {
    limit: async () => {
      throw new Error('no limits today, 192.0.2.7');
    },
  };
  const { get } = aService({ bindings: { REQUEST_LIMIT: broken, COLLECTION_LIMIT: broken } });
  expect((await get(PATH, FROM)).status).toBe(200);
  expect(JSON.stringify(warning.mock.calls)).not.toContain('192.0.2.7');
});

describe('new collections', () => {
  test('are limited, but cached reports are not', async () => {
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

  test.each([PATH, `/badge/${ROBIN}.svg`, `/embed/${ROBIN}`])(
    'an older copy that somebody gets instead is for them alone: %s',
    async (path) => {
      let now = NOW;
      const { get, settled } = aService({ now: () => now, bindings: { COLLECTION_LIMIT: limit(1) } });
      await get(path, FROM);
      await settled();
      now = new Date(NOW.getTime() + 6 * 60_000);
      const response = await get(path, FROM);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    },
  );

  test('a refused badge is still an image', async () => {
    const { get } = aService({ bindings: { COLLECTION_LIMIT: limit(0) } });
    const badge = await get(`/badge/${ROBIN}.svg`, FROM);
    expect(badge.status).toBe(200);
    expect(badge.headers.get('cache-control')).toBe('no-store');
    expect(await badge.text()).toContain('could not check');
  });

  test('a refused embed is still a page', async () => {
    const { get } = aService({ bindings: { COLLECTION_LIMIT: limit(0) } });
    const embed = await get(`/embed/${ROBIN}`, FROM);
    expect([embed.status, embed.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await embed.text()).toContain('Wait a minute');
  });

  test('a refused stream of events has the problem as its event', async () => {
    const { get } = aService({ bindings: { COLLECTION_LIMIT: limit(0) } });
    const events = await get(PATH, { headers: { ...FROM.headers, accept: 'text/event-stream' } });
    expect(await events.text()).toMatch(/^event: problem\ndata: .*"code":"rate-limited"/);
  });

  test('of badges are counted separately', async () => {
    const counted = limit(1);
    const { get } = aService({ bindings: { COLLECTION_LIMIT: counted, CACHE: 'off' } });
    await get(`/badge/${ROBIN}.svg`, FROM);
    expect((await get(PATH, FROM)).status).toBe(200);
    expect(counted.keys).toEqual(['badge 192.0.2.7', 'report 192.0.2.7']);
  });
});

describe('requests that are too large to be genuine', () => {
  test.each<[string, string, RequestInit, number, string]>([
    ['an address', `/api/v1/status/${'9'.repeat(200_000)}`, {}, 414, 'address-too-long'],
    ['a header', PATH, { headers: { 'x-much': 'x'.repeat(20_000) } }, 431, 'headers-too-large'],
    ['a body', PATH, { headers: { 'content-length': '5' } }, 413, 'body-not-allowed'],
  ])('%s is refused, and no service gets a request', async (_, path, init, status, code) => {
    const { get, calls } = aService();
    const response = await get(path, init);
    expect([response.status, await response.json()]).toMatchObject([status, { code }]);
    expect(calls).toEqual([]);
  });
});
