/**
 * Compares a whole report with parsing, and a large report with a small one.
 *
 * Each kind of work has its own process, so that none collects the garbage of another. They take turns, so that other work of
 * the machine affects all alike. There are several trials, because V8 compiles a little differently in each process.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { median } from './median.ts';
import type { Kind } from './report-work.ts';

const TRIALS = 5;
const ROUNDS = 25;
/** Enough turns for V8 to compile the code. */
const WARMING_TURNS = 4;

interface Job {
  kind: Kind;
  works: number;
  /** How often a turn does the work: about as long for all jobs, and long enough for a clock that may advance only every 10 ms. */
  times: number;
}

const JOBS = {
  smallParse: { kind: 'parse', works: 1_000, times: 16 },
  smallWhole: { kind: 'whole', works: 1_000, times: 16 },
  largeParse: { kind: 'parse', works: 10_000, times: 1 },
  largeWhole: { kind: 'whole', works: 10_000, times: 1 },
} as const satisfies Record<string, Job>;
type JobName = keyof typeof JOBS;

/** ms of CPU to do each job once, in each trial. */
export type Trials = readonly Readonly<Record<JobName, number>>[];

export interface Ratio {
  median: number;
  lowest: number;
  highest: number;
}

export async function runTrials(): Promise<Trials> {
  const all: Record<JobName, number>[] = [];
  while (all.length < TRIALS) all.push(await trial());
  return all;
}

export function ratioIn(trials: Trials, of: JobName, to: JobName): Ratio {
  const values = trials.map((ms) => ms[of] / ms[to]);
  return { median: median(values), lowest: Math.min(...values), highest: Math.max(...values) };
}

async function trial(): Promise<Record<JobName, number>> {
  const names = Object.keys(JOBS) as JobName[];
  const workers = new Map<JobName, ChildProcess>();
  const total = { smallParse: 0, smallWhole: 0, largeParse: 0, largeWhole: 0 };
  try {
    for (const name of names) workers.set(name, await started(JOBS[name]));
    for (const [name, worker] of workers) for (let turn = 0; turn < WARMING_TURNS; turn += 1) await msOf(worker, JOBS[name]);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, worker] of workers) total[name] += await msOf(worker, JOBS[name]);
    }
  } finally {
    for (const worker of workers.values()) worker.kill();
  }
  for (const name of names) total[name] /= ROUNDS * JOBS[name].times;
  return total;
}

async function started({ kind, works }: Job): Promise<ChildProcess> {
  const worker = fork(join(import.meta.dirname, 'report-turns.ts'), [kind, String(works)]);
  await once(worker, 'message');
  return worker;
}

/** Does one turn. */
async function msOf(worker: ChildProcess, { times }: Job): Promise<number> {
  worker.send(times);
  const [ms] = await once(worker, 'message');
  return ms;
}
