/**
 * A Worker that does a kind of work so many times: `/whole/1000/20` makes twenty reports on 1,000 works. The runtime has no
 * clock inside a request; who asks has one.
 */
import { KINDS, type ReportWork, workWith } from './report-work.ts';

const made = new Map<number, Promise<ReportWork>>();

export default {
  async fetch(request: Request): Promise<Response> {
    const [, name, works, times] = new URL(request.url).pathname.split('/');
    const kind = KINDS.find((each) => each === name);
    if (!kind) return new Response('no such work', { status: 404 });
    const { kinds } = await workFor(Number(works));
    for (let turn = 0; turn < Number(times); turn += 1) await kinds[kind]();
    return new Response('done');
  },
};

function workFor(works: number): Promise<ReportWork> {
  const known = made.get(works) ?? workWith(works);
  made.set(works, known);
  return known;
}
