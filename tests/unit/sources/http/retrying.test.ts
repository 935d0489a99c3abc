import { afterEach, describe, expect, test, vi } from 'vitest';
import { CLOCK, retrying } from '../../../../shared/sources/http/retrying.ts';

const NOW = Date.parse('2026-11-22T06:00:00Z');

/** Gives these answers in order. The clock only advances while the retry waits. */
function service(...responses: Response[]) {
  const pauses: number[] = [];
  let time = NOW;
  let calls = 0;
  const clock = {
    now: () => time,
    random: () => 0.5,
    pause: async (ms: number) => {
      pauses.push(ms);
      time += ms;
    },
  };
  const fetch = retrying(async () => responses[calls++] ?? new Response(null, { status: 500 }), NOW + 6000, clock);
  return { ask: () => fetch('https://service.invalid/', {}), pauses, calls: () => calls };
}

const failing = (status: number, retryAfter?: string) =>
  new Response('later', { status, headers: retryAfter ? { 'retry-after': retryAfter } : {} });
const fine = () => new Response('{}');

describe('a service that is briefly overloaded', () => {
  test.each([502, 503])('gets the request again after a %i, after a random pause', async (status) => {
    const { ask, pauses } = service(failing(status), fine());
    expect((await ask()).status).toBe(200);
    expect(pauses).toEqual([400]);
  });

  test('does not get it a third time', async () => {
    const { ask, calls } = service(failing(503), failing(503), fine());
    expect((await ask()).status).toBe(503);
    expect(calls()).toBe(2);
  });

  test.each([
    ['seconds', '2'],
    ['a date', 'Sun, 22 Nov 2026 06:00:02 GMT'],
  ])('names the time to wait in %s', async (_, when) => {
    const { ask, pauses } = service(failing(429, when), fine());
    expect((await ask()).status).toBe(200);
    expect(pauses).toEqual([2000]);
  });
});

describe('no second try', () => {
  test.each([
    ['when the service wants longer than there is time', failing(503, '60')],
    ['when an answer could not come in time any more', failing(503, '6')],
    ['when a quota is used up', failing(429)],
    ['after another failure', failing(500)],
    ['after an answer', fine()],
    ['after an answer that nobody is there', failing(404)],
  ])('%s', async (_, response) => {
    const { ask, pauses, calls } = service(response, fine());
    expect((await ask()).status).toBe(response.status);
    expect([calls(), pauses]).toEqual([1, []]);
  });
});

describe('a pause', () => {
  afterEach(() => vi.useRealTimers());

  test('lasts until the clock has advanced far enough, even if its timer fires a millisecond early', async () => {
    vi.useFakeTimers({ now: NOW });
    let hasEnded = false;
    const pause = CLOCK.pause(1000).then(() => {
      hasEnded = true;
    });
    vi.setSystemTime(NOW - 1);
    await vi.advanceTimersByTimeAsync(1000);
    expect([Date.now() - NOW, hasEnded]).toEqual([999, false]);
    await vi.advanceTimersByTimeAsync(1);
    await pause;
    expect(Date.now() - NOW).toBe(1000);
  });
});
