/** The report as a page: whole without scripts, filled into the frame that the site builds. */
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../shared/examples/ids.ts';
import { LOCKED, UNKNOWN_ID } from '../../shared/examples/world.ts';
import type { PageState } from '../../shared/views/page-state.ts';
import { ARRIVED, NOT_VISIBLE, OTHER_ID, ROBIN, worldWith } from '../fixtures/robin.ts';
import { type Fault, status } from '../upstreams/faults.ts';
import { aService } from './request.ts';

const HOST = 'https://sync.example.org';
const PATH = `/report/${ROBIN}`;

const firstOf = (html: string, tag: string) => new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(html)?.[1];
const metaOf = (html: string, name: string) => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
const stateOf = (html: string): PageState => JSON.parse(/id="page-state">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');

describe('GET /report/{iD}', () => {
  test('shows the whole report in the guide’s frame', async () => {
    const response = await aService({ world: worldWith(NOT_VISIBLE) }).get(PATH);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    const html = await response.text();
    expect(firstOf(html, 'h1')).toBe('0 of 1 item is publicly visible on the ORCID record');
    expect(html).toContain(NOT_VISIBLE.title);
    expect(html).toContain('Where items stop');
    expect(html).toContain('href="/steps/older-items/');
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).toMatch(/<\/html>\s*$/);
    expect(html).not.toMatch(/<!--\/?(head|report)-->/);
  });

  test('has a title and a description for previews of links, and is not indexed', async () => {
    const html = await (await aService().get(PATH)).text();
    const title = '1 of 1 item is publicly visible on the ORCID record';
    expect(firstOf(html, 'title')).toBe(`${title} | Sync Status`);
    expect(metaOf(html, 'og:title')).toBe(title);
    expect(metaOf(html, 'description')).toContain('Everything is visible.');
    expect(metaOf(html, 'og:description')).toBe(metaOf(html, 'description'));
    expect(metaOf(html, 'og:url')).toBe(HOST + PATH);
    expect(metaOf(html, 'robots')).toBe('noindex');
    expect(html).toContain(`href="${HOST}/oembed?url=${encodeURIComponent(HOST + PATH)}"`);
    expect(html.match(/<title>/g)).toHaveLength(1);
  });

  test('has the headers of the guide’s pages and the lifetime of the report', async () => {
    const { headers } = await aService().get(PATH);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self' /);
    expect(headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toContain('max-age=300');
    expect(headers.get('sync-status')).toBe('in-step');
    expect(headers.get('etag')).toBeNull();
  });

  test('sends the report along as data, for the script to go on from', async () => {
    const { get } = aService();
    const html = await (await get(PATH)).text();
    const report = await (await get(`/api/v1/status/${ROBIN}`)).json();
    expect(stateOf(html)).toEqual({ is: 'report', report });
  });

  test('counts what the address selects', async () => {
    const html = await (await aService().get(`${PATH}?scope=datacite&prefix=10.6084`)).text();
    expect(html).toContain(`href="/api/v1/status/${ROBIN}.csv?scope=datacite&amp;prefix=10.6084"`);
  });

  test.each([
    ['a locked record', { world: { ...worldWith(ARRIVED), orcid: LOCKED } }, 'ORCID has locked this record'],
    ['a service that failed', { faults: { datacite: status(503) } }, 'Check again in a minute'],
  ] as const)('%s is shown as such', async (_, setting, words) => {
    const response = await aService(setting).get(PATH);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(words);
  });

  test('an example is marked as one', async () => {
    const html = await (await aService().get(`/report/${exampleNamed('in-step')}`)).text();
    expect(html).toContain('(an invented example)');
    expect(firstOf(html, 'title')).toMatch(/^Example: /);
  });

  test('nothing from a service becomes markup', async () => {
    const title = '</script><img src=x onerror=alert(1)>';
    const html = await (await aService({ world: worldWith({ ...NOT_VISIBLE, title }) }).get(PATH)).text();
    expect(html).not.toContain('<img src=x');
    expect(stateOf(html)).toMatchObject({ report: { items: [{ title }] } });
  });

  test('redirects another spelling to the canonical address', async () => {
    const response = await aService().get(`/report/${ROBIN.replaceAll('-', '')}?scope=datacite`);
    expect([response.status, response.headers.get('location')]).toEqual([308, `${PATH}?scope=datacite`]);
  });
});

/** A service that answers, but not at once. */
const slow: Fault = async (good) => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  return good();
};

