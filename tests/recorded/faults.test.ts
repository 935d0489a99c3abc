/** The Worker's app gets recorded answers while a service fails. Each test has a new app, so that no circuit breaker is open already. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../shared/report/report.schema.ts';
import { createApp } from '../../worker/app.ts';
import { namesIn, recorded } from './material.ts';
import { type Replay, startReplay } from './replay.ts';

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

let replay: Replay;
let good: Report;

beforeAll(async () => {
  replay = await startReplay();
  good = reportSchema.parse(await (await anApp()(`/api/v1/status/${ID}`)).json());
}, 30_000);

afterAll(() => replay?.stop());

function anApp(deadlineMs = 6000): (path: string) => Promise<Response> {
  const app = createApp({ deadlineMs });
  const bindings = {
    ...replay.environment,
    CONTACT: 'library@example.org',
    CACHE: 'off',
    PUBLIC_URL: 'http://localhost',
  };
  const execution = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
  return async (path) => app.fetch(new Request(`http://localhost${path}`), bindings, execution);
}

/** While a service fails, a report claims nothing that it does not also claim when all services answer. */
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

describe.each(UPSTREAMS)('%s', (upstream) => {
  test.each(QUICK)('%s %j', async (kind, details, reason) => {
    await replay.setFaults({ upstream, kind, ...details });
    const report = await expectAnswers(anApp());
    expect(report.sources.find((each) => each.source === upstream)).toMatchObject({ ok: false, reason });
  });

  test('malformed records among good ones are counted and listed as unreadable, and the others do not change', async () => {
    await replay.setFaults({ upstream, kind: 'bad-records' });
    const report = reportSchema.parse(await (await anApp()(`/api/v1/status/${ID}`)).json());
    expect(report.sources.find((each) => each.source === upstream)?.skipped).toBeGreaterThan(0);
    const isUnreadable = ({ diagnosis }: Report['items'][number]) => diagnosis === 'unreadable';
    expect(report.items.filter((item) => !isUnreadable(item))).toEqual(good.items);
    expect(report.status).toBe(report.items.some(isUnreadable) ? 'incomplete' : good.status);
  });

  test('a 429 with Retry-After is retried after that time', async () => {
    await replay.setFaults({ upstream, kind: 'retry-after', seconds: 1 });
    const report = reportSchema.parse(await (await anApp()(`/api/v1/status/${ID}`)).json());
    expect(report.items).toEqual(good.items);
  });
});

describe('all three', () => {
  test.each(SLOW)('%s: the report arrives within the deadline', async (kind) => {
    await replay.setFaults(...UPSTREAMS.map((upstream) => ({ upstream, kind, ms: 60_000 })));
    const report = await expectAnswers(anApp(1500));
    for (const source of report.sources) expect(source).toMatchObject({ ok: false, reason: 'timeout' });
    expect(report.items).toEqual([]);
  });

  test.each(QUICK)('%s %j', async (kind, details, reason) => {
    await replay.setFaults({ upstream: 'all', kind, ...details });
    const report = await expectAnswers(anApp());
    for (const source of report.sources) expect(source).toMatchObject({ ok: false, reason });
  });
});
