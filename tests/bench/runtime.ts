/**
 * Measures in the Workers runtime what `report` measures in Node: a whole report and only parsing the same answers, each in its
 * own process. It has no target, because we cannot know which part of the process's work the platform would count.
 *
 * Run by `npm run bench -- runtime`.
 */
import { cpuOf, type Job } from './runtime-cpu.ts';

const ROUNDS = 30;
/** V8 compiles a little differently in each process. */
const TRIALS = 3;
const SIZES = [1_000, 10_000] as const;

const rows: Record<string, Record<string, number>> = {};
for (const works of SIZES) {
  const jobs: Record<'whole' | 'parse', Job> = { whole: { kind: 'whole', works }, parse: { kind: 'parse', works } };
  for (let trial = 1; trial <= TRIALS; trial += 1) {
    const { whole, parse } = await cpuOf(jobs, ROUNDS);
    rows[`${works} works, trial ${trial}`] = {
      'decode + JSON.parse': Math.round(10 * parse) / 10,
      'whole report': Math.round(10 * whole) / 10,
      'whole ÷ parse': Math.round((100 * whole) / parse) / 100,
    };
  }
}
console.table(rows);
console.log('ms of CPU in workerd, all threads, mean of all rounds');
