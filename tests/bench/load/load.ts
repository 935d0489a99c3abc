/**
 * Counts the calls to the three services that badges cost, for people seen for the first time and for a popular person.
 *
 * The peak memory is that of `wrangler dev`, which grows with every request to any Worker; `heap.ts` measures our part.
 */
import { startProduct } from '../../served/running.ts';
import { personNumber, serveCrowd } from './crowd.ts';
import { peakMemoryMb } from './memory.ts';
import { badgeOf } from './requests.ts';
import { type Outcome, type PlannedRequest, traffic } from './traffic.ts';

const SECONDS = 15;
const POPULAR = personNumber(1);

const services = await serveCrowd();
const product = await startProduct(services.environment);
const idle = peakMemoryMb();
const rows: Record<string, object> = {};
let wrongAnswers = 0;

async function measure(name: string, perSecond: number, requestFor: (n: number) => PlannedRequest): Promise<number> {
  const before = services.requests();
  const { requests, wrong, ms }: Outcome = await traffic(product.url, perSecond, SECONDS, requestFor);
  const calls = services.requests() - before;
  const errors = Object.values(wrong).reduce((sum, count) => sum + count, 0);
  wrongAnswers += errors;
  if (errors > 0) console.log(wrong);
  rows[name] = { requests, 'a second': perSecond, errors, ...ms, 'calls per 1,000': Math.round((calls / requests) * 1000) };
  return calls;
}

await measure('each iD for the first time', 10, (n) => badgeOf(personNumber(1000 + n)));
const calls = await measure('one popular iD, without a cached copy', 200, () => badgeOf(POPULAR));
await measure('one popular iD, cached', 200, () => badgeOf(POPULAR));
const memory = peakMemoryMb();
await product.stop();
services.stop();

console.table(rows);
const collections = calls / 4;
console.log(
  `times in ms; peak memory of the runtime: ${memory ?? 'not measured'} MB, ${idle ?? 'not measured'} MB when it was ready`,
);
console.log(
  `collections for the popular iD within one lifetime: ${collections}, target 1; wrong answers: ${wrongAnswers}, target 0`,
);
if (collections > 1 || wrongAnswers > 0) process.exitCode = 1;
