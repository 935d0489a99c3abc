/** A page of somebody else that contains the element. */
import type { Page } from 'playwright-core';

/** @param url The address of a page on the product's host, which somebody else's page replaces. */
export async function openSomebodysPage(
  shown: Page,
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Somebody’s page</title>
    <script type="module" src="/widget/v1.js"></script></head><body><h1>Somebody</h1>${body}</body></html>`;
  await shown.route(url, (route) => route.fulfill({ contentType: 'text/html', headers, body: html }));
  await shown.goto(url);
}
