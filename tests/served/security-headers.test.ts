/** The security headers of every route and every file, from the real runtime. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleNamed } from '../../shared/examples/ids.ts';
import { ROOT, type Running, startProduct } from './running.ts';

let product: Running;
beforeAll(async () => {
  product = await startProduct();
}, 60_000);
afterAll(() => product.stop());

const ID = exampleNamed('in-step');

const DATA = [
  `/api/v1/status/${ID}`,
  '/api/v1/status/nobody',
  '/api/v1/examples',
  '/api/v1/health',
  '/api/v1/nothing',
  `/badge/${ID}.json`,
  `/oembed?url=x`,
];
const IMAGES = [`/badge/${ID}.svg`, '/badge/nobody.svg'];
const EMBEDS = [`/embed/${ID}`, '/embed/nobody'];

const FILES = globSync('**/*.*', { cwd: join(ROOT, 'dist/site') })
  .filter((file) => file !== '_headers')
  .map((file) => `/${file.replace(/index\.html$/, '')}`);
const PAGES = FILES.filter((file) => file.endsWith('/') || file.endsWith('.html'));
/** The only place where the search compiles WebAssembly. */
const SEARCH_WORKER = '/pagefind/pagefind-worker.js';
/** Files that pages of other sites may use. */
const SHARED_FILES = FILES.filter(
  (file) => /^\/(?:widget|previews)\//.test(file) || ['/orcid-id.svg', '/api/openapi.json'].includes(file),
);

async function headersOf(path: string): Promise<Record<string, string>> {
  const response = await fetch(product.url + path);
  await response.body?.cancel();
  return Object.fromEntries(response.headers);
}

function policyIn(headers: Record<string, string>): Record<string, string> {
  const directives = (headers['content-security-policy'] ?? '').split(';').map((each) => each.trim().split(/ (.*)/s));
  return Object.fromEntries(directives.map(([name = '', value = '']) => [name, value]));
}

describe('every response', () => {
  test.each([...DATA, ...IMAGES, ...EMBEDS, ...FILES])('%s', async (path) => {
    const headers = await headersOf(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(policyIn(headers)).toMatchObject({ 'default-src': "'none'" });
    expect(headers['set-cookie']).toBeUndefined();
    const policy = headers['content-security-policy'] ?? '';
    const isAllowed = IMAGES.includes(path) || path === SEARCH_WORKER;
    expect(policy.includes('unsafe')).toBe(isAllowed);
  });
});

test.each([...PAGES, `/report/${ID}`, '/report/nobody'])('the page %s runs and loads only our own files', async (path) => {
  const headers = await headersOf(path);
  const policy = policyIn(headers);
  expect(policy['script-src']).toMatch(/^'self'(?: 'sha256-[\w+/]+=')*$/);
  expect(policy['style-src']).toMatch(/^'self'(?: 'sha256-[\w+/]+=')*$/);
  expect(policy['connect-src']).toBe(
    "'self' https://pub.orcid.org https://api.datacite.org https://api.figshare.com https://doi.org",
  );
  expect([policy['base-uri'], policy['form-action'], policy['frame-ancestors']]).toEqual(["'none'", "'self'", "'none'"]);
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
});

test.each(DATA)('%s loads and runs nothing', async (path) => {
  const headers = await headersOf(path);
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  );
  expect(headers['x-frame-options']).toBe('DENY');
});

test.each(IMAGES)('%s is sandboxed when it is opened on its own', async (path) => {
  const headers = await headersOf(path);
  expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
});

test.each(EMBEDS)('%s may be framed by any page, and may run no script', async (path) => {
  const headers = await headersOf(path);
  const policy = policyIn(headers);
  expect(policy['frame-ancestors']).toBe('*');
  expect(policy).not.toHaveProperty('script-src');
  expect(headers['x-frame-options']).toBeUndefined();
});

test.each(SHARED_FILES)('%s may be used by pages of other sites', async (path) => {
  expect(await headersOf(path)).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
});
