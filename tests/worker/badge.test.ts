import { describe, expect, test, vi } from 'vitest';
import { exampleNamed } from '../../shared/examples/ids.ts';
import { LOCKED, UNKNOWN_ID } from '../../shared/examples/world.ts';
import type { Env } from '../../worker/env.ts';
import { ARRIVED, daysAgo, hoursAgo, NOT_VISIBLE, ROBIN, worldWith } from '../fixtures/robin.ts';
import { status } from '../upstreams/faults.ts';
import { aService } from './request.ts';

const SVG = `/badge/${ROBIN}.svg`;
const JSON_FORM = `/badge/${ROBIN}.json`;

const titleOf = async (response: Response) => /<title>(.*)<\/title>/.exec(await response.text())?.[1];

const SECOND = { ...ARRIVED, id: 99100002 };

describe('the message of a badge', () => {
  test.each([
    ['in step', { world: worldWith(ARRIVED, SECOND) }, '2 of 2 on ORCID', 'in-step'],
    ['an action', { world: worldWith(ARRIVED, { ...NOT_VISIBLE, id: 99100002 }) }, '1 of 2 on ORCID', 'action-needed'],
    [
      'waiting',
      { world: worldWith(ARRIVED, { ...NOT_VISIBLE, id: 99100002, publishedAt: hoursAgo(2) }) },
      '1 of 2 on ORCID, 1 on the way',
      'waiting',
    ],
    ['nothing to sync', { world: worldWith() }, 'nothing to sync', 'nothing-to-sync'],
    ['partly checked', { faults: { datacite: status(503) } }, '1 on ORCID, partly checked', 'incomplete'],
    ['could not check', { faults: { orcid: status(503) } }, 'could not check', 'incomplete'],
    ['a locked record', { world: { ...worldWith(ARRIVED), orcid: LOCKED } }, 'record closed', 'incomplete'],
    ['no such iD', { world: { ...worldWith(), orcid: UNKNOWN_ID } }, 'no such ORCID iD', 'error'],
  ] as const)('%s', async (_, setting, message, header) => {
    const { get } = aService(setting);
    const response = await get(SVG);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers.get('sync-status')).toBe(header);
    expect(await titleOf(response)).toBe(`ORCID sync: ${message}`);
    expect(await (await get(JSON_FORM)).json()).toMatchObject({ message });
  });

  test('an example is marked as one', async () => {
    expect(await titleOf(await aService().get(`/badge/${exampleNamed('in-step')}.svg`))).toBe(
      'ORCID sync: example: 7 of 7 on ORCID',
    );
  });

  test('text that is not an iD', async () => {
    const response = await aService().get('/badge/nobody.svg');
    expect([response.status, response.headers.get('sync-status'), await titleOf(response)]).toEqual([
      200,
      'error',
      'ORCID sync: not an ORCID iD',
    ]);
  });

  test.each(['?label=Data', '?label=My%20data%20%26%20code'])('the label of %s', async (query) => {
    const label = new URLSearchParams(query).get('label') ?? '';
    expect(await titleOf(await aService().get(SVG + query))).toBe(`${label.replace('&', '&amp;')}: 1 of 1 on ORCID`);
  });

  test.each(['flat', 'flat-square', 'for-the-badge'])('in the style %s', async (style) => {
    expect(await titleOf(await aService().get(`${SVG}?style=${style}&scope=datacite`))).toBe('ORCID sync: 1 of 1 on ORCID');
  });
});

describe('with count=visible', () => {
  const { get } = aService({ world: worldWith(ARRIVED, { ...NOT_VISIBLE, id: 99100002 }, { ...NOT_VISIBLE, id: 99100003 }) });

  test('neither the image nor the data for Shields tell the total', async () => {
    const image = await get(`${SVG}?count=visible`);
    expect([image.headers.get('sync-status'), await titleOf(image)]).toEqual(['action-needed', 'ORCID sync: 1 on ORCID']);
    expect(await (await get(`${JSON_FORM}?count=visible`)).json()).toMatchObject({ message: '1 on ORCID', color: '#0b7285' });
  });

  test('count=all is the default', async () => {
    const [image, same] = await Promise.all([get(SVG), get(`${SVG}?count=all`)].map(async (answer) => (await answer).text()));
    expect(image).toContain('1 of 3 on ORCID');
    expect(same).toBe(image);
  });

  test('another spelling of the iD redirects with it', async () => {
    const response = await get(`/badge/${ROBIN.replaceAll('-', '')}.json?count=visible&style=flat`);
    expect([response.status, response.headers.get('location')]).toEqual([308, `${JSON_FORM}?count=visible&style=flat`]);
  });
});

