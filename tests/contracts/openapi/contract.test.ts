/**
 * The product conforms to its OpenAPI document: every operation gets requests made from the document's own schemas, and every
 * response is checked against it.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { UNKNOWN_ID } from '../../../shared/examples/world.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { ROBIN, worldWith } from '../../fixtures/robin.ts';
import { emptyBody, html, invalidJson, shape, status } from '../../upstreams/faults.ts';
import type { Faults } from '../../upstreams/simulator.ts';
import { anApp, ORIGIN } from '../downloads/app.ts';
import { mismatches, wrongBy } from './judge.ts';
import { DOCUMENT, OPERATIONS, type Operation, resolved } from './operations.ts';
import { allowed, anythingInPath, refusedInQuery, type Sent, sent } from './requests.ts';

/** Each run sends three requests, and one of the examples has a thousand items. */
const RUNS = propertyRuns({ oneIn: 100 });

const count = { requests: 0, answers: 0, mismatches: 0 };
/** The statuses that occurred, by operation, and the problem codes. */
const seen = new Map<string, Set<number>>(OPERATIONS.map(({ id }) => [id, new Set()]));
const codes = new Set<string>();

afterAll(() => {
  const { requests, answers, mismatches: wrong } = count;
  console.info(
    `The contract run: ${OPERATIONS.length} operations, ${requests} requests, ${answers} responses validated, ${wrong} mismatches.`,
  );
});

type App = ReturnType<typeof anApp>;

/** Sends a request, and checks the response against the document. */
async function checked(operation: Operation, send: () => Promise<Response>, isHead = false): Promise<Response> {
  count.requests += 1;
  const response = await send();
  const copy = response.clone();
  const wrong = await mismatches(operation, response, isHead);
  count.answers += 1;
  count.mismatches += wrong.length > 0 ? 1 : 0;
  expect(wrong).toEqual([]);
  seen.get(operation.id)?.add(response.status);
  if (copy.headers.get('content-type') === 'application/problem+json' && !isHead) codes.add((await copy.clone().json()).code);
  return copy;
}

/** Sends a request as GET, as HEAD, and again with the ETag of the response. */
async function exercised(operation: Operation, app: App, { path, headers }: Sent): Promise<Response> {
  const response = await checked(operation, () => app.send(path, { headers }));
  const head = await checked(operation, () => app.send(path, { headers, method: 'HEAD' }), true);
  expect([head.status, head.headers.get('content-type')]).toEqual([response.status, response.headers.get('content-type')]);
  const tag = response.headers.get('etag');
  if (response.status === 200 && tag) {
    const again = await checked(operation, () => app.send(path, { headers: { ...headers, 'If-None-Match': tag } }));
    expect(again.status).toBe(304);
  }
  return response;
}

const FAULTS: Faults[] = [
  {},
  { orcid: html },
  { datacite: invalidJson },
  { figshare: emptyBody },
  { orcid: status(500), datacite: status(404), figshare: shape({}) },
];

const someApp = fc.constantFrom(...FAULTS).map((faults) => anApp(undefined, faults));

describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  test('accepts every parameter that the document allows', PROPERTY_TEST, () =>
    fc.assert(
      fc.asyncProperty(someApp, allowed(operation), async (app, request) => {
        const response = await exercised(operation, app, request);
        expect(response.status).toBeLessThan(500);
        if (response.status === 400) {
          // A schema cannot describe the check character of an iD, or the parts of a DOI.
          const text = await response.text();
          expect(text).toMatch(/invalid-orcid-id|invalid-doi|No report/);
        }
      }),
      RUNS,
    ),
  );

  test('refuses every query that the document does not allow', PROPERTY_TEST, () =>
    fc.assert(
      fc.asyncProperty(refusedInQuery(operation), async (request) => {
        const response = await exercised(operation, anApp(), request);
        const isRefused = response.headers.get('sync-status') === 'error';
        // Two routes have no parameters, and ignore the query.
        const ignoresQuery = operation.id === 'getExamples' || operation.id === 'getHealth';
        expect(isRefused || response.status === 308).toBe(!ignoresQuery);
      }),
      RUNS,
    ),
  );

  test.runIf(operation.path.includes('{'))('responds as documented to any text in the path', PROPERTY_TEST, () =>
    fc.assert(
      fc.asyncProperty(anythingInPath(operation), async (request) => {
        await exercised(operation, anApp(), request);
      }),
      RUNS,
    ),
  );

  test('returns every status that the document names', async () => {
    const app = anApp();
    const { path } = plainRequest(operation);
    const from = { 'cf-connecting-ip': '192.0.2.1' };
    await exercised(operation, app, { path, headers: {} });
    await checked(operation, () => app.send(path, { method: 'POST' }));
    await checked(operation, () => app.send(path, { headers: { 'content-length': '1' } }));
    await checked(operation, () => app.send(path, { headers: { 'x-long': 'x'.repeat(20_000) } }));
    await checked(operation, () => app.send(`${path}?x=${'x'.repeat(20_000)}`, {}));
    await checked(operation, () =>
      app.send(path, { headers: from }, { REQUEST_LIMIT: { limit: async () => ({ success: false }) } }),
    );
    await checked(operation, () =>
      app.send(path, { headers: from }, { COLLECTION_LIMIT: { limit: async () => ({ success: false }) } }),
    );
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    await checked(operation, () => app.send(path, { headers: from }, { PUBLIC_URL: { startsWith: fault } as never }));
    logged.mockRestore();
    await exercised(operation, anApp({ ...worldWith(), orcid: UNKNOWN_ID }), { path, headers: {} });
    for (const request of special(operation)) await exercised(operation, app, request);
    expect([...(seen.get(operation.id) ?? [])].toSorted()).toEqual([...operation.answers.keys()].toSorted());
  });

  test('accepts requests from pages of other origins', async () => {
    const response = await anApp().send(plainRequest(operation).path, {
      method: 'OPTIONS',
      headers: { origin: 'https://page.example', 'access-control-request-method': 'GET' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET,HEAD,OPTIONS');
  });
});

test('every problem code occurred and is in the document', () => {
  expect([...codes].toSorted()).toEqual(DOCUMENT['x-problems'].map(({ code }) => code).toSorted());
});

describe('the examples of the document', () => {
  const described = Object.values(DOCUMENT.paths).flatMap(({ get }) =>
    Object.entries(get.responses).flatMap(([status, { content = {} }]) =>
      Object.values(content).flatMap(({ schema, examples }) =>
        Object.values(examples).map((example) => [`${get.operationId} ${status} ${example.$ref}`, schema, example] as const),
      ),
    ),
  );

  test.each(described)('%s conforms to its schema', (_, schema, example) => {
    expect(wrongBy(schema, resolved<{ value: unknown }>(example).value)).toEqual([]);
  });
});

const VALUES = { orcid: ROBIN, doi: '10.6084/m9.figshare.88000003', url: `${ORIGIN}/embed/${ROBIN}` };

function plainRequest(operation: Operation): Sent {
  return sent(operation, VALUES, {});
}

/** Requests for rare responses: another host, another spelling, another format. */
function special(operation: Operation): Sent[] {
  const others = [
    { ...VALUES, url: 'https://elsewhere.example/' },
    { ...VALUES, orcid: 'line\nbreak' },
    { ...VALUES, orcid: ROBIN.replaceAll('-', ''), doi: 'https://doi.org/10.6084/M9.figshare.88000003' },
    { ...VALUES, orcid: 'nobody', doi: 'nothing', format: 'xml' },
    { ...VALUES, maxwidth: '0' },
  ];
  return others.map((values) => sent(operation, values, {}));
}

function fault(): never {
  throw new Error('thrown on purpose');
}
