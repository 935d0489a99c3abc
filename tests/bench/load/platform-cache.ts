/**
 * A cache for workerd, which speaks HTTP to it: PUT stores a whole HTTP response, GET returns it, marked as a hit. It never
 * removes anything.
 *
 * @see https://github.com/cloudflare/workerd/blob/main/src/workerd/api/cache.c%2B%2B
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PlatformCache {
  port: number;
  stop(): void;
}

export async function platformCache(): Promise<PlatformCache> {
  const bodies = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const address = `${request.headers.host}${request.url}`;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.method === 'PUT') {
      const answer = Buffer.concat(chunks);
      bodies.set(address, answer.subarray(answer.indexOf('\r\n\r\n') + 4));
      response.writeHead(204).end();
      return;
    }
    const body = bodies.get(address);
    response
      .writeHead(body ? 200 : 504, { 'cf-cache-status': body ? 'HIT' : 'MISS', 'content-length': body?.length ?? 0 })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, stop: () => server.close() };
}
