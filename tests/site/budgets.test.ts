/** The build checks the size of a first visit. These tests check that it counts correctly and that it can fail. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measure } from './budgets.ts';
import { firstLoad } from './first-load.ts';

test('everything that loads with a page is counted once, and nothing that loads later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sync-status-'));
  const files = {
    'index.html': `<link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script>
      <script type="module">import { b } from './b.js';</script><img src="/a.svg"><a href="/later.html">`,
    'a.css': 'p { background: url(b.svg) }',
    'a.js': "import './b.js'; export { c } from './c.js'; const later = () => import('./later.js');",
    'b.js': 'export const b = 1;',
    'c.js': 'export const c = 1;',
    'a.svg': '<svg/>',
    'b.svg': '<svg/>',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  try {
    const parts = firstLoad('/index.html', folder);
    expect(parts.map(({ path }) => path).toSorted()).toEqual(
      Object.keys(files)
        .map((name) => `/${name}`)
        .toSorted(),
    );
    expect(parts.every(({ bytes }) => bytes > 20)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a page that is larger than its budget is reported', () => {
  const home = { what: 'the home page', path: '/index.html' };
  expect(measure({ ...home, bytes: 100 })).toMatchObject({
    isOverBudget: true,
    summary: expect.stringMatching(/^the home page: \d+ bytes of 100$/),
  });
  expect(measure({ ...home, bytes: 10 ** 9 }).isOverBudget).toBe(false);
});
