import { describe, expect, test } from 'vitest';
import { ROBIN } from '../fixtures/robin.ts';
import { aService } from './request.ts';

const HOST = 'https://sync.example.org';

describe('GET /report/{iD}', () => {
  test('redirects to the guide without any upstream request', async () => {
    const { get, calls } = aService();
    const response = await get(`/report/${ROBIN}`);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${HOST}/#${ROBIN}" />`);
    expect(html).toContain(`<a href="${HOST}/#${ROBIN}">`);
    expect(html).toContain('content="noindex"');
    expect(calls).toEqual([]);
  });

  test('redirects another spelling to the canonical address', async () => {
    const response = await aService().get(`/report/${ROBIN.replaceAll('-', '')}?scope=datacite`, { redirect: 'manual' });
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(`/report/${ROBIN}?scope=datacite`);
  });

  test.each([
    ['text that is not an iD', '/report/nobody', 'invalid-orcid-id'],
    ['an unknown parameter', `/report/${ROBIN}?x="><script>`, 'invalid-parameter'],
  ])('%s is refused', async (_, path, code) => {
    const response = await aService().get(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code });
  });

  test('loads and runs nothing in a browser', async () => {
    const { headers } = await aService().get(`/report/${ROBIN}`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; frame-ancestors 'none'");
  });
});
