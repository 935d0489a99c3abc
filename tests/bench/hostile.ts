/**
 * Compares the CPU of analysing 10,000 entries of each hostile shape with that of 1,000. A larger map is slower for each entry, because
 * it does not fit into the processor's caches, so the same is measured for nothing but a map of as many DOIs.
 */
import { analysisOf, HOSTILE_SHAPES, hostileAnswers } from '../fixtures/hostile.ts';
import { median } from './median.ts';
import { cpuOf, ratioOf } from './report-cpu.ts';

const FEW = 1000;
const MANY = 10 * FEW;
/** Ten times as many, and a sort's few more. */
const MOST_FOR_TEN_TIMES = 13;

function mapOf(count: number): () => number {
  const dois = Array.from({ length: count }, (_, index) => `10.1234/x.v${index + 1}`);
  return () => {
    const byDoi = new Map(dois.map((doi) => [doi, { dois: [doi], works: [] }]));
    return dois.reduce((sum, doi) => sum + (byDoi.get(doi)?.dois.length ?? 0), 0);
  };
}

async function growthOf(work: { few: () => unknown; many: () => unknown }): Promise<{ growth: number; figures: string }> {
  const cpu = await cpuOf(work);
  const growth = ratioOf(cpu.many, cpu.few);
  return { growth, figures: `${growth.toFixed(1)} × (${median(cpu.few).toFixed(2)} to ${median(cpu.many).toFixed(2)} ms)` };
}

const bare = await growthOf({ few: mapOf(FEW), many: mapOf(MANY) });
const most = Math.max(MOST_FOR_TEN_TIMES, bare.growth);
console.log(`${bare.figures}: only a map. Target: at most ${MOST_FOR_TEN_TIMES}, or the growth of the map if that is more`);
for (const [name, shape] of Object.entries(HOSTILE_SHAPES)) {
  const [few, many] = [hostileAnswers(shape, FEW), hostileAnswers(shape, MANY)];
  const { growth, figures } = await growthOf({ few: () => analysisOf(few), many: () => analysisOf(many) });
  console.log(`${growth <= most ? '' : 'NO '}${figures}: ${name}`);
  if (growth > most) process.exitCode = 1;
}
