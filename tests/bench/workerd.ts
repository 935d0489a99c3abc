/** Starts the Workers runtime alone, without the proxy and the static files of `wrangler dev`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, ROOT } from '../served/running.ts';

export interface Workerd {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

export interface WorkerdOptions {
  /** JavaScript by module name. The first module is the Worker. */
  modules: Readonly<Record<string, string>>;
  /** More lines of the runtime's configuration, in Cap'n Proto. */
  more?: { config?: readonly string[]; services?: readonly string[]; worker?: readonly string[] };
  /** Command-line options. */
  options?: readonly string[];
}

/** Returns when the runtime listens, on a free port. */
export async function startWorkerd(settings: WorkerdOptions): Promise<Workerd> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'workerd-'));
  for (const [name, text] of Object.entries(settings.modules)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'config.capnp'), configuration(port, settings));
  const program = join(ROOT, 'node_modules/workerd/bin/workerd');
  const child = spawn(program, ['serve', 'config.capnp', ...(settings.options ?? [])], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([listening(port), ended.then(() => Promise.reject(new Error('workerd did not start')))]);
  return {
    url,
    pid: child.pid ?? Number.NaN,
    async stop() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function configuration(port: number, { modules, more: { config = [], services = [], worker = [] } = {} }: WorkerdOptions): string {
  const embedded = Object.keys(modules).map((name) => `(name = "${name}", esModule = embed "${name}")`);
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  ${[
    ...config,
    `services = [${['(name = "main", worker = .worker)', ...services].join(', ')}]`,
    `sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]`,
  ].join(',\n  ')},
);
const worker :Workerd.Worker = (
  ${[`modules = [${embedded.join(', ')}]`, 'compatibilityDate = "2026-10-20"', ...worker].join(',\n  ')},
);
`;
}

/** Only connects, so that the first request that the Worker gets is one that is measured. */
async function listening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isListening = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isListening) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
