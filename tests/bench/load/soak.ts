/**
 * `npm run soak`: some minutes of mixed visitors, with all three services gone for a minute in the middle.
 *
 * `npm run soak -- 600` takes ten minutes; three are usual.
 */
import { startProduct } from '../../served/running.ts';
import { personNumber, serveCrowd } from './crowd.ts';
import { peakMemoryMb } from './memory.ts';
import { traffic, type Wish } from './traffic.ts';
import { badgeOf, NONSENSE, reportOf } from './wishes.ts';

const SECONDS = Number(process.argv[2] ?? 180);
const OUTAGE_SECONDS = 60;
const RECOVERY_SECONDS = 5;
const PER_SECOND = 100;
if (!(SECONDS >= 90)) throw new Error('the soak takes at least 90 seconds');

const services = await serveCrowd();
const product = await startProduct(services.environment);
const idle = peakMemoryMb();

/** From the outage on until the service has to have recovered, an answer may say that it could not check. */
let isForgiven = false;
/** When the last answer came that was not whole. */
let lastInPart = 0;
const POPULAR = personNumber(1);

/** Of ten visitors, seven look at a popular badge, one at somebody new, one at one of fifty reports, one errs. */
function wishFor(n: number): Wish {
  const isForgivenNow = isForgiven;
  const mayFail = () => {
    lastInPart = performance.now();
    return isForgivenNow;
  };
  if (n % 10 < 7) return badgeOf(POPULAR, mayFail);
  if (n % 10 === 7) return badgeOf(personNumber(10_000 + n), mayFail);
  return n % 10 === 8 ? reportOf(personNumber(100 + (n % 500)), mayFail) : NONSENSE;
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** @returns Seconds from the services' return until somebody new gets a whole report; every time for somebody else. */
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
  isForgiven = true;
  services.setDown(true);
  await wait(OUTAGE_SECONDS);
  services.setDown(false);
  const returned = performance.now();
  const [first] = await Promise.all([recovery(), wait(RECOVERY_SECONDS)]);
  isForgiven = false;
  return Math.max(first, (lastInPart - returned) / 1000);
}

const [outcome, recovered] = await Promise.all([traffic(product.url, PER_SECOND, SECONDS, wishFor), outage()]);
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
