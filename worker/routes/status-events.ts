/**
 * The report as `text/event-stream`: one event `source` for each service as it answers, then `report`, or `problem`.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { toReportSource } from '../../shared/report/report-source.ts';
import type { OnAnswer } from '../collections/single-flight.ts';
import type { Env } from '../env.ts';
import { NO_REPORT, problemDocument, reportFault } from '../http/problem.ts';
import type { ReportAnswer } from '../reports.ts';

export function streamProgress(
  context: Context<{ Bindings: Env }>,
  makeReport: (onAnswer: OnAnswer) => Promise<ReportAnswer>,
): Response {
  const response = streamSSE(context, async (stream) => {
    const send = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) });
    const sent: Promise<void>[] = [];
    try {
      const made = await makeReport((source, result) => sent.push(send('source', toReportSource(source, result))));
      await Promise.all(sent);
      await ('no' in made ? send('problem', problemDocument(made.no, NO_REPORT[made.no])) : send('report', made.report));
    } catch (error) {
      // Hono would send the message to the caller.
      await send('problem', problemDocument('internal', reportFault(error)));
    }
  });
  context.header('cache-control', 'no-store');
  return response;
}
