/** Our own cache: where it keeps its copies, and how anybody sees that it does not work. */
import { describe, expect, test, vi } from 'vitest';
import { ROBIN } from '../../fixtures/robin.ts';
import { aService } from '../request.ts';

const PATH = `/api/v1/status/${ROBIN}`;

async function healthOf(service: ReturnType<typeof aService>): Promise<unknown> {
  const { cache } = (await (await service.get('/api/v1/health')).json()) as { cache: unknown };
  return cache;
}

/** A cache that notes the addresses of what it is given. */
function noted(changes: Partial<Cache> = {}) {
  const addresses: string[] = [];
  const kept = new Map<string, string>();
  const cache = {
    match: async (address: string) => (kept.has(address) ? new Response(kept.get(address)) : undefined),
    put: async (address: string, response: Response) => {
      addresses.push(address);
      kept.set(address, await response.text());
    },
    ...changes,
  } as unknown as Cache;
  return { addresses, cache: async () => cache };
}

test('its addresses are on our own host, and nothing is served there', async () => {
  const { addresses, cache } = noted();
  const service = aService({ cache });
  await service.get(PATH);
  await service.settled();
  expect(addresses).toHaveLength(1);
  for (const address of addresses) {
    expect(address).toMatch(/^https:\/\/sync\.example\.org\/\.collections\//);
    expect((await service.get(new URL(address).pathname)).status).toBe(404);
  }
});

describe('health says that it', () => {
  test('is working', async () => {
    expect(await healthOf(aService())).toEqual({ state: 'working', failures: 0 });
  });

  test('is off', async () => {
    expect(await healthOf(aService({ bindings: { CACHE: 'off' } }))).toEqual({ state: 'off', failures: 0 });
  });

  test('is not available if it takes everything and keeps nothing', async () => {
    const { cache } = noted({ match: async () => undefined });
    expect(await healthOf(aService({ cache }))).toEqual({ state: 'not-available', failures: 0 });
  });

  test('fails, and how often', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const fails = async (): Promise<never> => {
      throw new Error('no cache today');
    };
    const service = aService({ cache: noted({ match: fails, put: fails }).cache });
    expect((await service.get(PATH)).status).toBe(200);
    await service.settled();
    expect(await healthOf(service)).toEqual({ state: 'not-available', failures: 2 });
  });
});
