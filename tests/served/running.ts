/** Starts servers as people do, and waits for the line with their address. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Running {
  url: string;
  stop(): Promise<void>;
}

/** The product, as `npm start` runs it after the build: the one of `shared-product.ts` if there is one and no setting is changed. */
export async function startProduct(environment: Record<string, string> = {}): Promise<Running> {
  const shared = process.env.SHARED_PRODUCT_URL;
  if (shared && Object.keys(environment).length === 0) return { url: shared, stop: async () => {} };
  const port = await freePort();
  return running(['worker/start.ts'], /Ready on (http:\/\/localhost:\d+)/, { PORT: String(port), ...environment });
}

/** @param ready Matches the line with the address, which is its first group. */
export async function running(args: string[], ready: RegExp, environment: Record<string, string> = {}): Promise<Running> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child, ready);
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function addressOf(child: ChildProcess, ready: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const address = ready.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready:\n${output}`)));
  });
}

/** A port that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
