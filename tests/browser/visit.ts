/** Opens a page as one visitor, and checks what we promise every visitor. */
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Visitor {
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** Screen pixels for each CSS pixel, as with a browser's zoom. */
  zoom?: number;
  reducedMotion?: boolean;
  javaScript?: boolean;
  /** Other origins that the page may send requests to. */
  alsoFrom?: string[];
  /** Console errors to ignore in this visit. */
  expected?: RegExp;
}

/**
 * Fails if `look` fails, if the page sends a request to another host, stores anything in the browser or throws, and if the console
 * shows an error, such as a violation of the content security policy.
 */
export async function visit<T>(browser: Browser, url: string, visitor: Visitor, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    colorScheme: visitor.scheme ?? 'light',
    viewport: { width: visitor.width ?? 1280, height: visitor.height ?? 800 },
    deviceScaleFactor: visitor.zoom ?? 1,
    reducedMotion: visitor.reducedMotion ? 'reduce' : 'no-preference',
    javaScriptEnabled: visitor.javaScript ?? true,
  });
  try {
    const broken = await watch(context, [new URL(url).origin, ...(visitor.alsoFrom ?? [])], visitor.expected);
    const page = await context.newPage();
    await page.goto(url);
    const seen = await look(page);
    broken.push(...(await stored(context)));
    if (broken.length > 0) throw new Error(`${url}\n${broken.join('\n')}`);
    return seen;
  } finally {
    await context.close();
  }
}

/** Records broken promises. It is called before the first request. */
async function watch(context: BrowserContext, origins: string[], expected: RegExp | undefined): Promise<string[]> {
  const broken: string[] = [];
  const known = new Set(origins.flatMap((origin) => [origin, origin.replace(/^http/, 'ws')]));
  const isForeign = (url: URL) => !known.has(url.origin);

  await context.route(isForeign, (route) => {
    broken.push(`requested another host: ${route.request().url()}`);
    return route.abort();
  });
  await context.routeWebSocket(isForeign, (socket) => {
    broken.push(`requested another host: ${socket.url()}`);
    return socket.close();
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected?.test(message.text())) {
      broken.push(`console error: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (thrown) => broken.push(`thrown: ${thrown.error().message}`));
  return broken;
}

/** @returns Everything that the page has stored in the browser. */
async function stored(context: BrowserContext): Promise<string[]> {
  const cookies = (await context.cookies()).map(({ name }) => `stored: the cookie ${name}`);
  const pages = await Promise.all(context.pages().map((page) => page.evaluate(inStorage)));
  return [...cookies, ...pages.flat()];
}

/** Runs in the page. */
async function inStorage(): Promise<string[]> {
  // A page without an origin has no storage and throws if it is accessed.
  if (location.origin === 'null') return [];
  const [databases, caches, workers] = await Promise.all([
    indexedDB.databases(),
    globalThis.caches?.keys() ?? [],
    navigator.serviceWorker?.getRegistrations() ?? [],
  ]);
  return [
    ...Object.keys(localStorage).map((key) => `stored: ${key} in localStorage`),
    ...Object.keys(sessionStorage).map((key) => `stored: ${key} in sessionStorage`),
    ...databases.map(({ name }) => `stored: the database ${name}`),
    ...caches.map((name) => `stored: the cache ${name}`),
    ...workers.map(({ scope }) => `stored: a service worker for ${scope}`),
  ];
}
