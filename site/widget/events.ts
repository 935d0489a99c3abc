/** The report as a stream of events, one for each service before it. */
import { type Answer, type Question, unreachable } from './ask.ts';

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
export async function readEvents(stream: ReadableStream<string>, onSource: Question['onSource']): Promise<Answer> {
  const reader = stream.getReader();
  let text = '';
  for (;;) {
    const { done, value = '' } = await reader.read();
    const blocks = (text + value).split('\n\n');
    text = blocks.pop() ?? '';
    for (const { event, data } of blocks.map(parseEvent)) {
      if (event === 'source') onSource(data);
      if (event === 'report') return { report: data };
      if (event === 'problem') return { trouble: data };
    }
    if (done) return { trouble: unreachable() };
  }
}

function parseEvent(block: string) {
  return { event: /^event: (.*)$/m.exec(block)?.[1], data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null') };
}
