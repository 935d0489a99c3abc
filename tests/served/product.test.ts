/** The built site and the API, served by the real runtime as `npm start` does. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../shared/examples/ids.ts';
import { reportSchema } from '../../shared/report/report.schema.ts';
import { type Running, startProduct } from './running.ts';

let product: Running;
beforeAll(async () => {
  product = await startProduct();
}, 60_000);
afterAll(() => product.stop());

test('the start page', async () => {
  const response = await fetch(product.url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.text()).toContain('This is not an ORCID, DataCite or Figshare service.');
});

test('a missing page', async () => {
  const response = await fetch(`${product.url}/nothing/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Page not found');
});

describe('the examples, without a network', () => {
  test.each(EXAMPLES)('$name', async ({ orcid }) => {
    const response = await fetch(`${product.url}/api/v1/status/${orcid}`);
    expect(response.status).toBe(200);
    expect(reportSchema.parse(await response.json())).toMatchObject({ asked: orcid, example: true });
  });
});

describe('bad input to the whole product', () => {
  test.each([
    ['/api/v1/status/nobody', 400, 'invalid-orcid-id'],
    ['/api/v1/status/..%2F..%2Fsecret', 400, 'invalid-orcid-id'],
    ['/api/v1/status/8888-8888-8888-8880%00', 400, 'invalid-orcid-id'],
    [`/api/v1/status/${'8'.repeat(10_000)}`, 400, 'invalid-orcid-id'],
    ['/api/v1/status/8888-8888-8888-8880?scope=all', 400, 'invalid-parameter'],
    ['/api/v2/status/8888-8888-8888-8880', 404, 'not-found'],
  ])('%s', async (path, status, code) => {
    const response = await fetch(product.url + path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });
});
