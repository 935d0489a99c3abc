/**
 * A report on a thousand items in a browser: the time of the script that shows it, compared with a script that makes a plain list, and
 * the longest task while somebody uses it.
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
  // In turns, so that other work of the machine affects all of them alike.
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
  'a report on seven items, from the form': { 'ms of script': rounded(of('small')), ratio: ratio('small') },
  'a report on a thousand, from the form': { 'ms of script': rounded(of('report')), ratio: ratio('report') },
});

const actions = Object.keys(tasks[0] ?? {});
const longest = (action: string, measure: keyof Task) => median(tasks.map((each) => each[action]?.[measure] ?? Number.NaN));
console.table(
  Object.fromEntries(
    actions.map((action) => [
      action,
      { 'longest task, ms': rounded(longest(action, 'duration')), 'CPU, ms': rounded(longest(action, 'cpu')) },
    ]),
  ),
);

/** What every report takes, such as compiling the script, does not depend on the number of items. */
const forItems = Number((ratio('report') - ratio('small')).toFixed(2));
const isQuick = forItems <= TIMES_A_PLAIN_LIST;
const isSmooth = actions.every((action) => longest(action, 'cpu') <= LONG_TASK_MS);
console.log(`1,000 items, median of ${ROUNDS} rounds`);
console.log(
  `the items take at most ${TIMES_A_PLAIN_LIST} times the script of a plain list: ${forItems}, ${isQuick ? 'yes' : 'NO'}`,
);
console.log(
  `no task takes more than ${LONG_TASK_MS} ms of CPU, which is its duration on an idle machine: ${isSmooth ? 'yes' : 'NO'}`,
);
process.exitCode = isQuick && isSmooth ? 0 : 1;
