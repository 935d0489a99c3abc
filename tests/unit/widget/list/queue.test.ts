import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { checkWith } from '../../../../site/widget/list/check-one.ts';
import type { Outcome } from '../../../../site/widget/list/outcome.ts';
import { MAX_CONCURRENT, Queue, type QueueState } from '../../../../site/widget/list/queue.ts';
import { aReport, idNumber } from './reports.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T06:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const LATENCY = 100;
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const report = (id: OrcidId) => json(aReport(id));
const noRecord = () => json({ code: 'unknown-orcid-id', detail: 'ORCID has no record with this iD.' }, 404);
const busy = (headers: Record<string, string> = {}) => json({ code: 'rate-limited' }, 429, headers);

/** @param time Counts the requests for this iD from 1. */
type Answer = (id: OrcidId, time: number) => Response | Promise<Response>;

/** A queue in front of a service with some latency. */
function aRun(ids: OrcidId[], answer: Answer = report, random = () => 0) {
  const requests: { id: OrcidId; at: number; cache: RequestCache | undefined }[] = [];
  const outcomes = new Map<OrcidId, Outcome[]>();
  const states: QueueState[] = [];
  let running = 0;
  let most = 0;
  const start = Date.now();
  const fetch: typeof globalThis.fetch = (url, options) => {
    const id = new URL(String(url)).pathname.split('/').at(-1) as OrcidId;
    requests.push({ id, at: Date.now() - start, cache: options?.cache });
    running += 1;
    most = Math.max(most, running);
    return new Promise<Response>((resolve, reject) => {
      options?.signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
      setTimeout(() => {
        Promise.resolve()
          .then(() => answer(id, requests.filter((each) => each.id === id).length))
          .then(resolve, reject);
      }, LATENCY);
    }).finally(() => {
      running -= 1;
    });
  };
  const queue = new Queue({
    check: checkWith({ fetch, origin: 'https://sync-status.example', prefix: null }),
    onOutcome: (id, outcome) => outcomes.set(id, [...(outcomes.get(id) ?? []), outcome]),
    onState: (state) => states.push(state),
    random,
  });
  queue.add(ids);
  return {
    queue,
    requests,
    states: () => states.map(({ is }) => is),
    state: () => states.at(-1),
    most: () => most,
    of: (id: OrcidId) => (outcomes.get(id) ?? []).map(({ is }) => is),
    last: (id: OrcidId) => outcomes.get(id)?.at(-1),
    finals: () => ids.map((id) => outcomes.get(id)?.at(-1)?.is),
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => idNumber(index));

test('every iD is checked once, in order, and never more than four at a time', async () => {
  const ids = many(50);
  const run = aRun(ids);
  await run.pass(20 * LATENCY);
  expect(run.requests.map(({ id }) => id)).toEqual(ids);
  expect(run.most()).toBe(MAX_CONCURRENT);
  expect(run.finals()).toEqual(ids.map(() => 'answered'));
  expect(run.of(idNumber(0))).toEqual(['queued', 'checking', 'answered']);
  expect(run.states()).toEqual(['running', 'ended']);
});

test('an iD without an ORCID record is not a failure, and is not retried', async () => {
  const run = aRun(many(1), noRecord);
  await run.pass(60_000);
  expect(run.last(idNumber(0))).toMatchObject({ is: 'no-record' });
  expect(run.requests).toHaveLength(1);
});

test.each([
  ['refuses the request', () => json({ code: 'invalid-parameter' }, 400)],
  ['has nothing at this address', () => json({ code: 'not-found' }, 404)],
])('if the service %s, the check is not retried', async (_, answer) => {
  const run = aRun(many(1), answer);
  await run.pass(60_000);
  expect(run.last(idNumber(0))).toEqual({ is: 'failed', why: 'Our server refused the request' });
  expect(run.requests).toHaveLength(1);
});

describe('failed checks are retried after growing pauses', () => {
  const FAULTS: [string, Answer, string][] = [
    ['a fault of the service', () => json({}, 500), 'Our server had a fault'],
    ['a broken connection', () => Promise.reject(new TypeError('fetch failed')), 'We couldn’t reach our server'],
    ['an answer that is cut off', () => new Response('{"version":1,'), 'Our server sent an answer that we couldn’t read'],
    ['a page instead of data', () => new Response('<html>'), 'Our server sent an answer that we couldn’t read'],
    ['data that is not a report', () => json({ version: 1 }), 'Our server sent an answer that we couldn’t read'],
    ['no answer', () => new Promise<Response>(() => {}), 'Our server didn’t answer in time'],
  ];

  test.each(FAULTS)('after %s: up to three times', async (_, fault, why) => {
    const run = aRun(many(1), fault);
    await run.pass(200_000);
    expect(run.requests).toHaveLength(4);
    expect(run.last(idNumber(0))).toEqual({ is: 'failed', why });
    expect(run.state()).toEqual({ is: 'ended' });
  });

  test.each(FAULTS)('after one case of %s: then all iDs are answered', async (_, fault) => {
    const ids = many(20);
    const run = aRun(ids, (id, time) => (time === 1 && id === idNumber(3) ? fault(id, time) : report(id)));
    await run.pass(60_000);
    expect(run.finals()).toEqual(ids.map(() => 'answered'));
    expect(run.requests).toHaveLength(21);
  });

  test('after one, two and four seconds', async () => {
    const run = aRun(many(1), () => json({}, 503));
    await run.pass(60_000);
    expect(run.requests.map(({ at }) => at)).toEqual([0, 1100, 3200, 7300]);
  });

  test('after pauses that chance makes up to half as long again', async () => {
    const run = aRun(
      many(1),
      () => json({}, 503),
      () => 1,
    );
    await run.pass(60_000);
    expect(run.requests.map(({ at }) => at)).toEqual([0, 1600, 4700, 10_800]);
  });

  test('while the other checks go on', async () => {
    const run = aRun(many(40), (id, time) => (time === 1 && id === idNumber(0) ? json({}, 503) : report(id)));
    await run.pass(1050);
    expect(run.finals().filter((is) => is === 'answered')).toHaveLength(39);
  });
});

describe('if the service is busy', () => {
  test('all checks wait as long as its answer requires', async () => {
    const ids = many(12);
    const run = aRun(ids, (id, time) => (time === 1 && id === idNumber(0) ? busy({ 'retry-after': '7' }) : report(id)));
    await run.pass(LATENCY + 1);
    expect(run.state()).toEqual({ is: 'held', until: Date.now() - 1 + 7000 });
    await run.pass(6900);
    expect(run.requests).toHaveLength(MAX_CONCURRENT);
    await run.pass(1000);
    expect(run.finals()).toEqual(ids.map(() => 'answered'));
    expect(run.states()).toEqual(['running', 'held', 'running', 'ended']);
  });

  test('the answer may also state a date', async () => {
    const until = new Date(Date.now() + 5000).toUTCString();
    const run = aRun(many(1), (id, time) => (time === 1 ? busy({ 'retry-after': until }) : report(id)));
    await run.pass(4900);
    expect(run.requests).toHaveLength(1);
    await run.pass(200);
    expect(run.finals()).toEqual(['answered']);
  });

  test('chance spreads the retries', async () => {
    const run = aRun(
      many(1),
      (id, time) => (time === 1 ? busy({ 'retry-after': '2' }) : report(id)),
      () => 0.5,
    );
    await run.pass(10_000);
    expect(run.requests.map(({ at }) => at)).toEqual([0, 2600]);
  });

  test('without a stated time the pauses grow, and the refusals do not count as attempts', async () => {
    const run = aRun(many(1), (id, time) => (time <= 5 ? busy() : report(id)));
    await run.pass(100_000);
    expect(run.requests.map(({ at }, index, all) => at - (all[index - 1]?.at ?? 0))).toEqual([0, 2100, 4100, 8100, 16_100, 32_100]);
    expect(run.finals()).toEqual(['answered']);
  });

  test('refusals of concurrent requests count once', async () => {
    const ids = many(8);
    const run = aRun(ids, (id, time) => (time <= 3 ? busy({ 'retry-after': '1' }) : report(id)));
    await run.pass(30_000);
    expect(run.finals()).toEqual(ids.map(() => 'answered'));
    expect(run.states()).not.toContain('paused');
  });

  test('the queue pauses by itself after a while, and no iD is lost', async () => {
    const ids = many(20);
    let isBusy = true;
    const run = aRun(ids, (id) => (isBusy ? busy({ 'retry-after': '1' }) : report(id)));
    await run.pass(60_000);
    expect(run.state()).toEqual({ is: 'paused', because: 'busy' });
    const before = run.requests.length;
    await run.pass(600_000);
    expect(run.requests).toHaveLength(before);
    isBusy = false;
    run.queue.resume();
    await run.pass(10_000);
    expect(run.finals()).toEqual(ids.map(() => 'answered'));
  });
});

test('during an outage the queue pauses after eight failures in a row', async () => {
  const ids = many(100);
  let isDown = true;
  const run = aRun(ids, (id) => (isDown ? Promise.reject(new TypeError('fetch failed')) : report(id)));
  await run.pass(600_000);
  expect(run.state()).toEqual({ is: 'paused', because: 'failing' });
  const failed = ids.filter((id) => run.last(id)?.is === 'failed');
  expect(failed.length).toBeLessThanOrEqual(8 + MAX_CONCURRENT);
  isDown = false;
  run.queue.resume();
  run.queue.add(failed, true);
  await run.pass(600_000);
  expect(run.finals()).toEqual(ids.map(() => 'answered'));
});

describe('pausing', () => {
  test('lets running checks finish and starts no others until the queue is resumed', async () => {
    const ids = many(12);
    const run = aRun(ids);
    await run.pass(LATENCY / 2);
    run.queue.pause();
    await run.pass(60_000);
    expect(run.finals().filter((is) => is === 'answered')).toHaveLength(MAX_CONCURRENT);
    expect(run.requests).toHaveLength(MAX_CONCURRENT);
    run.queue.resume();
    await run.pass(1000);
    expect(run.finals()).toEqual(ids.map(() => 'answered'));
    expect(run.states()).toEqual(['running', 'paused', 'running', 'ended']);
  });

  test('does not shorten the wait for a busy service', async () => {
    const run = aRun(many(1), (id, time) => (time === 1 ? busy({ 'retry-after': '10' }) : report(id)));
    await run.pass(1000);
    run.queue.pause();
    run.queue.resume();
    await run.pass(9000);
    expect(run.requests).toHaveLength(1);
    await run.pass(2000);
    expect(run.finals()).toEqual(['answered']);
  });

  test('during the last checks does not keep the queue from ending', async () => {
    const run = aRun(many(2));
    await run.pass(LATENCY / 2);
    run.queue.pause();
    await run.pass(LATENCY);
    expect(run.state()).toEqual({ is: 'ended' });
  });
});

describe('cancelling', () => {
  test('aborts running checks, keeps the results and sends no more requests', async () => {
    const ids = many(12);
    const run = aRun(ids);
    await run.pass(LATENCY * 1.5);
    run.queue.cancel();
    await run.pass(60_000);
    expect(run.finals()).toEqual(ids.map((_, index) => (index < 4 ? 'answered' : 'cancelled')));
    expect(run.requests).toHaveLength(8);
    expect(run.states()).toEqual(['running', 'cancelled']);
  });

  test('can be followed by checking the rest again', async () => {
    const ids = many(12);
    const run = aRun(ids);
    await run.pass(LATENCY / 2);
    run.queue.cancel();
    await run.pass(1);
    run.queue.add(ids);
    await run.pass(60_000);
    expect(run.finals()).toEqual(ids.map(() => 'answered'));
    expect(run.most()).toBeLessThanOrEqual(MAX_CONCURRENT);
    expect(run.state()).toEqual({ is: 'ended' });
  });

  test('works while the queue is paused, held, or waiting to retry', async () => {
    for (const answer of [report, () => busy({ 'retry-after': '60' }), () => json({}, 500)]) {
      const run = aRun(many(6), answer);
      await run.pass(LATENCY * 1.5);
      if (answer === report) run.queue.pause();
      run.queue.cancel();
      const before = run.requests.length;
      await run.pass(600_000);
      expect(run.requests).toHaveLength(before);
      expect(run.state()).toEqual({ is: 'cancelled' });
    }
  });
});

describe('checking again', () => {
  test('bypasses the browser’s cache', async () => {
    const run = aRun(many(1));
    await run.pass(1000);
    run.queue.add([idNumber(0)], true);
    await run.pass(1000);
    expect(run.requests.map(({ cache }) => cache)).toEqual(['default', 'reload']);
    expect(run.states()).toEqual(['running', 'ended', 'running', 'ended']);
  });

  test('changes nothing for iDs that are waiting or being checked', async () => {
    const ids = many(8);
    const run = aRun(ids);
    run.queue.add(ids, true);
    await run.pass(10_000);
    expect(run.requests).toHaveLength(8);
  });
});

test('every iD gets a final outcome, whatever the service does', async () => {
  let seed = 7;
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const ids = many(200);
  const run = aRun(
    ids,
    (id) => {
      const draw = chance();
      if (draw < 0.1) return json({}, 502);
      if (draw < 0.2) return Promise.reject(new TypeError('fetch failed'));
      if (draw < 0.23) return busy({ 'retry-after': '1' });
      return draw < 0.3 ? noRecord() : report(id);
    },
    chance,
  );
  await run.pass(600_000);
  expect(run.state()).toEqual({ is: 'ended' });
  expect(run.finals().every((is) => is === 'answered' || is === 'no-record' || is === 'failed')).toBe(true);
  expect(run.most()).toBe(MAX_CONCURRENT);
});

test('only the prefix and the iD are sent', async () => {
  const fetch = vi.fn(() => Promise.resolve(report(idNumber(0))));
  const check = checkWith({ fetch, origin: 'https://sync-status.example', prefix: '10.17866' });
  await check({ id: idNumber(0), again: false, signal: new AbortController().signal });
  const [url, options] = fetch.mock.calls[0] as unknown as [string, RequestInit];
  expect(url).toBe(`https://sync-status.example/api/v1/status/${idNumber(0)}?prefix=10.17866`);
  expect(options).toMatchObject({ credentials: 'omit', headers: { accept: 'application/json' } });
});
