/** The Worker's program on recorded answers while a service fails; a new one each time, so that no breaker remembers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../shared/report/report.schema.ts';
import { createApp } from '../../worker/app.ts';
import { type Running, running } from '../served/running.ts';
import { isHere, namesIn, REPLAY, recorded } from './material.ts';

const QUICK = [
  ['status', { code: 429 }, 'rate-limited'],
  ['status', { code: 403 }, 'rate-limited'],
  ['status', { code: 500 }, 'unavailable'],
  ['status', { code: 502 }, 'unavailable'],
  ['status', { code: 503 }, 'unavailable'],
  ['status', { code: 504 }, 'unavailable'],
  ['status', { code: 202 }, 'unavailable'],
  ['html-200', {}, 'unexpected'],
  ['invalid-json', {}, 'unexpected'],
  ['wrong-shape', { variant: 'object' }, 'unexpected'],
  ['wrong-shape', { variant: 'types' }, 'unexpected'],
  ['wrong-shape', { variant: 'list' }, 'unexpected'],
  ['wrong-shape', { variant: 'null' }, 'unexpected'],
  ['wrong-shape', { variant: 'string' }, 'unexpected'],
  ['truncated-json', {}, 'unavailable'],
  ['reset', {}, 'unavailable'],
  ['huge', {}, 'too-large'],
] as const;
const SLOW = ['hang', 'hang-body', 'slow-body'] as const;
const UPSTREAMS = ['orcid', 'datacite', 'figshare'] as const;

const ID = namesIn('people').findLast((each) => Object.keys(recorded(`people/${each}/situations.json`) ?? {}).length > 0) ?? '';

let replay: Running;
let good: Report;

beforeAll(async () => {
  if (!isHere) return;
  replay = await running([REPLAY, '--port', '0'], /(http:\/\/127\.0\.0\.1:\d+)/);
  good = reportSchema.parse(await (await aProgram()(`/api/v1/status/${ID}`)).json());
}, 30_000);

afterAll(() => replay?.stop());

function aProgram(deadlineMs = 6000): (path: string) => Promise<Response> {
  const app = createApp({ deadlineMs });
  const bindings = {
    ORCID_API_URL: `${replay.url}/orcid/v3.0`,
    DATACITE_API_URL: `${replay.url}/datacite`,
    FIGSHARE_API_URL: `${replay.url}/figshare/v2`,
    CONTACT: 'library@example.org',
    CACHE: 'off',
  };
  const work = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
  return async (path) => app.fetch(new Request(`http://localhost${path}`), bindings, work);
}

async function setFaults(...faults: object[]): Promise<void> {
  await fetch(`${replay.url}/control/reset`, { method: 'POST' });
  const response = await fetch(`${replay.url}/control/faults`, { method: 'POST', body: JSON.stringify(faults) });
  expect(response.status).toBe(201);
}

/** What is claimed while a service fails was claimed before. */
function expectTruth(report: Report): void {
  for (const item of report.items) {
    const same = good.items.find(({ doi, figshare }) => doi === item.doi && figshare.id === (item.figshare.id ?? figshare.id));
    if (item.orcid.state !== 'unknown') expect([item.doi, item.orcid.state]).toEqual([item.doi, same?.orcid.state]);
  }
}

async function expectAnswers(get: (path: string) => Promise<Response>): Promise<Report> {
  const [json, badge, embed] = await Promise.all([get(`/api/v1/status/${ID}`), get(`/badge/${ID}.svg`), get(`/embed/${ID}`)]);
  expect([json.status, badge.status, embed.status]).toEqual([200, 200, 200]);
  for (const answer of [json, badge, embed]) expect(answer.headers.get('sync-status')).toBe('incomplete');
  expect(await badge.text()).toMatch(/could not check|partly checked/);
  expect(await embed.text()).toContain('</html>');
  const report = reportSchema.parse(await json.json());
  expectTruth(report);
  return report;
}

describe.runIf(isHere).each(UPSTREAMS)('%s', (upstream) => {
  test.each(QUICK)('%s %j', async (kind, details, reason) => {
    await setFaults({ upstream, kind, ...details });
    const report = await expectAnswers(aProgram());
    expect(report.sources.find((each) => each.source === upstream)).toMatchObject({ ok: false, reason });
  });

  test('malformed records among good ones are counted, and nothing else changes', async () => {
    await setFaults({ upstream, kind: 'bad-records' });
    const report = reportSchema.parse(await (await aProgram()(`/api/v1/status/${ID}`)).json());
    expect(report.sources.find((each) => each.source === upstream)?.skipped).toBeGreaterThan(0);
    expect(report.items).toEqual(good.items);
    expect(report.status).toBe(good.status);
  });

  test('a 429 that says when to come back is waited for', async () => {
    await setFaults({ upstream, kind: 'retry-after', seconds: 1 });
    const report = reportSchema.parse(await (await aProgram()(`/api/v1/status/${ID}`)).json());
    expect(report.items).toEqual(good.items);
  });
});

describe.runIf(isHere)('all three', () => {
  test.each(SLOW)('%s: an answer within the deadline', async (kind) => {
    await setFaults(...UPSTREAMS.map((upstream) => ({ upstream, kind, ms: 60_000 })));
    const report = await expectAnswers(aProgram(1500));
    for (const source of report.sources) expect(source).toMatchObject({ ok: false, reason: 'timeout' });
    expect(report.items).toEqual([]);
  });

  test.each(QUICK)('%s %j', async (kind, details, reason) => {
    await setFaults({ upstream: 'all', kind, ...details });
    const report = await expectAnswers(aProgram());
    for (const source of report.sources) expect(source).toMatchObject({ ok: false, reason });
  });
});
