/** Runs the built Worker in the runtime alone, with an address that collects its garbage. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, ROOT } from '../../served/running.ts';
import { startWorkerd } from '../workerd.ts';
import { heapMb } from './inspector.ts';
import { platformCache } from './platform-cache.ts';

export interface BareRuntime {
  url: string;
  /** @returns MB of heap in use after a garbage collection. */
  retainedMb(): Promise<number>;
  stop(): Promise<void>;
}

const COLLECT = '/collect-garbage';

/** Passes requests on to the Worker, except the one for the garbage collector of its isolate. */
const WRAPPER = `import worker from 'index.js';
export default {
  fetch(request, env, context) {
    if (new URL(request.url).pathname !== '${COLLECT}') return worker.fetch(request, env, context);
    gc();
    return new Response();
  },
};
`;

export async function bareRuntime(environment: Record<string, string>): Promise<BareRuntime> {
  const [inspectorPort, cache] = [await freePort(), await platformCache()];
  const settings = { CACHE: 'on', CONTACT: 'bench@example.org', ...environment };
  const bindings = Object.entries(settings).map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`);
  const runtime = await startWorkerd({
    modules: { 'wrapper.js': WRAPPER, 'index.js': readFileSync(join(ROOT, 'dist/worker/index.js'), 'utf8') },
    more: {
      config: ['v8Flags = ["--expose-gc"]'],
      services: [
        `(name = "cache", external = (address = "127.0.0.1:${cache.port}", http = ()))`,
        '(name = "network", network = (allow = ["local"]))',
      ],
      worker: ['cacheApiOutbound = "cache"', 'globalOutbound = "network"', `bindings = [${bindings.join(', ')}]`],
    },
    options: [`-i127.0.0.1:${inspectorPort}`],
  });
  return {
    url: runtime.url,
    async retainedMb() {
      // Twice, because the second collection frees the objects that the first one finalised.
      for (let round = 0; round < 2; round += 1) await fetch(runtime.url + COLLECT);
      return heapMb(inspectorPort);
    },
    async stop() {
      await runtime.stop();
      cache.stop();
    },
  };
}
