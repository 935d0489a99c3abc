/** The build measures what a first visit costs; here, that it counts right and that it can fail. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spent } from './budgets.ts';
import { firstLoad } from './first-load.ts';

test('all that comes with a page is counted once, and nothing that comes later', () => {
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

test('what costs more than its budget is too much', () => {
  const home = { what: 'the home page', path: '/index.html' };
  expect(spent({ ...home, bytes: 100 })).toMatchObject({
    isTooMuch: true,
    says: expect.stringMatching(/^the home page: \d+ bytes of 100$/),
  });
  expect(spent({ ...home, bytes: 10 ** 9 }).isTooMuch).toBe(false);
});
