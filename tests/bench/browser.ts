/**
 * A thousand items in the checker: the script that shows them beside one for a plain list, and the longest task.
 *
 * Run by `npm run bench` after a build.
 */
import { launch } from '../browser/browser.ts';
import { startProduct } from '../served/running.ts';
import { type Rendering, rendering } from './browser-render.ts';
import { longestTasks, type Task } from './browser-tasks.ts';
import { median } from './median.ts';

const TIMES_A_PLAIN_LIST = 3;
/** @see https://www.w3.org/TR/longtasks-1/ */
const LONG_TASK_MS = 50;
const ROUNDS = 9;

const rounded = (ms: number) => Number(ms.toFixed(1));

const [product, browser] = await Promise.all([startProduct(), launch()]);
const renderings: Rendering[] = [];
const tasks: Record<string, Task>[] = [];
try {
  // In turns, so that whatever else the machine does falls on all of them.
  for (let round = 0; round < ROUNDS; round += 1) {
    renderings.push(await rendering(browser, product.url));
    tasks.push(await longestTasks(browser, product.url));
  }
} finally {
  await browser.close();
  await product.stop();
}

const of = (name: keyof Rendering) => median(renderings.map((each) => each[name]));
const ratio = (name: keyof Rendering) => Number((of(name) / of('plain')).toFixed(2));
console.table({
  'a plain list': { 'ms of script': rounded(of('plain')), ratio: 1 },
  'the full view': { 'ms of script': rounded(of('full')), ratio: ratio('full') },
  'the full view, every item opened': { 'ms of script': rounded(of('opened')), ratio: ratio('opened') },
});

const deeds = Object.keys(tasks[0] ?? {});
const longest = (deed: string, measure: keyof Task) => median(tasks.map((each) => each[deed]?.[measure] ?? Number.NaN));
console.table(
  Object.fromEntries(
    deeds.map((deed) => [
      deed,
      { 'longest task, ms': rounded(longest(deed, 'clock')), 'of the processor': rounded(longest(deed, 'processor')) },
    ]),
  ),
);

const isQuick = ratio('full') <= TIMES_A_PLAIN_LIST;
const isSmooth = deeds.every((deed) => longest(deed, 'processor') <= LONG_TASK_MS);
console.log(`1,000 items, middle of ${ROUNDS} rounds`);
console.log(`script of the full view at most ${TIMES_A_PLAIN_LIST} times that of a plain list: ${isQuick ? 'yes' : 'NO'}`);
console.log(
  `no task over ${LONG_TASK_MS} ms of the processor, which is the clock’s time on a machine that does nothing else: ${isSmooth ? 'yes' : 'NO'}`,
);
process.exitCode = isQuick && isSmooth ? 0 : 1;
