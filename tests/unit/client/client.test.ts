import { describe, expect, test, vi } from 'vitest';
import type { Health } from '../../../shared/api/health.schema.ts';
import { type Answer, syncStatus } from '../../../shared/client/client.ts';
import type { ReportSource } from '../../../shared/report/report.schema.ts';

const ORIGIN = 'https://sync-status.example';
const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);

/** A client whose service gives the same answer to every request, and the requests it received. */
function aService(answer: () => Response | Promise<Response>) {
  const requests: { url: string; init: RequestInit }[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    requests.push({ url, init });
    return answer();
  }) as typeof globalThis.fetch;
  return { requests, ...syncStatus({ origin: ORIGIN, fetch }) };
}

describe('requests', () => {
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
    expect(service.requests.map(({ url }) => url)).toEqual([ORIGIN + path]);
    expect(service.requests[0]?.init).toMatchObject({
      credentials: 'omit',
      cache: 'default',
      headers: { accept: 'application/json' },
    });
  });

  test('with `again` bypass the browser’s cache', async () => {
    const service = aService(() => json({}));
    await service.health({ again: true });
    expect(service.requests[0]?.init).toMatchObject({ cache: 'reload' });
  });
});

type Service = ReturnType<typeof aService>;

const PROBLEM = { type: 'about:blank', title: 'Too Many Requests', status: 429, code: 'rate-limited', detail: 'Please wait.' };

describe('every result is a value', () => {
  test.each<[string, () => Response | Promise<Response>, Answer<unknown>]>([
    ['an answer', () => json({ version: '1' }), { is: 'answered', body: { version: '1' } }],
    [
      'a refusal with a code',
      () => json(PROBLEM, { status: 429, headers: { 'retry-after': '30' } }),
      { is: 'refused', status: 429, problem: PROBLEM, retryAfterMs: 30_000 } as Answer<Health>,
    ],
    [
      'a refusal by a proxy',
      () => new Response('<h1>502</h1>', { status: 502 }),
      { is: 'refused', status: 502, problem: null, retryAfterMs: null },
    ],
    ['an answer that is not JSON', () => new Response('{"version"'), { is: 'unreadable' }],
    ['no connection', () => Promise.reject(new TypeError('connection lost')), { is: 'unreachable' }],
  ])('%s', async (_, answer, expected) => {
    expect(await aService(answer).health()).toEqual(expected);
  });

  test.each(['mailto:library@example.org', 'nowhere'])('an origin that is not an http address: %s', async (origin) => {
    const never = vi.fn<typeof fetch>();
    expect(await syncStatus({ origin, fetch: never }).health()).toEqual({ is: 'unreachable' });
    expect(never).not.toHaveBeenCalled();
  });

  test('a request that the caller aborted', async () => {
    const service = aService(() => Promise.reject(new DOMException('aborted', 'AbortError')));
    expect(await service.health({ signal: AbortSignal.abort() })).toEqual({ is: 'given-up' });
  });
});

const ORCID_FAILED = { source: 'orcid', ok: false, reason: 'unavailable' };
const FIGSHARE_ANSWERED = { source: 'figshare', ok: true };
const REPORT = { version: 1, items: [{ title: 'Köppen’s rain 🌧' }] };
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
const STREAM = event('source', ORCID_FAILED) + event('source', FIGSHARE_ANSWERED) + event('report', REPORT);

/** @param fault The error that breaks the connection after the text. */
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

/** Requests a report, and collects the services that were reported before it. */
async function streamedReport(answer: () => Response | Promise<Response>, how: { signal?: AbortSignal } = {}) {
  const sources: ReportSource[] = [];
  const service = aService(answer);
  const final = await service.report('8888-8888-8888-8880', { ...how, onSource: (source) => sources.push(source) });
  return { final, sources, requests: service.requests };
}

describe('a report as a stream of events', () => {
  test.each([1, 7, 1000])('arrives in pieces of %i bytes', async (bytesAtOnce) => {
    const { final, sources, requests } = await streamedReport(() => events(STREAM, { bytesAtOnce }));
    expect(sources).toEqual([ORCID_FAILED, FIGSHARE_ANSWERED]);
    expect(final).toEqual({ is: 'answered', body: REPORT });
    expect(requests[0]?.init.headers).toEqual({ accept: 'text/event-stream' });
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

  test('reports each service before the next one answers', async () => {
    const names: string[] = [];
    const body = new ReadableStream({
      async pull(controller) {
        controller.enqueue(new TextEncoder().encode(event('source', FIGSHARE_ANSWERED)));
        await vi.waitFor(() => expect(names).toEqual(['figshare']));
        controller.enqueue(new TextEncoder().encode(event('report', REPORT)));
        controller.close();
      },
    });
    const { report } = aService(() => new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
    const answer = await report('8888-8888-8888-8880', { onSource: ({ source }) => names.push(source) });
    expect(answer).toEqual({ is: 'answered', body: REPORT });
  });

  test.each<[string, () => Response | Promise<Response>, Answer<unknown>]>([
    [
      'a problem at the end',
      () => events(event('source', ORCID_FAILED) + event('problem', PROBLEM)),
      { is: 'refused', status: 429, problem: PROBLEM, retryAfterMs: null } as Answer<unknown>,
    ],
    [
      'a refusal before the first event',
      () => json(PROBLEM, { status: 429, headers: { 'retry-after': '30' } }),
      { is: 'refused', status: 429, problem: PROBLEM, retryAfterMs: 30_000 } as Answer<unknown>,
    ],
    ['a report that is not a stream', () => json(REPORT), { is: 'answered', body: REPORT }],
    ['a stream that is cut off', () => events(STREAM.slice(0, -9)), { is: 'unreadable' }],
    ['a stream that is not JSON', () => events('event: report\ndata: <h1>\n\n'), { is: 'unreadable' }],
    ['a connection that breaks', () => events(event('source', ORCID_FAILED), { fault: new TypeError() }), { is: 'unreachable' }],
    ['no connection', () => Promise.reject(new TypeError('connection lost')), { is: 'unreachable' }],
  ])('%s', async (_, answer, expected) => {
    expect((await streamedReport(answer)).final).toEqual(expected);
  });

  test('a request that the caller aborted', async () => {
    const giveUp = new AbortController();
    const answer = () => {
      giveUp.abort();
      return events('', { fault: new DOMException('aborted', 'AbortError') });
    };
    expect((await streamedReport(answer, { signal: giveUp.signal })).final).toEqual({ is: 'given-up' });
  });

  test('an error that the caller throws is not mistaken for a fault of the service', async () => {
    const thrown: unknown[] = [];
    vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((work) => {
      try {
        work();
      } catch (error) {
        thrown.push(error);
      }
    });
    const mistake = new Error('thrown by the caller');
    const onSource = () => {
      throw mistake;
    };
    expect(await aService(() => events(STREAM)).report('8888-8888-8888-8880', { onSource })).toMatchObject({ is: 'answered' });
    expect(thrown).toEqual([mistake, mistake]);
  });
});
