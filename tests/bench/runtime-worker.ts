/**
 * A Worker that repeats one kind of work: `/whole/1000/20` makes twenty reports on 1,000 works. The caller takes the time,
 * because the runtime has no clock inside a request.
 */
import { KINDS, type ReportWork, workWith } from './report-work.ts';

const worksBySize = new Map<number, Promise<ReportWork>>();

export default {
  async fetch(request: Request): Promise<Response> {
    const [, name, works, times] = new URL(request.url).pathname.split('/');
    const kind = KINDS.find((each) => each === name);
    if (!kind) return new Response('unknown kind of work', { status: 404 });
    const { kinds } = await workFor(Number(works));
    for (let turn = 0; turn < Number(times); turn += 1) await kinds[kind]();
    return new Response('done');
  },
};

function workFor(works: number): Promise<ReportWork> {
  const known = worksBySize.get(works) ?? workWith(works);
  worksBySize.set(works, known);
  return known;
}
