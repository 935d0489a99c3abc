/** The checks that the visitor's own browser takes over from our server. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { directHelper } from '../../../../site/widget/list/check-directly.ts';
import type { Attempt, CheckOne } from '../../../../site/widget/list/check-one.ts';
import type { Outcome } from '../../../../site/widget/list/outcome.ts';
import { Queue, type QueueState } from '../../../../site/widget/list/queue.ts';
import { aReport, idNumber } from './reports.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T06:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const LATENCY = 100;
const answered: (id: OrcidId) => Attempt = (id) => ({ is: 'answered', report: aReport(id) });
const broken: () => Attempt = () => ({ is: 'broken', why: 'no answer' });

/** Our server allows this many checks a minute, as its limit does. */
function limited(most: number) {
  const times: number[] = [];
  return (id: OrcidId): Attempt => {
    const now = Date.now();
    const minute = times.filter((time) => now - time < 60_000);
    if (minute.length >= most) return { is: 'busy', waitMs: (minute[0] ?? now) + 60_000 - now };
    times.push(now);
    return answered(id);
  };
}

function aRun(ids: OrcidId[], server: (id: OrcidId) => Attempt, browser: (id: OrcidId) => Attempt) {
  const starts = { server: [] as number[], browser: [] as number[] };
  const outcomes = new Map<OrcidId, Outcome[]>();
  const states: QueueState[] = [];
  const begin = Date.now();
  let most = 0;
  let running = 0;
  const by =
    (who: keyof typeof starts, answer: (id: OrcidId) => Attempt): CheckOne =>
    async ({ id }) => {
      starts[who].push(Date.now() - begin);
      if (who === 'browser') most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, LATENCY));
      if (who === 'browser') running -= 1;
      return answer(id);
    };
  const queue = new Queue({
    check: by('server', server),
    helper: { check: by('browser', browser), gapMs: 1000, maxConcurrent: 4 },
    onOutcome: (id, outcome) => outcomes.set(id, [...(outcomes.get(id) ?? []), outcome]),
    onState: (state) => states.push(state),
    random: () => 0,
  });
  queue.add(ids);
  const last = (id: OrcidId) => outcomes.get(id)?.at(-1)?.is;
  return { queue, starts, states, last, mostInBrowser: () => most, ids };
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => idNumber(index));

describe('the browser', () => {
  test('checks about half of a list that is longer than our limit, in about half the time', async () => {
    const run = aRun(ids(500), limited(60), answered);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(run.states.at(-1)).toEqual({ is: 'ended' });
    expect(run.ids.every((id) => run.last(id) === 'answered')).toBe(true);
    expect(run.starts.browser.length).toBeGreaterThan(200);
    expect(run.starts.browser.length).toBeLessThan(260);
  });

  test('never starts two checks within a second', async () => {
    const run = aRun(ids(200), limited(60), answered);
    await vi.advanceTimersByTimeAsync(300_000);
    const gaps = run.starts.browser.slice(1).map((time, index) => time - (run.starts.browser[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
    expect(run.mostInBrowser()).toBe(1);
  });

  test('goes on while our server is busy, without a word about waiting', async () => {
    const run = aRun(ids(100), limited(20), answered);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(run.states.some(({ is }) => is === 'held')).toBe(false);
    expect(run.starts.browser.length).toBeGreaterThan(25);
  });

  test('leaves to our server what it cannot check', async () => {
    let time = 0;
    const run = aRun(ids(200), limited(60), (id) => (++time % 3 === 0 ? broken() : answered(id)));
    await vi.advanceTimersByTimeAsync(300_000);
    expect(run.states.at(-1)).toEqual({ is: 'ended' });
    expect(run.ids.every((id) => run.last(id) === 'answered')).toBe(true);
    expect(run.queue.isHelperOff).toBe(false);
  });

  test('stops after three failures in a row, and nothing is lost', async () => {
    const run = aRun(ids(200), limited(60), broken);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(run.starts.browser).toHaveLength(3);
    expect(run.queue.isHelperOff).toBe(true);
    expect(run.ids.every((id) => run.last(id) === 'answered')).toBe(true);
  });

  test('pauses, resumes and is cancelled with the queue', async () => {
    const run = aRun(ids(200), limited(20), answered);
    await vi.advanceTimersByTimeAsync(5_050);
    run.queue.pause();
    const before = run.starts.browser.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(run.starts.browser).toHaveLength(before);
    run.queue.resume();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(run.starts.browser.length).toBeGreaterThan(before);
    run.queue.cancel();
    const after = run.starts.browser.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(run.starts.browser).toHaveLength(after);
    expect(run.ids.every((id) => ['answered', 'cancelled'].includes(run.last(id) ?? ''))).toBe(true);
  });
});

describe('a check without our server', () => {
  const json = (body: unknown, status = 200) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  const attempt = async (orcid: Response | Error, requested: string[] = []) => {
    vi.useRealTimers();
    vi.stubGlobal('fetch', async (url: string) => {
      requested.push(url);
      if (url.startsWith('https://pub.orcid.org/')) {
        if (orcid instanceof Error) throw orcid;
        return orcid.clone();
      }
      return json(url.includes('datacite') ? { data: [], meta: { total: 0, totalPages: 0 } } : []);
    });
    const { check } = directHelper({ prefix: null, contact: 'library@example.org' });
    return check({ id: idNumber(1), again: false, signal: new AbortController().signal });
  };

  test('requests only the three services, with the iD and our address', async () => {
    const requested: string[] = [];
    expect(await attempt(json({ group: [], path: `/${idNumber(1)}/works` }), requested)).toMatchObject({ is: 'answered' });
    expect(new Set(requested.map((url) => new URL(url).origin))).toEqual(
      new Set(['https://pub.orcid.org', 'https://api.datacite.org', 'https://api.figshare.com']),
    );
  });

  test('knows an iD that ORCID does not have', async () => {
    expect(await attempt(json({ 'response-code': 404, 'error-code': 9016 }, 404))).toMatchObject({ is: 'no-record' });
  });

  test.each([
    ['a service refuses the browser', new Response('Too Many Requests', { status: 429 })],
    ['a service cannot be reached', new TypeError('blocked')],
  ])('is no result if %s', async (_, orcid) => {
    expect(await attempt(orcid)).toMatchObject({ is: 'broken' });
  });
});