describe('a report that is not ready at once', () => {
  test('follows the frame, for this visitor alone', async () => {
    const service = aService({ readyMs: 0, world: worldWith(NOT_VISIBLE), faults: { orcid: slow } });
    const response = await service.get(PATH);
    const html = await response.text();
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(html.indexOf('Checking')).toBeLessThan(html.indexOf('0 of 1 item is publicly visible'));
    expect(html).toMatch(/<\/html>\s*$/);
    expect(stateOf(html)).toMatchObject({ is: 'report' });
    await service.settled();
  });

  test('that does not exist is said there', async () => {
    const service = aService({ readyMs: 0, world: { ...worldWith(), orcid: UNKNOWN_ID }, faults: { orcid: slow } });
    const html = await (await service.get(PATH)).text();
    expect(html).toContain('ORCID has no record with this iD');
    expect(stateOf(html)).toMatchObject({ is: 'no-report', code: 'unknown-orcid-id', asked: ROBIN });
    await service.settled();
  });
});

describe('what is wrong is said on a page', () => {
  test.each([
    ['text that is not an iD', '/report/nobody', 400, 'There’s a problem with this ORCID iD'],
    ['a mistyped iD', '/report/9999-0000-0000-0116', 400, 'At least one character is wrong'],
    ['an unknown parameter', `${PATH}?x="><script>`, 400, 'Allowed parameters: scope and prefix.'],
    ['text in the form', '/report/?orcid=%3Cb%3Enobody', 400, 'There’s a problem with this ORCID iD'],
    ['an empty form', '/report/?orcid=', 400, 'There’s a problem with this ORCID iD'],
  ])('%s', async (_, path, code, words) => {
    const { get, calls } = aService();
    const response = await get(path);
    const html = await response.text();
    expect(response.status).toBe(code);
    expect(html).toContain(words);
    expect(html).toContain('action="/report/"');
    expect(html).not.toContain('<b>nobody');
    expect(calls).toEqual([]);
  });

  test('an iD without a record', async () => {
    const response = await aService({ world: { ...worldWith(), orcid: UNKNOWN_ID } }).get(PATH);
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'public, max-age=60']);
    expect(await response.text()).toContain('value="9999-0000-0000-0115"');
  });

  test.each(['/report/?orcid=10.6084/m9.figshare.99100001', '/report/https://doi.org/10.6084/m9.figshare.99100001'])(
    'a DOI is led to the check of a DOI: %s',
    async (path) => {
      const html = await (await aService().get(path)).text();
      expect(html).toContain('This is a DOI, not an ORCID iD');
      expect(html).toContain('href="/check-a-doi/#10.6084/m9.figshare.99100001"');
    },
  );

  test.each(['REQUEST_LIMIT', 'COLLECTION_LIMIT'])(
    'too many requests (%s): when to try again, and nobody keeps it',
    async (limit) => {
      const { get } = aService({ bindings: { [limit]: { limit: async () => ({ success: false }) } } });
      const response = await get(PATH, { headers: { 'cf-connecting-ip': '192.0.2.1' } });
      const { status: code, headers } = response;
      expect([code, headers.get('retry-after'), headers.get('cache-control')]).toEqual([429, '30', 'no-store']);
      expect(stateOf(await response.text())).toMatchObject({ code: 'rate-limited', asked: ROBIN, retryIn: 30 });
    },
  );

  test('a method that is not allowed stays a problem for programs', async () => {
    const response = await aService().get(PATH, { method: 'POST' });
    expect([response.status, response.headers.get('content-type')]).toEqual([405, 'application/problem+json']);
  });

  test('a site that was not built', async () => {
    const response = await aService({ bindings: { ASSETS: { fetch: async () => new Response('', { status: 404 }) } } }).get(PATH);
    expect([response.status, response.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('the form', () => {
  test('leads to the report, whatever the spelling', async () => {
    const response = await aService().get(`/report/?orcid=https://orcid.org/${OTHER_ID}`);
    expect([response.status, response.headers.get('location')]).toEqual([303, `/report/${OTHER_ID}`]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('is at /report/, also without the slash', async () => {
    const { get } = aService();
    for (const path of ['/report/', '/report']) {
      const html = await (await get(path)).text();
      expect(firstOf(html, 'h1')).toBe('Check an ORCID iD');
      expect(html).toContain('name="orcid"');
    }
  });
});
