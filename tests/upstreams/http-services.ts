/** The three services on a port of this machine, for programs that cannot be handed a `fetch`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SourceName } from '../../shared/model.ts';
import { answer } from '../../shared/sources/examples/answer.ts';
import type { World } from '../../shared/sources/examples/world.ts';

export interface Services {
  /** What to set in the product's environment. */
  environment: Record<'ORCID_API_URL' | 'DATACITE_API_URL' | 'FIGSHARE_API_URL', string>;
  stop(): void;
}

/** @param delaysMs How late each service answers. */
export async function serve(world: World, delaysMs: Partial<Record<SourceName, number>> = {}): Promise<Services> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const source = (request.url ?? '').split('/')[1] as SourceName;
    await new Promise((resolve) => setTimeout(resolve, delaysMs[source] ?? 0));
    const { status, body } = answer(world, `http://localhost${request.url}`, Buffer.concat(chunks).toString());
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    environment: { ORCID_API_URL: `${base}/orcid`, DATACITE_API_URL: `${base}/datacite`, FIGSHARE_API_URL: `${base}/figshare` },
    stop: () => server.close(),
  };
}
