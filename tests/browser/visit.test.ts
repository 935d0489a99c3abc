/** Tests `visit` with pages that each break one promise. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { visit } from './visit.ts';

let browser: Browser;
let server: Server;
let url: string;
let answer = { body: '', headers: {} };
beforeAll(async () => {
  browser = await launch();
  server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...answer.headers }).end(answer.body),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}, 60_000);
afterAll(async () => {
  await browser.close();
  server.close();
});

/** A page that takes a moment says when it is ready. */
const READY = 'ready';
const look = async (page: Page) => {
  if (answer.body.includes(READY)) await page.waitForFunction((ready) => document.title === ready, READY);
  return 'seen';
};

test('a page that keeps every promise passes', async () => {
  answer = { body: '<p>Nothing</p><script>console.info("said")</script>', headers: {} };
  expect(await visit(browser, url, {}, look)).toBe('seen');
});

test.each([
  [
    'loads an image from another host',
    '<img src="http://localhost:9/a.png" alt="">',
    {},
    'requested another host: http://localhost:9/a.png',
  ],
  [
    'opens a socket elsewhere',
    '<script>new WebSocket("ws://localhost:9/")</script>',
    {},
    'requested another host: ws://localhost:9/',
  ],
  ['sends a beacon elsewhere', '<script>navigator.sendBeacon("http://localhost:9/b")</script>', {}, 'requested another host'],
  ['sets a cookie by header', '', { 'set-cookie': 'seen=1' }, 'stored: the cookie seen'],
  ['sets a cookie by script', '<script>document.cookie = "seen=1"</script>', {}, 'stored: the cookie seen'],
  ['stores something', '<script>localStorage.kept = 1</script>', {}, 'stored: kept in localStorage'],
  ['keeps something for the session', '<script>sessionStorage.kept = 1</script>', {}, 'stored: kept in sessionStorage'],
  [
    'keeps a database',
    `<script>indexedDB.open("kept").onsuccess = () => { document.title = "${READY}"; }</script>`,
    {},
    'stored: the database kept',
  ],
  ['logs an error', '<script>console.error("wrong")</script>', {}, 'console error: wrong'],
  ['throws', '<script>throw new Error("wrong")</script>', {}, 'thrown: wrong'],
  ['rejects', '<script>Promise.reject(new Error("wrong"))</script>', {}, 'thrown: wrong'],
  ['breaks its policy', '<p style="color: red">', { 'content-security-policy': "default-src 'none'" }, 'Content Security Policy'],
])('a page that %s fails', async (_, body, headers, broken) => {
  answer = { body, headers };
  await expect(visit(browser, url, {}, look)).rejects.toThrow(broken);
});

test('an error of the visitor fails the visit', async () => {
  answer = { body: '', headers: {} };
  await expect(visit(browser, url, {}, () => Promise.reject(new Error('not found')))).rejects.toThrow('not found');
});

test('another host is allowed where a test expects it', async () => {
  answer = { body: `<img src="${url.replace('127.0.0.1', 'localhost')}a.png" alt="">`, headers: {} };
  expect(await visit(browser, url, { alsoFrom: [url.replace('127.0.0.1', 'localhost').slice(0, -1)] }, look)).toBe('seen');
});

test('only the expected messages of the console are ignored', async () => {
  answer = { body: '<script>console.error("offline")</script>', headers: {} };
  expect(await visit(browser, url, { expected: /^offline$/ }, look)).toBe('seen');
  await expect(visit(browser, url, { expected: /^online$/ }, look)).rejects.toThrow('console error: offline');
});

test('a visitor without JavaScript runs no scripts', async () => {
  answer = { body: '<script>document.title = "ran"</script>', headers: {} };
  expect(await visit(browser, url, { javaScript: false }, (page) => page.title())).toBe('');
  expect(await visit(browser, url, {}, (page) => page.title())).toBe('ran');
});

test('a visitor has the requested scheme, width, zoom and motion', async () => {
  answer = { body: '', headers: {} };
  const visitor = { scheme: 'dark', width: 320, zoom: 2, reducedMotion: true } as const;
  const preferences = () => [
    matchMedia('(prefers-color-scheme: dark)').matches,
    matchMedia('(prefers-reduced-motion: reduce)').matches,
    innerWidth,
    devicePixelRatio,
  ];
  expect(await visit(browser, url, visitor, (page) => page.evaluate(preferences))).toEqual([true, true, 320, 2]);
});
