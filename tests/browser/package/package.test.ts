/** The package, installed from its tarball into new projects with Vite and with Astro, which build, and show the element. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as buildAstro } from 'astro';
import type { Browser } from 'playwright-core';
import { build as buildVite } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, type Running, startProduct } from '../../served/running.ts';
import { installInto, temporaryFolder } from '../../site/package/tarball.ts';
import { launch } from '../browser.ts';
import { serveFolder } from '../served-folder.ts';
import { visit } from '../visit.ts';

let browser: Browser;
let product: Running;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const folders: string[] = [];
afterAll(() => folders.map((folder) => rmSync(folder, { recursive: true })));

/** @param source A folder next to this file, which is copied to the project. */
function newProject(source: string, folder: string): string {
  folders.push(folder);
  installInto(folder);
  cpSync(fileURLToPath(new URL(source, import.meta.url)), folder, { recursive: true });
  return folder;
}

test('a project with Vite', async () => {
  const folder = newProject('project', temporaryFolder());
  await buildVite({ root: folder, configFile: false, logLevel: 'error', build: { target: 'es2022' } });
  const site = await serveFolder(join(folder, 'dist'), product.url);
  try {
    await visit(browser, `${site.url}/?service=${product.url}`, { alsoFrom: [product.url] }, async (page) => {
      await page.getByText('My data: ✓ Example: 7 of 7 items').waitFor();
      await page.locator('sync-status .card').waitFor();
      await page.locator('sync-status .report h2').first().waitFor();
      expect(await page.locator('output').textContent()).toBe('7 visible');
    });
    await visit(browser, site.url, {}, async (page) => {
      await page.getByText('This element needs the address of a service, in its attribute “api”.').first().waitFor();
      expect(await page.locator('output').textContent()).toBe('unreachable');
    });
  } finally {
    site.stop();
  }
  const assets = join(folder, 'dist/assets');
  const first = readdirSync(assets).filter((name) => name.startsWith('index'));
  const bytes = first.map((name) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length);
  expect(Math.max(...bytes), 'the views load on demand').toBeLessThan(8000);
});

test('a project with Astro', async () => {
  // Inside this project, because Astro looks for itself from the folder of the project.
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = newProject('astro', mkdtempSync(join(cache, 'astro-')));
  await buildAstro({ root: folder, logLevel: 'error', vite: { build: { assetsInlineLimit: 0 } } });
  const html = readFileSync(join(folder, 'dist/index.html'), 'utf8');
  expect(html).toContain('<sync-status orcid="8888-8888-8888-8880"');
  const site = await serveFolder(join(folder, 'dist'), product.url);
  try {
    await visit(browser, `${site.url}/?service=${product.url}`, { alsoFrom: [product.url] }, async (page) => {
      await page.getByText('My data: ✓ Example: 7 of 7 items').waitFor();
      await page.locator('sync-status .card').waitFor();
    });
  } finally {
    site.stop();
  }
});
