/** What a first visit costs, in bytes as sent. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstLoad, total } from './first-load.ts';

const KILOBYTE = 1000;

test.each([
  ['the home page, without what search fetches when it is opened', '/index.html', 40],
  ['the element, with the summary view', '/widget/v1.js', 6],
])('%s: %s is at most %i kB', (what, path, budget) => {
  const parts = firstLoad(path);
  console.info(`${what}: ${total(parts)} bytes of ${budget * KILOBYTE}`);
  console.table(parts.toSorted((a, b) => b.bytes - a.bytes));
  expect(total(parts)).toBeLessThanOrEqual(budget * KILOBYTE);
});

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
