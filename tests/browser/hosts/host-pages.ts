/**
 * Serves other people's pages from another origin: each file in `pages`, with `{{host}}` replaced by the product's origin. Under
 * `/proxy` it serves the product's images in the way of the strictest image proxies.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPages {
  url(path: string): string;
  stop(): void;
}

type Headers = Record<string, string>;

const HEADERS: Record<string, (host: string) => Headers> = {
  '/forbidding-csp.html': () => ({ 'content-security-policy': "default-src 'self'" }),
  '/whole-report.html': (host) => ({
    'content-security-policy': `default-src 'none'; script-src ${host}; connect-src ${host}; img-src ${host}; require-trusted-types-for 'script'; trusted-types 'none'`,
  }),
  '/strict-csp.html': (host) => ({
    'content-security-policy': `default-src 'none'; script-src ${host}; connect-src ${host}; img-src ${host}; base-uri 'none'; form-action 'none'`,
  }),
};

/** @param host The product's origin. */
export async function serveHostPages(host: string): Promise<HostPages> {
  const server = createServer((request, response) => {
    answer(host, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: (path) => base + path, stop: () => void server.close() };
}

async function answer(host: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', host);
  if (pathname.startsWith('/proxy/')) return proxied(new URL(pathname.slice('/proxy'.length) + search, host), response);
  const page = pageAt(pathname);
  if (page === null) return void response.writeHead(404).end();
  const headers = HEADERS[pathname]?.(host) ?? {};
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page.replaceAll('{{host}}', host));
}

function pageAt(pathname: string): string | null {
  if (!/^\/[a-z-]+\.html$/.test(pathname)) return null;
  return readFileSync(new URL(`pages${pathname}`, import.meta.url), 'utf8');
}

/** Reorders the parameters, follows no redirects, sends no cookies, and accepts only complete images. */
async function proxied(address: URL, response: ServerResponse): Promise<void> {
  const parameters = [...address.searchParams].sort(([a], [b]) => (a < b ? 1 : -1));
  address.search = new URLSearchParams(parameters).toString();
  const answered = await fetch(address, { redirect: 'manual', headers: { accept: 'image/*' } });
  const type = answered.headers.get('content-type') ?? '';
  if (answered.status !== 200 || !type.startsWith('image/')) return void response.writeHead(502).end();
  response.writeHead(200, { 'content-type': type }).end(Buffer.from(await answered.arrayBuffer()));
}
