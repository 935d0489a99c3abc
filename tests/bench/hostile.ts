/** Compares the CPU of analysing 10,000 entries of each hostile shape with that of 1,000. */
import { analysisOf, HOSTILE_SHAPES, hostileAnswers } from '../fixtures/hostile.ts';
import { median } from './median.ts';
import { cpuOf, ratioOf } from './report-cpu.ts';

/** Ten times as many, a sort's few more, and what a larger heap costs. */
const MOST_FOR_TEN_TIMES = 13;

for (const [name, shape] of Object.entries(HOSTILE_SHAPES)) {
  const [few, many] = [hostileAnswers(shape, 1000), hostileAnswers(shape, 10_000)];
  const cpu = await cpuOf({ few: () => analysisOf(few), many: () => analysisOf(many) });
  const ratio = ratioOf(cpu.many, cpu.few);
  const isMet = ratio <= MOST_FOR_TEN_TIMES;
  const figures = `${median(cpu.few).toFixed(2)} → ${median(cpu.many).toFixed(1)} ms, ${ratio.toFixed(1)} ×`;
  console.log(`${figures} (at most ${MOST_FOR_TEN_TIMES})${isMet ? '' : ' NO'}: ${name}`);
  if (!isMet) process.exitCode = 1;
}
