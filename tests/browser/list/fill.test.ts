/** How another page of ours hands a list to the checker. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ROOT } from '../../served/running.ts';
import { check, finished, rows, theListPage } from './list-page.ts';
import { tableOf } from './people.ts';

const page = theListPage();
const LIST = tableOf(['Ada Rivera', 'Ben Okafor']);

/** The function, as the script of another page would contain it. */
const [{ text: script } = { text: '' }] = buildSync({
  entryPoints: [join(ROOT, 'site/widget/list/fill-list.ts')],
  bundle: true,
  format: 'iife',
  globalName: 'other',
  write: false,
}).outputFiles;

async function fill(shown: Page, text: string): Promise<boolean> {
  await shown.addScriptTag({ content: script });
  return shown.evaluate((list) => {
    const { other } = globalThis as unknown as { other: typeof import('../../../site/widget/list/fill-list.ts') };
    const root = document.querySelector<HTMLElement>('[data-list-checker]');
    return root !== null && other.fillList(root, list);
  }, text);
}

test('a list from another script is in the form, and the visitor starts the check', () =>
  page.visit(async (shown) => {
    expect(await fill(shown, LIST)).toBe(true);
    await shown.getByText('We found 2 iDs. Line 1 has the column names.').waitFor();
    expect(page.service().requests).toEqual([]);
    await shown.getByRole('button', { name: 'Check the list' }).click();
    await finished(shown);
    expect((await rows(shown)).map(([, person]) => person?.slice(0, 10))).toEqual(['Ada Rivera', 'Ben Okafor']);
  }));

test('also before the checker’s own script is there', () =>
  page.visit(async (shown) => {
    let load = () => {};
    await shown.route('**/widget/list-page.js', (route) => {
      load = () => void route.continue();
    });
    await shown.reload({ waitUntil: 'commit' });
    await shown.locator('[data-list-checker] textarea').waitFor();
    expect(await fill(shown, LIST)).toBe(true);
    load();
    await shown.getByText('We found 2 iDs. Line 1 has the column names.').waitFor();
  }));

test('but not while results are shown, which it would replace', () =>
  page.visit(async (shown) => {
    await check(shown, LIST);
    await finished(shown);
    expect(await fill(shown, 'other')).toBe(false);
    expect(await rows(shown)).toHaveLength(2);
  }));
