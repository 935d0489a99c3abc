/**
 * Measures the CPU of kinds of work in the Workers runtime.
 *
 * Each kind has its own process, so that none collects the garbage of another. They take turns, so that other work of the
 * machine affects all alike. It counts all threads of a process, as the kernel reports them, so it needs Linux.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../served/running.ts';
import type { Kind } from './report-work.ts';
import { startWorkerd, type Workerd } from './workerd.ts';

/** Long enough for V8 to compile the code. */
const WARM_UP_MS = 4000;
const TURN_MS = 200;
/** The kernel counts CPU in steps of this size. */
const TICK_MS = 10;

export interface Job {
  kind: Kind;
  works: number;
}

/** @returns ms of CPU to do each job once: the mean of all rounds. */
export async function cpuOf<Name extends string>(jobs: Readonly<Record<Name, Job>>, rounds: number): Promise<Record<Name, number>> {
  const script = await bundled();
  const names = Object.keys(jobs) as Name[];
  const runners: Runner[] = [];
  try {
    for (const name of names) runners.push(await Runner.start(script, jobs[name]));
    for (const runner of runners) await runner.warmUp();
    for (let round = 0; round < rounds; round += 1) for (const runner of runners) await runner.turn();
    return Object.fromEntries(names.map((name, index) => [name, runners[index]?.ms])) as Record<Name, number>;
  } finally {
    await Promise.all(runners.map((runner) => runner.stop()));
  }
}

/** One kind of work in its own process. */
class Runner {
  readonly #runtime: Workerd;
  readonly #path: string;
  /** How often a turn does the work. */
  #times = 1;
  #done = 0;
  #before = 0;

  private constructor(runtime: Workerd, { kind, works }: Job) {
    this.#runtime = runtime;
    this.#path = `${runtime.url}/${kind}/${works}`;
  }

  static async start(script: string, job: Job): Promise<Runner> {
    return new Runner(await startWorkerd({ modules: { 'worker.js': script } }), job);
  }

  async warmUp(): Promise<void> {
    await this.#work();
    const start = performance.now();
    while ((await this.#work()) < TURN_MS) this.#times *= 2;
    while (performance.now() - start < WARM_UP_MS) await this.#work();
    this.#done = 0;
    this.#before = cpuMs(this.#runtime.pid);
  }

  async turn(): Promise<void> {
    await this.#work();
  }

  get ms(): number {
    return (cpuMs(this.#runtime.pid) - this.#before) / this.#done;
  }

  stop(): Promise<void> {
    return this.#runtime.stop();
  }

  /** @returns How long the turn took, in ms. */
  async #work(): Promise<number> {
    const start = performance.now();
    const response = await fetch(`${this.#path}/${this.#times}`);
    if (!response.ok) throw new Error(await response.text());
    await response.text();
    this.#done += this.#times;
    return performance.now() - start;
  }
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function cpuMs(pid: number): number {
  const behindName = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const [user, system] = behindName.slice(11, 13).map(Number);
  return ((user ?? Number.NaN) + (system ?? Number.NaN)) * TICK_MS;
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'tests/bench/runtime-worker.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
