/** Measures the CPU of kinds of work in this process, on its main thread only, so that other work of the machine hardly matters. */
import { median } from './median.ts';

const ROUNDS = 11;
/** Long enough for a clock that may advance only every 10 ms. */
const ROUND_MS = 300;

type Work = () => unknown;

/** @returns ms of CPU for each kind of work, in each of the rounds in which they take turns. */
export async function cpuOf<Kind extends string>(kinds: Readonly<Record<Kind, Work>>): Promise<Record<Kind, number[]>> {
  const names = Object.keys(kinds) as Kind[];
  const rounds = Object.fromEntries(names.map((name): [Kind, number[]] => [name, []])) as Record<Kind, number[]>;
  const turns = new Map<Kind, number>();
  for (const name of names) {
    const work = kinds[name];
    await work();
    const start = performance.now();
    await work();
    turns.set(name, Math.max(1, Math.ceil(ROUND_MS / (performance.now() - start))));
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      const work = kinds[name];
      const count = turns.get(name) ?? 1;
      const before = process.threadCpuUsage();
      for (let turn = 0; turn < count; turn += 1) await work();
      const { user, system } = process.threadCpuUsage(before);
      rounds[name].push((user + system) / 1000 / count);
    }
  }
  return rounds;
}

/** Compares the two within each round, where other work of the machine affects both alike. */
export function ratioOf(of: readonly number[], to: readonly number[]): number {
  return median(of.map((value, round) => value / (to[round] ?? Number.NaN)));
}
