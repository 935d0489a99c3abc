/** Serves the three services on a port of this machine, for programs that cannot be given a `fetch`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from '../../shared/examples/answer.ts';
import type { World } from '../../shared/examples/world.ts';
import type { SourceName } from '../../shared/registers/source-result.ts';

export interface Services {
  /** The product's settings that make it ask this server. */
  environment: Record<'ORCID_API_URL' | 'DATACITE_API_URL' | 'FIGSHARE_API_URL' | 'DOI_API_URL', string>;
  /** @returns How many requests have arrived so far. */
  requests(): number;
  /** While down, the server closes every connection at once. */
  setDown(isDown: boolean): void;
  stop(): void;
}

/**
 * @param world The services' records, or a function from a request's URL and body to the records for that request.
 * @param delaysMs How long each service takes to answer.
 */
export async function serve(
  world: World | ((request: string) => World),
  delaysMs: Partial<Record<SourceName, number>> = {},
): Promise<Services> {
  let requests = 0;
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
    const records = typeof world === 'function' ? world(decodeURIComponent(`${request.url} ${text}`)) : world;
    const { status, body } = answer(records, `http://localhost${request.url}`, text);
    const json = JSON.stringify(body);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, (delaysMs[source] ?? 0) - (performance.now() - start))));
    response.writeHead(status, { 'content-type': 'application/json' }).end(json);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    environment: {
      ORCID_API_URL: `${base}/orcid`,
      DATACITE_API_URL: `${base}/datacite`,
      FIGSHARE_API_URL: `${base}/figshare`,
      DOI_API_URL: `${base}/doi`,
    },
    requests: () => requests,
    setDown: (down) => {
      isDown = down;
    },
    stop: () => server.close(),
  };
}
