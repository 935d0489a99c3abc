/** Serves the built pages and an API whose answers a test chooses, and records the requests. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type OrcidId, parseOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { BUILT } from '../../site/built.ts';
import { aReport } from '../../unit/widget/list/reports.ts';

/** The answer to one request. `null` breaks the connection. */
export type Reply = { status: number; body: unknown; headers?: Record<string, string> } | null;

/** @param time Counts the requests for this iD from 1. */
export type Behaviour = (id: OrcidId, time: number) => Reply;

export interface Service {
  url: string;
  /** Every request, in order. */
  requests: { id: OrcidId; prefix: string | null; at: number }[];
  /** The largest number of concurrent requests. */
  most: () => number;
  behave(behaviour: Behaviour): void;
  stop(): void;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export const reporting = (report: Report): Reply => ({ status: 200, body: report });
export const allVisible: Behaviour = (id) => reporting(aReport(id));

/** @param latency How long an answer takes, in milliseconds. */
export async function serveList(latency = 20): Promise<Service> {
  const requests: Service['requests'] = [];
  let behaviour: Behaviour = allVisible;
  let running = 0;
  let most = 0;

  const api = (url: URL, response: ServerResponse) => {
    const id = parseOrcidId(url.pathname.split('/').at(-1) ?? '');
    if (!id) return send(response, { status: 400, body: { code: 'invalid-orcid-id' } });
    requests.push({ id, prefix: url.searchParams.get('prefix'), at: Date.now() });
    running += 1;
    most = Math.max(most, running);
    response.once('close', () => {
      running -= 1;
    });
    const reply = behaviour(id, requests.filter((each) => each.id === id).length);
    setTimeout(() => send(response, reply), latency);
  };

  const server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/api/')) api(url, response);
    else file(url.pathname, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    most: () => most,
    behave: (next) => {
      behaviour = next;
      requests.length = 0;
      most = 0;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(response: ServerResponse, reply: Reply): void {
  if (!reply) {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...reply.headers });
  response.end(JSON.stringify(reply.body));
}

function file(path: string, response: ServerResponse): void {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  try {
    const content = readFileSync(join(BUILT, name));
    response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(content);
  } catch {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>Nothing here</title>');
  }
}
