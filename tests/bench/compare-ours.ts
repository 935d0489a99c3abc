/** The built Worker in this process, with a map for the platform's cache, so that its CPU can be counted. */
import { pathToFileURL } from 'node:url';
import { ROOT } from '../served/running.ts';

interface Built {
  default: { fetch(request: Request, env: Record<string, string>, context: object): Promise<Response> };
}

/** @param environment Where the services are. They are asked once for each iD. */
export async function keepingWorker(environment: Record<string, string>): Promise<(path: string) => Promise<Response>> {
  const texts = new Map<string, string>();
  const cache = {
    match: async (address: string) => {
      const text = texts.get(address);
      return text === undefined ? undefined : new Response(text);
    },
    put: async (address: string, response: Response) => {
      texts.set(address, await response.text());
    },
  };
  Object.assign(globalThis, { caches: { default: cache } });
  const { default: worker }: Built = await import(pathToFileURL(`${ROOT}dist/worker/index.js`).href);
  const env = { CONTACT: 'bench@example.org', CACHE: 'on', ...environment };
  const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
  return (path) => worker.fetch(new Request(`https://sync.example.org${path}`), env, context);
}
