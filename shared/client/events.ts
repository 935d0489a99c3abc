/** The report as a stream of events, one for each service before it. */

import type { Report, ReportSource } from '../report/report.schema.ts';
import type { Answer } from './ask.ts';

export type OnSource = (source: ReportSource) => void;

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
export async function readEvents(events: ReadableStream, onSource: OnSource): Promise<Answer<Report>> {
  const reader = events.getReader();
  try {
    return await untilTheLast(reader, onSource);
  } finally {
    readOn(reader);
  }
}

/** To the end, which comes right after the last event: until then the connection is kept busy. */
async function readOn(reader: ReadableStreamDefaultReader): Promise<void> {
  try {
    for (let isOver = false; !isOver; ) isOver = (await reader.read()).done;
  } catch {
    // What there was to know is known.
  }
}

async function untilTheLast(reader: ReadableStreamDefaultReader, onSource: OnSource): Promise<Answer<Report>> {
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    const blocks = (text + decoder.decode(value, { stream: !done })).split('\n\n');
    text = blocks.pop() ?? '';
    for (const { event, data } of blocks.map(parseEvent)) {
      // Apart from here, so that what the caller throws is not taken for a fault of the service.
      if (event === 'source') queueMicrotask(() => onSource(data));
      if (event === 'report') return { is: 'answered', body: data };
      if (event === 'problem') return { is: 'refused', status: data.status, problem: data, retryAfterMs: null };
    }
    if (done) return { is: 'unreadable' };
  }
}

function parseEvent(block: string) {
  return { event: /^event: (.*)$/m.exec(block)?.[1], data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null') };
}
