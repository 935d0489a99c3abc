/** The form for trying the API: the request, the answer, and the same request as code. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { requestSnippet, SNIPPET_LANGUAGES } from '../../site/widget/api/request-snippets.ts';
import { DOCUMENT } from '../contracts/openapi/operations.ts';
import { barriers } from './accessibility.ts';
import { theProduct } from './report/product.ts';
import { sideways } from './sideways.ts';

const product = theProduct();
const PATH = '/api/';

const OPERATIONS = Object.entries(DOCUMENT.paths).map(([path, { get }]) => ({ path, id: get.operationId, name: get.summary }));

const announced = (page: Page, words: string) => page.getByRole('status').getByText(words, { exact: true }).waitFor();
const body = (page: Page) => page.getByRole('region', { name: 'Response body' });
const code = (page: Page) => page.locator('.copyable code');
const send = (page: Page) => page.getByRole('button', { name: 'Send request' }).click();
const choose = (page: Page, id: string) => page.getByLabel('Request', { exact: true }).selectOption(id);
const showAs = (page: Page, language: string) => page.getByRole('radio', { name: language, exact: true }).check();

describe('every operation can be tried with the default values', () => {
  test.each(OPERATIONS)('$path', ({ id }) =>
    product.visit(PATH, async (page) => {
      await choose(page, id);
      await send(page);
      await announced(page, 'Status 200 OK');
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
      expect(await page.locator('.api-try form').isVisible()).toBe(false);
    },
    { javaScript: false },
  ));

test('without JavaScript, the page shows a request in every language', () =>
  product.visit(
    PATH,
    async (page) => {
      const samples = page.locator('noscript .code-box');
      expect(await samples.count()).toBe(SNIPPET_LANGUAGES.length);
      expect(await samples.first().isVisible()).toBe(true);
    },
    { javaScript: false },
  ));

test('the address, the code in every language and the request contain the parameters', () =>
  product.visit(PATH, async (page) => {
    await page.getByLabel('scope').selectOption('datacite');
    await page.getByLabel('prefix').fill('10.17866');
    const address = product.url('/api/v1/status/8888-8888-8888-8880?scope=datacite&prefix=10.17866');
    expect(await code(page).textContent()).toBe(address);
    for (const language of SNIPPET_LANGUAGES) {
      await showAs(page, language);
      expect(await code(page).textContent()).toBe(requestSnippet(language, { address, isJson: true }));
    }
    await send(page);
    await announced(page, 'Status 200 OK');
    expect(JSON.parse((await body(page).textContent()) ?? '')).toMatchObject({ scope: 'datacite', prefix: '10.17866' });
    await page.getByText(/^Headers/).click();
    expect(await page.locator('.answer dl').textContent()).toContain('sync-status');
  }));

test('a refusal is shown unchanged', () =>
  product.visit(
    PATH,
    async (page) => {
      await page.getByLabel('orcid').fill('nobody');
      await page.keyboard.press('Enter');
      await announced(page, 'Status 400 Bad Request');
      expect(await body(page).textContent()).toContain('"code": "invalid-orcid-id"');
    },
    { expected: /400/ },
  ));

test('another spelling is redirected to the canonical address', () =>
  product.visit(PATH, async (page) => {
    await page.getByLabel('orcid').fill('8888888888888880');
    await send(page);
    await page.getByText('Redirected to').waitFor();
    expect(await page.getByText('Redirected to').textContent()).toContain('/8888-8888-8888-8880');
  }));

test('copying is confirmed with a message, and copies what is shown', () =>
  product.visit(PATH, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await showAs(page, 'Python');
    await page.getByRole('button', { name: 'Copy the Python code' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page).textContent());
  }));

test('the languages can be chosen with the keyboard', () =>
  product.visit(PATH, async (page) => {
    await page.getByRole('radio', { name: 'Address' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await code(page).textContent()).toMatch(/^curl /);
  }));

test('an answer does not move the code of the request', () =>
  product.visit(PATH, async (page) => {
    const place = () => code(page).boundingBox();
    const before = await place();
    await page.getByRole('button', { name: 'Send request' }).evaluate((button) => (button as HTMLElement).click());
    await body(page).waitFor();
    expect(await place()).toEqual(before);
  }));

test('a new request replaces one that is still running', () =>
  product.visit(PATH, async (page) => {
    await page.route('**/api/v1/status/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue().catch(() => {});
    });
    await send(page);
    await announced(page, 'Sending the request…');
    await choose(page, 'getHealth');
    await send(page);
    await body(page).waitFor();
    await page.waitForTimeout(1500);
    expect(await body(page).textContent()).not.toContain('8888-8888-8888-8880');
  }));

test('a request that is not answered is announced', () =>
  product.visit(
    PATH,
    async (page) => {
      await page.route('**/api/v1/status/*', (route) => route.abort());
      await send(page);
      await announced(page, 'The API did not respond. Try again in a minute.');
    },
    { expected: /ERR_FAILED/ },
  ));

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
