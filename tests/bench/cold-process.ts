/** Measures the CPU time that a Worker takes for its first request, in a workerd process that has answered nothing before. */
import { readdirSync, readFileSync } from 'node:fs';
import { platformCache } from './load/platform-cache.ts';
import { startWorkerd } from './workerd.ts';

/** If no thread ran for this long, everything is done that the request started, compilation in the background included. */
const QUIET_MS = 100;

export interface FirstRequest {
  /** A Worker in one module. */
  script: string;
  path: string;
  environment: Readonly<Record<string, string>>;
}

/** @returns ms, of all threads. Rate limits are not bound, because workerd alone has none. */
export async function cpuOfFirstRequest({ script, path, environment }: FirstRequest): Promise<number> {
  const cache = await platformCache();
  const bindings = Object.entries({ CACHE: 'on', CONTACT: 'bench@example.org', ...environment });
  const runtime = await startWorkerd({
    modules: { 'index.js': script },
    more: {
      services: [
        `(name = "cache", external = (address = "127.0.0.1:${cache.port}", http = ()))`,
        '(name = "network", network = (allow = ["local"]))',
      ],
      worker: [
        'cacheApiOutbound = "cache"',
        'globalOutbound = "network"',
        `bindings = [${bindings.map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`).join(', ')}]`,
      ],
    },
  });
  try {
    const before = await cpuWhenQuiet(runtime.pid);
    const response = await fetch(runtime.url + path);
    const text = await response.text();
    if (!response.ok || text.includes('"incomplete"')) throw new Error(`unexpected answer: ${text.slice(0, 1000)}`);
    return (await cpuWhenQuiet(runtime.pid)) - before;
  } finally {
    await runtime.stop();
    cache.stop();
  }
}

async function cpuWhenQuiet(pid: number): Promise<number> {
  for (let before = Number.NaN, now = cpuMs(pid); ; before = now, now = cpuMs(pid)) {
    if (now === before) return now;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
}

/**
 * Adds up the threads, because the kernel counts the time of a whole process only in ticks of 10 ms.
 *
 * @see https://docs.kernel.org/scheduler/sched-stats.html#proc-pid-schedstat
 */
function cpuMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]));
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
}
