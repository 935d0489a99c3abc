import { describe, expect, test } from 'vitest';
import { Breaker } from '../../../worker/upstreams/breaker.ts';

type Outcome = number | 'refused' | 'hanging' | Response;

/** A service behind a breaker, with a clock that the test controls. */
function guarded(...outcomes: Outcome[]) {
  let time = 0;
  let calls = 0;
  const breaker = new Breaker(() => time);
  const fetch = breaker.guard(async () => {
    const outcome = outcomes[calls++] ?? 200;
    if (outcome === 'refused') throw new TypeError('Network connection lost.');
    if (outcome === 'hanging') return new Promise<Response>(() => {});
    return outcome instanceof Response ? outcome : new Response(null, { status: outcome });
  });
  const ask = async (signal?: AbortSignal) =>
    fetch('https://service.invalid/', signal ? { signal } : {}).then(
      ({ status }) => status,
      () => 'thrown' as const,
    );
  return {
    breaker,
    ask,
    async askTimes(count: number) {
      const statuses = [];
      for (let index = 0; index < count; index += 1) statuses.push(await ask());
      return statuses;
    },
    calls: () => calls,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

const broken = (count: number, outcome: Outcome = 503) => Array<Outcome>(count).fill(outcome);

describe('a breaker', () => {
  test('lets every request through while the service works', async () => {
    const { askTimes, breaker } = guarded(200, 404, 409, 301);
    expect(await askTimes(4)).toEqual([200, 404, 409, 301]);
    expect(breaker.state).toBe('closed');
  });

  test.each<[string, Outcome]>([
    ['500', 500],
    ['503', 503],
    ['403', 403],
    ['a broken connection', 'refused'],
  ])('opens after %s five times in a row, and then responds itself', async (_, outcome) => {
    const { askTimes, ask, calls, breaker } = guarded(...broken(5, outcome));
    await askTimes(5);
    expect(breaker.state).toBe('open');
    expect(await ask()).toBe(outcome === 403 ? 429 : 503);
    expect(calls()).toBe(5);
  });

  test('does not open if a response came in between', async () => {
    const { askTimes, breaker } = guarded(...broken(4), 200, ...broken(4));
    await askTimes(9);
    expect(breaker.state).toBe('closed');
  });

  test('counts an aborted request as a failure', async () => {
    const { ask, breaker } = guarded(...broken(5, 'hanging'));
    for (let index = 0; index < 5; index += 1) {
      const controller = new AbortController();
      void ask(controller.signal);
      controller.abort();
    }
    expect(breaker.state).toBe('open');
  });

  test('lets one request through after three seconds, and closes if it succeeds', async () => {
    const { askTimes, ask, pass, breaker, calls } = guarded(...broken(5), 200);
    await askTimes(5);
    pass(2999);
    expect(await ask()).toBe(503);
    pass(1);
    expect(breaker.state).toBe('half-open');
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([200, 503, 503]);
    expect([breaker.state, calls()]).toEqual(['closed', 6]);
  });

  test('opens again if that request fails', async () => {
    const { askTimes, ask, pass, breaker, calls } = guarded(...broken(6));
    await askTimes(5);
    pass(3000);
    expect(await ask()).toBe(503);
    expect([breaker.state, calls()]).toEqual(['open', 6]);
  });

  test.each([
    ['for a minute without Retry-After', undefined, 60_000],
    ['for as long as Retry-After says', '20', 20_000],
    ['for at most ten minutes', '86400', 600_000],
  ])('stays open after a 429 %s', async (_, retryAfter, ms) => {
    const headers: Record<string, string> = retryAfter ? { 'retry-after': retryAfter } : {};
    const { ask, pass, breaker, calls } = guarded(new Response(null, { status: 429, headers }));
    expect(await ask()).toBe(429);
    pass(ms - 1);
    expect([await ask(), breaker.state, calls()]).toEqual([429, 'open', 1]);
    pass(1);
    expect(await ask()).toBe(200);
  });
});
