/** Does one kind of work whenever the parent process says so, and tells it how long that took. */
import { KINDS, workWith } from './report-work.ts';

const [name, works] = process.argv.slice(2);
const kind = KINDS.find((each) => each === name);
if (!kind) throw new Error(`no such work: ${name}`);
const work = (await workWith(Number(works))).kinds[kind];

process.on('message', async (times: number) => {
  const before = process.threadCpuUsage();
  for (let turn = 0; turn < times; turn += 1) await work();
  const { user, system } = process.threadCpuUsage(before);
  process.send?.((user + system) / 1000);
});
process.send?.(0);
