/**
 * Tests whether a deployment works: `URL=https://… npm run test:deployed`. It requests example iDs, for which the deployment calls none
 * of the three services, and the record of a person whom ORCID invented.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleNamed } from '../../shared/examples/ids.ts';
import { reportSchema } from '../../shared/report/report.schema.ts';
import { institution } from '../../site/institution.ts';
import { DEPLOYED, request, waitForRelease } from './deployed.ts';

const ID = exampleNamed('action-needed');
/** Josiah Carberry, whom ORCID invented. */
const CARBERRY = '0000-0002-1825-0097';

beforeAll(() => waitForRelease(), 200_000);

describe(DEPLOYED, () => {
  test('the home page names this institution and has a strict security policy', async () => {
    const response = await request('/');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(institution.name);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each(['/steps/record/', '/why-missing/', '/check-a-list/', '/privacy/'])('the guide has %s', async (path) => {
    const response = await request(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  });

  test('the report on an example is complete', async () => {
    const response = await request(`/api/v1/status/${ID}`);
    expect(response.status).toBe(200);
    expect(reportSchema.parse(await response.json())).toMatchObject({ orcid: ID, example: true, status: 'action-needed' });
    expect(response.headers.get('sync-status')).toBe('action-needed');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test.each([
    ['.csv', 'text/csv'],
    ['.txt', 'text/plain'],
    ['.atom', 'application/atom+xml'],
    ['.bib', 'application/x-bibtex'],
  ])('the report as %s', async (suffix, type) => {
    const response = await request(`/api/v1/status/${ID}${suffix}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
  });

  test('another spelling of the iD redirects to the canonical address', async () => {
    const response = await request(`/api/v1/status/${ID.replaceAll('-', '')}`);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toContain(`/api/v1/status/${ID}`);
  });

  test('an invalid iD gets a problem document with a code', async () => {
    const response = await request('/api/v1/status/nobody');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await response.json()).toMatchObject({ code: 'invalid-orcid-id' });
  });

  test('the badge is a sandboxed image', async () => {
    const response = await request(`/badge/${ID}.svg`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('image/svg+xml')]);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(await response.text()).toContain('</svg>');
  });

  test('the report is a page with its answer in the title', async () => {
    const response = await request(`/report/${ID}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect(await response.text()).toMatch(/<h1[^>]*>2 of 19 items are publicly visible/);
  });

  test('any page may show the frame, which has no script', async () => {
    const response = await request(`/embed/${ID}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(await response.text()).not.toContain('<script');
  });

  test('other pages may use the element', async () => {
    const response = await request('/widget/v1.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('a second format of one record is made from the copy of the first', async () => {
    const checkedAt = async (suffix: string, pattern: RegExp) =>
      pattern.exec(await (await request(`/api/v1/status/${CARBERRY}${suffix}?prefix=10.6084`)).text())?.[1];
    const first = await checkedAt('.json', /"checkedAt":"([^"]+)"/);
    // A new collection would have another second.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(first).toBeDefined();
    expect(await checkedAt('.bib', /Made by Sync Status at ([^,]+),/)).toBe(first);
  });

  test('health says that copies are kept', async () => {
    expect(await (await request('/api/v1/health')).json()).toMatchObject({ cache: { state: 'working' } });
  });

  test('health names the release and the rules', async () => {
    const response = await request('/api/v1/health');
    expect(response.headers.get('cache-control')).toContain('no-store');
    const health = await response.json();
    expect(health).toMatchObject({ version: expect.any(String), rulesVersion: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(health).toHaveProperty('release', response.headers.get('sync-status-release'));
  });
});
