/** `npm run serve` on your own server: its responses, the proxy in front of the runtime, and the restarts. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exampleNamed } from '../../shared/examples/ids.ts';
import { COULD_NOT_CHECK, DEFAULT_LABEL } from '../../shared/report/badge-state.ts';
import { reportSchema } from '../../shared/report/report.schema.ts';
import { RATE_LIMITED } from '../../worker/http/client-limits.ts';
import { problemDocument } from '../../worker/http/problem.ts';
import { renderBadge } from '../../worker/render/badge.ts';
import { filteringProxy } from '../../worker/self-host/filtering-proxy.ts';
import { rollingRestart } from '../../worker/self-host/rolling-restart.ts';
import { freePort, type Running, running, startProduct } from './running.ts';

const ID = exampleNamed('action-needed');

describe('npm run serve', () => {
  let [own, started]: Running[] = [];
  beforeAll(async () => {
    [own, started] = await Promise.all([
      running(['worker/self-host/serve.ts'], /Ready on (http:\/\/127\.0\.0\.1:\d+)/, {
        PORT: String(await freePort()),
        CACHE: 'off',
        PUBLIC_URL: 'https://sync.library.example',
      }),
      startProduct({ CACHE: 'off' }),
    ]);
  }, 60_000);
  afterAll(() => Promise.all([own?.stop(), started?.stop()]));

  const ask = (path: string, init: RequestInit = {}, from = own) => fetch(from?.url + path, { redirect: 'manual', ...init });

  test('returns the same report as npm start, and reads the same settings', async () => {
    const response = await ask(`/api/v1/status/${ID}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(reportSchema.parse(await response.json())).toMatchObject({ orcid: ID, example: true, status: 'action-needed' });
  });

  test.each([
    '/',
    '/steps/record/',
    '/steps/record',
    '/nothing/',
    `/badge/${ID}.svg`,
    `/embed/${ID}`,
    '/widget/v1.js',
    '/_headers',
  ])('%s has the same status and headers as with npm start', async (path) => {
    const summary = async (from = own) => {
      const { status, headers } = await ask(path, {}, from);
      const names = ['content-type', 'content-security-policy', 'cache-control', 'cross-origin-resource-policy', 'location'];
      return { status, ...Object.fromEntries(names.map((name) => [name, headers.get(name)])) };
    };
    expect(await summary()).toEqual(await summary(started));
  });

  test('sends a report as events, one for each service', async () => {
    const response = await ask(`/api/v1/status/${ID}`, { headers: { accept: 'text/event-stream' } });
    const events = [...(await response.text()).matchAll(/^event: (\w+)$/gm)].map(([, name]) => name);
    expect(events).toEqual(['source', 'source', 'source', 'report']);
  });

  test('addresses in responses have https and the public host name, whatever the proxy in front of it sends', async () => {
    const address = `https://sync.library.example/report/${ID}`;
    const headers = { host: 'elsewhere.example' };
    const status = await statusWith(own?.url ?? '', `/oembed?url=${encodeURIComponent(address)}`, headers);
    expect(status).toBe(200);
  });

  test('the internal addresses of the runtime are not reachable', async () => {
    const paths = ['/cdn-cgi/platform-proxy', '/cdn-cgi/explorer', '/%63dn-cgi/explorer', '//cdn-cgi/explorer', '/CDN-CGI/x'];
    const statuses = await Promise.all(paths.map(async (path) => (await ask(path)).status));
    expect(statuses).toEqual(paths.map(() => 404));
  });

  test('a request with a body is refused', async () => {
    expect((await ask(`/api/v1/status/${ID}`, { method: 'POST', body: 'x' })).status).toBe(413);
  });
});

/** For the header `Host`, which `fetch` does not let a program set. */
async function statusWith(url: string, path: string, headers: Record<string, string>): Promise<number | undefined> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request(url + path, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the filtering proxy', () => {
  let seen: IncomingHttpHeaders;
  let [runtime, proxy]: Server[] = [];
  const listening = async (server: Server) => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  };
  let url: URL;
  beforeAll(async () => {
    runtime = createServer((request, response) => {
      seen = request.headers;
      response.end('ok');
    });
    const within = await listening(runtime);
    proxy = filteringProxy(() => within);
    url = await listening(proxy);
  });
  afterAll(() => {
    runtime?.close();
    proxy?.close();
  });

  test.each(['cf-connecting-ip', 'cf-ray', 'mf-original-url', 'mf-custom-service', 'true-client-ip'])(
    'removes %s from a request',
    async (name) => {
      await fetch(url, { headers: { [name]: '192.0.2.1', accept: 'text/csv' } });
      expect(seen).toMatchObject({ accept: 'text/csv' });
      expect(seen).not.toHaveProperty(name);
    },
  );

  test('responds 502 if the runtime is gone', async () => {
    await new Promise((resolve) => {
      runtime?.closeAllConnections();
      runtime?.close(resolve);
    });
    expect((await fetch(url)).status).toBe(502);
  });
});

describe('the rolling restart, without which cached copies would pile up', () => {
  const started: { ended: boolean }[] = [];
  const start = (fails = false) => {
    const one = { ended: false };
    const number = started.push(one);
    const ready = fails ? Promise.reject(new Error('no')) : Promise.resolve(new URL(`http://127.0.0.1:${number}`));
    return {
      ready,
      dispose: async () => {
        one.ended = true;
      },
    };
  };
  const ended = () => started.map((one) => one.ended);

  test('starts a new runtime before it ends the previous one', async () => {
    vi.useFakeTimers();
    try {
      const runtime = await rollingRestart(() => start(started.length === 2), 1000, 100);
      expect(runtime.url().port).toBe('1');
      await vi.advanceTimersByTimeAsync(1000);
      expect([runtime.url().port, ended()]).toEqual(['2', [false, false]]);
      await vi.advanceTimersByTimeAsync(100);
      expect(ended()).toEqual([true, false]);

      // A runtime that does not start is not used, and does not end the previous one.
      vi.spyOn(console, 'error').mockImplementation(() => {});
      await vi.advanceTimersByTimeAsync(1000);
      expect([runtime.url().port, ended()]).toEqual(['2', [true, false, false]]);
      await runtime.stop();
      expect(ended()).toEqual([true, true, true]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the example for nginx', () => {
  const proxy = readFileSync(new URL('../../worker/self-host/nginx.conf', import.meta.url), 'utf8');

  test('refuses with the program’s own problem document and badge', () => {
    expect(proxy).toContain(`return 429 '${JSON.stringify(problemDocument(RATE_LIMITED.problem))}';`);
    expect(proxy).toContain(`return 200 '${renderBadge(COULD_NOT_CHECK, DEFAULT_LABEL, 'flat')}';`);
  });

  /** What `map` makes of an address: the first expression that fits decides. */
  function networkAt(address: string): string {
    const patterns = [...proxy.matchAll(/^ +"~(\^\S+)" +\$\w+;$/gm)].map(([, pattern = '']) => new RegExp(pattern));
    return patterns.map((pattern) => pattern.exec(address)?.[1]).find((network) => network !== undefined) ?? address;
  }

  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8:1::9', '2001:db8:1'],
    ['2001:db8::9', '2001:db8'],
    ['2001::9', '2001'],
  ])('counts %s as %s', (address, network) => {
    expect(networkAt(address)).toBe(network);
  });
});
