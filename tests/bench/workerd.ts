/** The Workers runtime and nothing beside it: no proxy, no static files. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, ROOT } from '../served/running.ts';

export interface Workerd {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

export interface WorkerdOptions {
  /** JavaScript by the name under which others import it. The first is the Worker. */
  modules: Readonly<Record<string, string>>;
  /** Lines of the runtime's configuration, in its language. */
  more?: { config?: readonly string[]; services?: readonly string[]; worker?: readonly string[] };
  /** Of the program. */
  options?: readonly string[];
}

/** Started and answering, on a port that was free. */
export async function startWorkerd(asked: WorkerdOptions): Promise<Workerd> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'workerd-'));
  for (const [name, text] of Object.entries(asked.modules)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'config.capnp'), configuration(port, asked));
  const program = join(ROOT, 'node_modules/workerd/bin/workerd');
  const child = spawn(program, ['serve', 'config.capnp', ...(asked.options ?? [])], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([answering(url), ended.then(() => Promise.reject(new Error('workerd did not start')))]);
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

async function answering(url: string): Promise<void> {
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  )
    await new Promise((resolve) => setTimeout(resolve, 50));
}
