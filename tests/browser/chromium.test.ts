/** Which browser the tests use, on machines other than this one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromium } from './chromium.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sync-status-'));
  writeFileSync(join(folder, 'chromium'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64'])('the one in CHROME_PATH, on %s', (platform) => {
  expect(chromium({ CHROME_PATH: '/my/chrome', PATH: folder }, platform)).toEqual({ executablePath: '/my/chrome' });
});

test('the one on the path, if npm has installed none', () => {
  const PATH = ['/nothing', folder].join(delimiter);
  expect(chromium({ PATH }, 'linux-arm64')).toEqual({ executablePath: join(folder, 'chromium') });
});

test('the one that Chrome’s installer installed, if none is on the path', () => {
  expect(chromium({ PATH: '/nothing' }, 'darwin-arm64')).toEqual({ channel: 'chrome' });
});
