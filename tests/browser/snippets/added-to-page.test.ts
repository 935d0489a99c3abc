/** What the page says that a snippet adds is what a browser loads for it. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { theProduct } from '../report/product.ts';
import { BUILDER, chooseKind, code, idField } from './the-builder.ts';

const product = theProduct();
const fact = (page: Page, name: string) => page.locator('.fact', { hasText: name }).locator('dd');

/** @returns The addresses of everything that a page with only this snippet loads. */
async function loadedFor(page: Page, snippet: string): Promise<string[]> {
  const somebodys = new URL('/somebodys-page/', page.url()).href;
  await page.route(somebodys, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Somebody’s page</title>${snippet}` }),
  );
  await page.goto(somebodys);
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
}

async function compressedKilobytes(addresses: string[]): Promise<number> {
  const bodies = await Promise.all(addresses.map(async (address) => (await fetch(address)).arrayBuffer()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
}

const ID = '9999-0000-0000-0019';

describe.each([
  ['Badge', null, ['/badge/']],
  ['Frame (iframe)', null, ['/embed/']],
  ['Link', null, []],
  ['Web component', 'One line, for a sentence', ['/widget/v1.js', '/badge/', '/api/v1/status/']],
  ['Web component', 'The whole report', ['/widget/v1.js', '/badge/', '/api/v1/status/', '/widget/larger-views.js']],
] as const)('%s, %s', (kind, view, paths) => {
  test('loads what the page says', () =>
    product.visit(BUILDER, async (page) => {
      await idField(page).fill(ID);
      await chooseKind(page, kind);
      if (view) await chooseKind(page, view);
      const stated = (await fact(page, 'Size').textContent()) ?? '';
      const loaded = await loadedFor(page, (await code(page).textContent()) ?? '');
      for (const path of paths) expect(loaded).toContainEqual(expect.stringContaining(path));
      const kilobytes = await compressedKilobytes(loaded);
      const said = Number(/About (\d+) kB/.exec(stated)?.[1] ?? (stated === 'Less than 1 kB' ? 0.5 : 0));
      expect(Math.abs(said - kilobytes), `${stated}, but ${kilobytes} kB`).toBeLessThan(Math.max(2, kilobytes / 10));
    }));
});

test('the element comes with the integrity value of the copy that never changes', () =>
  product.visit(BUILDER, async (page) => {
    const integrity = fact(page, 'Integrity');
    expect(await integrity.count()).toBe(0);
    await chooseKind(page, 'Web component');
    const [, file, value] = /(\/widget\/v1-\w+\.js): (sha384-\S+)/.exec((await integrity.textContent()) ?? '') ?? [];
    const actual = await page.evaluate(async (path) => {
      const digest = await crypto.subtle.digest('SHA-384', await (await fetch(path)).arrayBuffer());
      return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
    }, file ?? '');
    expect(actual).toBe(value);
  }));
