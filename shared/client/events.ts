/** Reads a report from a stream of events: one event for each service, then the report or a problem. */

import type { Report, ReportSource } from '../report/report.schema.ts';
import type { Answer } from './ask.ts';

export type OnSource = (source: ReportSource) => void;

/**
 * Understands what our service sends, in which the data of an event is always one line.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export async function readEvents(events: ReadableStream, onSource: OnSource): Promise<Answer<Report>> {
  const reader = events.getReader();
  try {
    return await readUntilLast(reader, onSource);
  } finally {
    drain(reader);
  }
}

/** Reads to the end of the stream, which follows the last event immediately. Otherwise the connection would not be free again. */
async function drain(reader: ReadableStreamDefaultReader): Promise<void> {
  try {
    for (let isOver = false; !isOver; ) isOver = (await reader.read()).done;
  } catch {
    // The answer is already complete.
  }
}

async function readUntilLast(reader: ReadableStreamDefaultReader, onSource: OnSource): Promise<Answer<Report>> {
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    const blocks = (text + decoder.decode(value, { stream: !done })).split('\n\n');
    text = blocks.pop() ?? '';
    for (const { event, data } of blocks.map(parseEvent)) {
      // In a microtask, so that an error thrown by the caller is not mistaken for a fault of the service.
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
