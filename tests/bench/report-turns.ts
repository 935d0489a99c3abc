/** A child process that does one kind of work whenever its parent sends a message, and answers with the ms of CPU it took. */
import { KINDS, workWith } from './report-work.ts';

const [name, works] = process.argv.slice(2);
const kind = KINDS.find((each) => each === name);
if (!kind) throw new Error(`unknown kind of work: ${name}`);
const work = (await workWith(Number(works))).kinds[kind];

process.on('message', async (times: number) => {
  const before = process.threadCpuUsage();
  for (let turn = 0; turn < times; turn += 1) await work();
  const { user, system } = process.threadCpuUsage(before);
  process.send?.((user + system) / 1000);
});
process.send?.(0);
