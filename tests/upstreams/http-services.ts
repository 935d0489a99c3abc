/** The three services on a port of this machine, for programs that cannot be handed a `fetch`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from '../../shared/examples/answer.ts';
import type { World } from '../../shared/examples/world.ts';
import type { SourceName } from '../../shared/registers/source-result.ts';

export interface Services {
  /** What to set in the product's environment. */
  environment: Record<'ORCID_API_URL' | 'DATACITE_API_URL' | 'FIGSHARE_API_URL', string>;
  /** How many requests have come until now. */
  requests(): number;
  /** ms from a request to the end of its answer, of the slowest since this was last asked; 0 if there was none. */
  slowestMs(): number;
  /** Whether every connection is broken off at once. */
  setDown(isDown: boolean): void;
  stop(): void;
}

/**
 * @param world What is known of everybody, or of the person whose iD an address holds.
 * @param delaysMs How late each service answers.
 */
export async function serve(
  world: World | ((address: string) => World),
  delaysMs: Partial<Record<SourceName, number>> = {},
): Promise<Services> {
  let requests = 0;
  let slowestMs = 0;
  let isDown = false;
  const server = createServer(async (request, response) => {
    const start = performance.now();
    requests += 1;
    if (isDown) {
      request.socket.destroy();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const source = (request.url ?? '').split('/')[1] as SourceName;
    const text = Buffer.concat(chunks).toString();
    const known = typeof world === 'function' ? world(decodeURIComponent(`${request.url} ${text}`)) : world;
    const { status, body } = answer(known, `http://localhost${request.url}`, text);
    const json = JSON.stringify(body);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, (delaysMs[source] ?? 0) - (performance.now() - start))));
    response.writeHead(status, { 'content-type': 'application/json' }).end(json, () => {
      slowestMs = Math.max(slowestMs, performance.now() - start);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    environment: { ORCID_API_URL: `${base}/orcid`, DATACITE_API_URL: `${base}/datacite`, FIGSHARE_API_URL: `${base}/figshare` },
    requests: () => requests,
    slowestMs: () => {
      const slowest = slowestMs;
      slowestMs = 0;
      return slowest;
    },
    setDown: (down) => {
      isDown = down;
    },
    stop: () => server.close(),
  };
}
