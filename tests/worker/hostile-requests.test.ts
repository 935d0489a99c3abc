/** Random and hostile requests never cause an error of ours, and responses never repeat their text unescaped. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROPERTY_TEST, propertyRuns } from '../fixtures/property-runs.ts';
import { ROBIN } from '../fixtures/robin.ts';
import { aService } from './request.ts';

const ROUTES = ['/api/v1/status/', '/api/v1/doi/', '/badge/', '/embed/', '/report/', '/oembed', '/api/v1/', '/'];
const NAMES = ['scope', 'prefix', 'style', 'label', 'theme', 'url', 'format', 'maxwidth', 'bom', '__proto__', 'constructor'];
const MARK = '<svg onload=alert(1)>';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ROBIN,
    `${ROBIN}.csv`,
    `${ROBIN}.svg`,
    MARK,
    '%',
    '%E0%A4%A',
    '..',
    '//',
    '\\',
    'a'.repeat(5000),
    "';--",
    '{{7*7}}',
  ),
);
const request = fc.record({
  route: fc.constantFrom(...ROUTES),
  rest: text,
  query: fc.array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), text), text), { maxLength: 4 }),
  accept: fc.constantFrom('*/*', 'text/event-stream', 'text/csv;q=0.3, application/atom+xml', 'application/x-bibtex', ',;q=,', '*'),
  isEncoded: fc.boolean(),
});

test('no request gets a 500', PROPERTY_TEST, async () => {
  const { get } = aService();
  await fc.assert(
    fc.asyncProperty(request, async ({ route, rest, query, accept, isEncoded }) => {
      const written = rest.toWellFormed();
      const pairs = query.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]);
      const path = `${route}${isEncoded ? encodeURIComponent(written) : written.replace(/[?#]/g, '')}?${new URLSearchParams(pairs)}`;
      if (!URL.canParse(`https://sync.example.org${path}`)) return;
      const response = await get(path, { headers: { accept } });
      expect(response.status).not.toBe(500);
      const body = await response.text();
      // The label of a badge is the caller's text, but it is escaped.
      expect(body).not.toContain(MARK);
      if (response.status < 400) return;
      if (/^\/(embed\/.|report(\/|$))/s.test(new URL(`https://sync.example.org${path}`).pathname)) {
        expect(response.headers.get('content-type')).toMatch(/^text\/html/i);
      } else {
        expect(JSON.parse(body)).toMatchObject({ status: response.status, code: expect.any(String) });
      }
    }),
    // Each run is a whole request in the Workers runtime.
    propertyRuns({ oneIn: 10 }),
  );
});
