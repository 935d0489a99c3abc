/** Addresses in answers, and the way from http to https. */
import { describe, expect, test } from 'vitest';
import { ROBIN } from '../fixtures/robin.ts';
import { aService } from './request.ts';

const ON_PLATFORM = { RELEASE: { id: 'a-release' } };

describe('http', () => {
  test('leads to https at the public address, and nobody keeps the redirection', async () => {
    const { send } = aService({ bindings: ON_PLATFORM });
    const response = await send(new Request(`http://elsewhere.example/badge/${ROBIN}.svg?style=flat`));
    expect([response.status, response.headers.get('location')]).toEqual([
      308,
      `https://sync.example.org/badge/${ROBIN}.svg?style=flat`,
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['behind a proxy of your own, which redirects itself', { RELEASE: undefined as never }],
    ['where the service is published by http', { ...ON_PLATFORM, PUBLIC_URL: 'http://localhost:8787' }],
  ])('is answered %s', async (_, bindings) => {
    const { send } = aService({ bindings });
    expect((await send(new Request(`http://localhost:8787/badge/${ROBIN}.svg`))).status).toBe(200);
  });
});

test.each(['.txt', '.atom'])(
  'the report as %s leads to the public address, whatever the host of the request is',
  async (suffix) => {
    const { send } = aService();
    const text = await (await send(new Request(`https://elsewhere.example/api/v1/status/${ROBIN}${suffix}`))).text();
    expect(text).toContain('https://sync.example.org/');
    expect(text).not.toContain('elsewhere.example');
  },
);
