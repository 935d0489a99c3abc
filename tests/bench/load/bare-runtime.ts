/** The built Worker in workerd and nothing beside it: no proxy, no static files. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, ROOT } from '../../served/running.ts';
import { heapMb } from './inspector.ts';
import { platformCache } from './platform-cache.ts';

export interface BareRuntime {
  url: string;
  /** MB of heap that are left when all garbage is gone. */
  retainedMb(): Promise<number>;
  stop(): Promise<void>;
}

const COLLECT = '/collect-garbage';

/** Between the requests and the Worker, to reach the garbage collector of its isolate. */
const DOOR = `import worker from 'index.js';
export default {
  fetch(request, env, context) {
    if (new URL(request.url).pathname !== '${COLLECT}') return worker.fetch(request, env, context);
    gc();
    return new Response();
  },
};
`;

function configuration(port: number, cachePort: number, environment: Record<string, string>): string {
  const bindings = Object.entries(environment).map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`);
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  v8Flags = ["--expose-gc"],
  services = [
    (name = "main", worker = .worker),
    (name = "cache", external = (address = "127.0.0.1:${cachePort}", http = ())),
    (name = "network", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "door.js", esModule = embed "door.js"), (name = "index.js", esModule = embed "index.js")],
  compatibilityDate = "2026-10-20",
  cacheApiOutbound = "cache",
  globalOutbound = "network",
  bindings = [${bindings.join(', ')}],
);
`;
}

export async function bareRuntime(environment: Record<string, string>): Promise<BareRuntime> {
  const [port, inspectorPort, cache] = [await freePort(), await freePort(), await platformCache()];
  const folder = mkdtempSync(join(tmpdir(), 'bare-runtime-'));
  copyFileSync(join(ROOT, 'dist/worker/index.js'), join(folder, 'index.js'));
  writeFileSync(join(folder, 'door.js'), DOOR);
  const settings = { CACHE: 'on', CONTACT: 'bench@example.org', ...environment };
  writeFileSync(join(folder, 'config.capnp'), configuration(port, cache.port, settings));
  const child = spawn(join(ROOT, 'node_modules/workerd/bin/workerd'), ['serve', 'config.capnp', `-i127.0.0.1:${inspectorPort}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([answering(url + COLLECT), ended.then(() => Promise.reject(new Error('workerd did not start')))]);
  return {
    url,
    async retainedMb() {
      // Twice: what is finalised in the first round is freed in the second.
      for (let round = 0; round < 2; round += 1) await fetch(url + COLLECT);
      return heapMb(inspectorPort);
    },
    async stop() {
      child.kill();
      await ended;
      cache.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function answering(url: string): Promise<void> {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await new Promise((resolve) => setTimeout(resolve, 50));
}