describe('bad input', () => {
  test.each([
    '?count=none',
    '?count=',
    '?count=visible&count=all',
    '?style=plastic',
    `?label=${'x'.repeat(101)}`,
    '?label=a%00b',
    '?label=a%1b%5b31m',
    '?label=%E2%80%AEabc',
    '?colour=red',
    '?scope=zenodo',
    '?prefix=x',
    '?scope=figshare&scope=datacite',
  ])('%s gives an error image, and 400 as data', async (query) => {
    const { get, calls } = aService();
    const image = await get(SVG + query);
    expect([image.status, image.headers.get('sync-status'), await titleOf(image)]).toEqual([
      200,
      'error',
      'ORCID sync: bad request',
    ]);
    const data = await get(JSON_FORM + query);
    expect(data.status).toBe(400);
    expect(await data.json()).toMatchObject({ code: 'invalid-parameter' });
    expect(calls).toEqual([]);
  });

  test('another spelling of the iD redirects to the canonical address', async () => {
    const response = await aService().get(`/badge/${ROBIN.replaceAll('-', '')}.svg?style=flat-square`);
    expect([response.status, response.headers.get('location')]).toEqual([308, `${SVG}?style=flat-square`]);
  });

  test('an address without a suffix redirects to the image', async () => {
    const response = await aService().get(`/badge/${ROBIN}`);
    expect([response.status, response.headers.get('location')]).toEqual([308, SVG]);
  });
});

describe('headers', () => {
  test('an image is sandboxed, and any page may show it', async () => {
    const { headers } = await aService().get(SVG);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
  });

  test.each([
    ['complete', {}, SVG, 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400', 300],
    ['incomplete', { faults: { orcid: status(503) } }, SVG, 'public, max-age=30', 30],
    ['no such iD', { world: { ...worldWith(), orcid: UNKNOWN_ID } }, SVG, 'public, max-age=60', 60],
  ] as const)('%s: the badge may be reused as long as the report', async (_, setting, path, lifetime, seconds) => {
    const { get } = aService(setting);
    expect((await get(path)).headers.get('cache-control')).toBe(lifetime);
    expect(await (await get(JSON_FORM)).json()).toMatchObject({ cacheSeconds: seconds });
  });

  test('an error may be reused for a minute', async () => {
    expect((await aService().get('/badge/nobody.svg')).headers.get('cache-control')).toBe('public, max-age=60');
  });
});

test('a wrong count is explained', async () => {
  expect(await (await aService().get(`${JSON_FORM}?count=none`)).json()).toMatchObject({
    code: 'invalid-parameter',
    detail: 'The parameter count must be one of all, visible.',
  });
});

test('the data has the form that Shields expects', async () => {
  const response = await aService({ world: worldWith({ ...ARRIVED, publishedAt: daysAgo(3) }) }).get(`${JSON_FORM}?label=Data`);
  expect(await response.json()).toEqual({
    schemaVersion: 1,
    label: 'Data',
    message: '1 of 1 on ORCID',
    color: '#15783a',
    isError: false,
    cacheSeconds: 300,
  });
});

const REFUSE: RateLimit = { limit: async () => ({ success: false }) };

describe('whatever is wrong, the answer to <img> is an image', () => {
  const BEHIND = [
    '%0A',
    '%00',
    '%0D%0A',
    '%FF',
    '%E0%A4%A',
    '%EF%BF%BE',
    '%ED%A0%80',
    '/x',
    '.png',
    '.svg.svg',
    '%20',
    '%F0%9F%98%80',
  ];

  test.each(BEHIND.flatMap((tail) => [`/badge/${ROBIN}${tail}.svg`, `/badge/${ROBIN}.svg${tail}`]))('%s', async (path) => {
    const response = await aService().get(path);
    if (response.status === 308) expect(response.headers.get('location')).toBe(SVG);
    else expectImage(response, await response.text());
  });

  test.each(['%EF%BF%BE', '%EF%BF%BF', '%ED%A0%80', '%0B', '%F4%8F%BF%BF', '%3C%26%22'])('the label %s', async (label) => {
    const response = await aService().get(`${SVG}?label=a${label}b`);
    expectImage(response, await response.text());
  });

  test.each<[string, RequestInit, Partial<Env>]>([
    ['a limit refuses the request', { headers: { 'cf-connecting-ip': '192.0.2.7' } }, { REQUEST_LIMIT: REFUSE }],
    ['a header is too long', { headers: { 'x-much': 'x'.repeat(20_000) } }, {}],
    ['the request has a body', { headers: { 'content-length': '5' } }, {}],
    ['we have a fault', {}, { CONTACT: Symbol('broken') as never }],
  ])('%s', async (_, init, bindings) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const response = await aService({ bindings }).get(SVG, init);
    expectImage(response, await response.text());
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('the address is too long', async () => {
    const response = await aService().get(`${SVG}?label=${'x'.repeat(20_000)}`);
    expectImage(response, await response.text());
  });
});

/** No character that XML does not allow, and nothing behind the image. The served product is also read by a real XML reader. */
function expectImage({ status, headers }: Response, text: string): void {
  expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  expect(headers.get('content-security-policy')).toContain('sandbox');
  expect(text).toMatch(/^<svg [\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*<\/svg>$/u);
}
