/** The form for trying the API: the request, the answer, and the same request as code. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DOCUMENT } from '../contracts/openapi/operations.ts';
import { barriers } from './accessibility.ts';
import { theProduct } from './report/product.ts';
import { sideways } from './sideways.ts';

const product = theProduct();
const PATH = '/api/';

const OPERATIONS = Object.entries(DOCUMENT.paths).map(([path, { get }]) => ({ path, id: get.operationId, name: get.summary }));

const status = (page: Page) => page.locator('[data-live] p');
const body = (page: Page) => page.getByRole('region', { name: 'Body' });
const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click();
const choose = (page: Page, id: string) => page.getByLabel('What to ask for').selectOption(id);

describe('every operation can be tried with the default values', () => {
  test.each(OPERATIONS)('$path', ({ id }) =>
    product.visit(PATH, async (page) => {
      await choose(page, id);
      await send(page);
      await expect.poll(() => status(page).textContent()).toBe('Status 200 OK');
      expect((await body(page).textContent())?.length).toBeGreaterThan(10);
    }),
  );
});

test('the page names every operation and every problem code of the document', () =>
  product.visit(
    PATH,
    async (page) => {
      const text = (await page.locator('main').textContent()) ?? '';
      const lacking = [...OPERATIONS.map(({ path }) => path), ...DOCUMENT['x-problems'].map(({ code }) => code)];
      expect(lacking.filter((each) => !text.includes(each))).toEqual([]);
      expect(await page.locator('api-try form').isVisible()).toBe(false);
      expect(await page.locator('[data-snippet=curl]').isVisible()).toBe(true);
    },
    { javaScript: false },
  ));

test('the address, the snippets and the request contain the parameters', () =>
  product.visit(PATH, async (page) => {
    await page.getByLabel('scope').selectOption('datacite');
    await page.getByLabel('prefix').fill('10.17866');
    const address = product.url('/api/v1/status/8888-8888-8888-8880?scope=datacite&prefix=10.17866');
    expect(await page.locator('[data-address]').textContent()).toBe(address);
    for (const language of ['curl', 'JavaScript', 'Python', 'R']) {
      expect(await page.locator(`[data-snippet=${language}]`).textContent()).toContain(address);
    }
    await send(page);
    await expect.poll(() => status(page).textContent()).toBe('Status 200 OK');
    expect(JSON.parse((await body(page).textContent()) ?? '')).toMatchObject({ scope: 'datacite', prefix: '10.17866' });
    await page.getByText(/^Headers/).click();
    expect(await page.locator('[data-result] dl').textContent()).toContain('sync-status');
  }));

test('a refusal is shown unchanged', () =>
  product.visit(
    PATH,
    async (page) => {
      await page.getByLabel('orcid').fill('nobody');
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page).textContent()).toBe('Status 400 Bad Request');
      expect(await body(page).textContent()).toContain('"code": "invalid-orcid-id"');
    },
    { expected: /400/ },
  ));

test('another spelling is redirected to the canonical address', () =>
  product.visit(PATH, async (page) => {
    await page.getByLabel('orcid').fill('8888888888888880');
    await send(page);
    await page.getByText('Redirected to').waitFor();
    expect(await page.locator('[data-result] .address').textContent()).toContain('/8888-8888-8888-8880');
  }));

test('copying is confirmed with a message', () =>
  product.visit(PATH, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the Python code' }).click();
    await expect.poll(() => page.locator('[data-copied=Python]').textContent()).toBe('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('[data-snippet=Python]').textContent(),
    );
  }));

test.each(['light', 'dark'] as const)('an answer has no barrier that axe-core finds, and fits on 320 px, in %s', (scheme) =>
  product.visit(
    PATH,
    async (page) => {
      await choose(page, 'getBadge');
      await send(page);
      await body(page).waitFor();
      await page.getByText(/^Headers/).click();
      expect(await barriers(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
    },
    { scheme, width: 320, height: 640 },
  ),
);
