/** Every source under every way of failing: the reason is told, nothing is claimed, the deadline holds. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../shared/analyse.ts';
import { collect } from '../../../shared/collect.ts';
import { REASONS, type Reason, SOURCES, type SourceName } from '../../../shared/model.ts';
import { reportSchema } from '../../../shared/report.ts';
import { EVERYTHING_ON_FIGSHARE } from '../../../shared/scope.ts';
import { ARRIVED, NOT_VISIBLE, NOW, ROBIN, worldWith } from '../../fixtures/robin.ts';
import {
  challenge,
  cut,
  deaf,
  dripping,
  emptyBody,
  endless,
  type Fault,
  hang,
  hangingBody,
  html,
  invalidJson,
  refused,
  shape,
  status,
} from '../../upstreams/faults.ts';
import { simulate } from '../../upstreams/simulator.ts';

/** Short where it is to pass, long where it is not. */
const SHORT_MS = 300;
const LONG_MS = 4500;

const FAULTS: [string, Fault, Reason][] = [
  ['429', status(429), 'rate-limited'],
  ['429 with plain text', status(429, 'Too Many Requests', { 'content-type': 'text/plain' }), 'rate-limited'],
  ['403 from a gateway', status(403), 'rate-limited'],
  ['500 with JSON', status(500, '{"error-code":9008}', { 'content-type': 'application/json' }), 'unavailable'],
  ['502', status(502), 'unavailable'],
  ['503', status(503), 'unavailable'],
  ['504', status(504), 'unavailable'],
  ['an empty 202', challenge, 'unavailable'],
  ['a broken connection', refused, 'unavailable'],
  ['half a body', cut, 'unavailable'],
  ['400', status(400, '{"errors":{"title":"Failed to parse query"}}', { 'content-type': 'application/json' }), 'unexpected'],
  ['401', status(401, '{"error":"invalid_token"}', { 'content-type': 'application/json' }), 'unexpected'],
  ['406 without content type', status(406, '', {}), 'unexpected'],
  ['a redirection', status(302, '', { location: 'https://elsewhere.invalid/' }), 'unexpected'],
  ['204', status(204, ''), 'unexpected'],
  ['a page with status 200', html, 'unexpected'],
  ['JSON that does not parse', invalidJson, 'unexpected'],
  ['an empty body', emptyBody, 'unexpected'],
  ['another object', shape({ status: 'ok', message: 'moved' }), 'unexpected'],
  ['the right keys with wrong types', shape({ group: {}, data: {}, meta: [], items: 'none', path: 7 }), 'unexpected'],
  ['a list of something else', shape([{ status: 'ok' }, 7, null]), 'unexpected'],
  ['a record list of something else', shape({ group: [7, null], data: [7, null], meta: { total: 2 } }), 'unexpected'],
  ['null', shape(null), 'unexpected'],
  ['a string', shape('ok'), 'unexpected'],
  ['no answer', hang, 'timeout'],
  ['no answer, and deaf to our leaving', deaf, 'timeout'],
  ['a body that stops', hangingBody, 'timeout'],
  ['a body that drips for too long', dripping(100), 'timeout'],
  ['a body without end', endless, 'too-large'],
];

async function reportUnder(fault: Fault, source: SourceName, deadlineMs = LONG_MS) {
  const { upstreams } = simulate(worldWith(ARRIVED, { ...NOT_VISIBLE, id: 99100002 }), { [source]: fault });
  const collection = await collect(ROBIN, { upstreams, now: NOW, deadlineMs });
  if (!collection) throw new Error('the iD is known');
  return reportSchema.parse(analyse(collection, EVERYTHING_ON_FIGSHARE, NOW));
}

describe.each(SOURCES)('%s', (source) => {
  test.each(FAULTS)('%s', async (_, fault, reason) => {
    const report = await reportUnder(fault, source, reason === 'timeout' ? SHORT_MS : LONG_MS);

    expect(report.status).toBe('incomplete');
    expect(report.sources.find((each) => each.source === source)).toMatchObject({ ok: false, complete: false, reason });
    for (const other of report.sources.filter((each) => each.source !== source))
      expect(other).toMatchObject({ ok: true, complete: true });

    const states = report.items.map((item) => item.orcid.state).toSorted();
    const seen = source === 'orcid' ? ['unknown', 'unknown'] : ['not-visible', 'visible'];
    expect(states).toEqual(seen);
    if (source !== 'figshare') expect(report.counts.action).toBe(0);
  });
});

test('every reason is reached by a fault', () => {
  expect([...new Set(FAULTS.map(([, , reason]) => reason))].sort()).toEqual([...REASONS].sort());
});

describe('a slow service that makes it in time is no fault', () => {
  test.each(SOURCES)('%s', async (source) => {
    expect((await reportUnder(dripping(5), source)).status).toBe('action-needed');
  });
});
