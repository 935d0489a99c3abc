import { describe, expect, test, vi } from 'vitest';
import type { Health } from '../../../shared/api/health.schema.ts';
import { type Answer, syncStatus } from '../../../shared/client/client.ts';
import type { ReportSource } from '../../../shared/report/report.schema.ts';

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

  test.each(['mailto:library@example.org', 'nowhere'])('an origin that cannot be asked: %s', async (origin) => {
    const never = vi.fn<typeof fetch>();
    expect(await syncStatus({ origin, fetch: never }).health()).toEqual({ is: 'unreachable' });
    expect(never).not.toHaveBeenCalled();
  });

  test('a caller that gave up', async () => {
    const service = aService(() => Promise.reject(new DOMException('aborted', 'AbortError')));
    expect(await service.health({ signal: AbortSignal.abort() })).toEqual({ is: 'given-up' });
  });
});

const ORCID_FAILED = { source: 'orcid', ok: false, reason: 'unavailable' };
const FIGSHARE_ANSWERED = { source: 'figshare', ok: true };
const REPORT = { version: 1, items: [{ title: 'Köppen’s rain 🌧' }] };
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
const STREAM = event('source', ORCID_FAILED) + event('source', FIGSHARE_ANSWERED) + event('report', REPORT);

/** @param fault What breaks the connection after that. */
function events(text: string, { bytesAtOnce = 1000, fault }: { bytesAtOnce?: number; fault?: Error } = {}): Response {
  const bytes = new TextEncoder().encode(text);
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (sent < bytes.length) controller.enqueue(bytes.slice(sent, sent + bytesAtOnce));
      else if (fault) controller.error(fault);
      else controller.close();
      sent += bytesAtOnce;
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
}

/** A question about somebody, and what was told before it was answered. */
async function tellingOf(answer: () => Response | Promise<Response>, how: { signal?: AbortSignal } = {}) {
  const told: ReportSource[] = [];
  const service = aService(answer);
  const final = await service.report('8888-8888-8888-8880', { ...how, onSource: (source) => told.push(source) });
  return { final, told, asked: service.asked };
}

describe('a report that tells of each service as it answers', () => {
  test.each([1, 7, 1000])('in pieces of %i bytes', async (bytesAtOnce) => {
    const { final, told, asked } = await tellingOf(() => events(STREAM, { bytesAtOnce }));
    expect(told).toEqual([ORCID_FAILED, FIGSHARE_ANSWERED]);
    expect(final).toEqual({ is: 'answered', body: REPORT });
    expect(asked[0]?.init.headers).toEqual({ accept: 'text/event-stream' });
  });

  test('is read to its end, so that the connection is free again', async () => {
    const pieces = [STREAM, ': the end'];
    let isOver = false;
    const pull = (controller: ReadableStreamDefaultController) => {
      const piece = pieces.shift();
      isOver = piece === undefined;
      if (piece === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(piece));
    };
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const service = aService(() => new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
    expect(await service.report('x', { onSource: () => {} })).toMatchObject({ is: 'answered' });
    await expect.poll(() => isOver).toBe(true);
  });

  test('each is told before the next is there', async () => {
    const told: string[] = [];
    const body = new ReadableStream({
      async pull(controller) {
        controller.enqueue(new TextEncoder().encode(event('source', FIGSHARE_ANSWERED)));
        await vi.waitFor(() => expect(told).toEqual(['figshare']));
        controller.enqueue(new TextEncoder().encode(event('report', REPORT)));
        controller.close();
      },
    });
    const { report } = aService(() => new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
    const answer = await report('8888-8888-8888-8880', { onSource: ({ source }) => told.push(source) });
    expect(answer).toEqual({ is: 'answered', body: REPORT });
  });

  test.each<[string, () => Response | Promise<Response>, Answer<unknown>]>([
    [
      'a problem at the end',
      () => events(event('source', ORCID_FAILED) + event('problem', PROBLEM)),
      { is: 'refused', status: 429, problem: PROBLEM, retryAfterMs: null } as Answer<unknown>,
    ],
    [
      'a refusal before anything is told',
      () => json(PROBLEM, { status: 429, headers: { 'retry-after': '30' } }),
      { is: 'refused', status: 429, problem: PROBLEM, retryAfterMs: 30_000 } as Answer<unknown>,
    ],
    ['a report that comes at once', () => json(REPORT), { is: 'answered', body: REPORT }],
    ['a stream that is cut off', () => events(STREAM.slice(0, -9)), { is: 'unreadable' }],
    ['a stream that is no JSON', () => events('event: report\ndata: <h1>\n\n'), { is: 'unreadable' }],
    ['a connection that breaks', () => events(event('source', ORCID_FAILED), { fault: new TypeError() }), { is: 'unreachable' }],
    ['no connection', () => Promise.reject(new TypeError('connection lost')), { is: 'unreachable' }],
  ])('%s', async (_, answer, expected) => {
    expect((await tellingOf(answer)).final).toEqual(expected);
  });

  test('a caller that gave up', async () => {
    const giveUp = new AbortController();
    const answer = () => {
      giveUp.abort();
      return events('', { fault: new DOMException('aborted', 'AbortError') });
    };
    expect((await tellingOf(answer, { signal: giveUp.signal })).final).toEqual({ is: 'given-up' });
  });

  test('what the caller throws is not taken for a fault of the service', async () => {
    const thrown: unknown[] = [];
    vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((work) => {
      try {
        work();
      } catch (error) {
        thrown.push(error);
      }
    });
    const mistake = new Error('of the caller');
    const onSource = () => {
      throw mistake;
    };
    expect(await aService(() => events(STREAM)).report('8888-8888-8888-8880', { onSource })).toMatchObject({ is: 'answered' });
    expect(thrown).toEqual([mistake, mistake]);
  });
});
