/**
 * `npm run soak` sends the requests of mixed visitors for some minutes, with all three services down for one minute in the middle.
 *
 * `npm run soak -- 600` takes ten minutes; the default is three.
 */
import { startProduct } from '../../served/running.ts';
import { personNumber, serveCrowd } from './crowd.ts';
import { peakMemoryMb } from './memory.ts';
import { badgeOf, NONSENSE, reportOf } from './requests.ts';
import { type PlannedRequest, traffic } from './traffic.ts';

const SECONDS = Number(process.argv[2] ?? 180);
const OUTAGE_SECONDS = 60;
const RECOVERY_SECONDS = 5;
const PER_SECOND = 100;
if (!(SECONDS >= 90)) throw new Error('the soak takes at least 90 seconds');

const services = await serveCrowd();
const product = await startProduct(services.environment);
const idle = peakMemoryMb();

/** From the start of the outage until the service must have recovered, an answer may be incomplete. */
let mayBeIncomplete = false;
/** When the last incomplete answer arrived. */
let lastIncomplete = 0;
const POPULAR = personNumber(1);

/** Of ten visitors, seven see a popular badge, one a new person's badge, one one of fifty reports, and one sends an invalid iD. */
function requestFor(n: number): PlannedRequest {
  const mayBeIncompleteNow = mayBeIncomplete;
  const mayFail = () => {
    lastIncomplete = performance.now();
    return mayBeIncompleteNow;
  };
  if (n % 10 < 7) return badgeOf(POPULAR, mayFail);
  if (n % 10 === 7) return badgeOf(personNumber(10_000 + n), mayFail);
  return n % 10 === 8 ? reportOf(personNumber(100 + (n % 500)), mayFail) : NONSENSE;
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** @returns Seconds from the end of the outage until a new person gets a complete report. Each try is for another person. */
async function recovery(): Promise<number> {
  const start = performance.now();
  for (let n = 1_000_000; performance.now() - start < 60_000; n += 1) {
    const response = await fetch(`${product.url}/api/v1/status/${personNumber(n)}`, {
      headers: { 'cf-connecting-ip': `10.9.9.${n % 250}` },
    });
    if (((await response.json()) as { status: string }).status !== 'incomplete') return (performance.now() - start) / 1000;
    await wait(0.1);
  }
  return Number.POSITIVE_INFINITY;
}

async function outage(): Promise<number> {
  await wait((SECONDS - OUTAGE_SECONDS) / 2);
  mayBeIncomplete = true;
  services.setDown(true);
  await wait(OUTAGE_SECONDS);
  services.setDown(false);
  const returned = performance.now();
  const [first] = await Promise.all([recovery(), wait(RECOVERY_SECONDS)]);
  mayBeIncomplete = false;
  return Math.max(first, (lastIncomplete - returned) / 1000);
}

const [outcome, recovered] = await Promise.all([traffic(product.url, PER_SECOND, SECONDS, requestFor), outage()]);
const memory = peakMemoryMb();
await product.stop();
services.stop();

const errors = Object.values(outcome.wrong).reduce((sum, count) => sum + count, 0);
console.table({
  soak: {
    requests: outcome.requests,
    errors,
    ...outcome.ms,
    'peak MB': memory ?? 'not measured',
    'MB when ready': idle ?? 'not measured',
  },
});
if (errors > 0) console.log(outcome.wrong);
console.log(`wrong answers: ${errors}, target 0; recovered after ${recovered.toFixed(1)} s, target ${RECOVERY_SECONDS} s`);
process.exitCode = errors === 0 && recovered <= RECOVERY_SECONDS ? 0 : 1;
