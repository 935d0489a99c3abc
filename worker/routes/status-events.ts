/**
 * The report as `text/event-stream`: one event `source` for each service as it answers, then `report` or `problem`.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { toReportSource } from '../../shared/report/report-source.ts';
import type { OnAnswer } from '../collections/single-flight.ts';
import { problemDocument, reportFault } from '../http/problem.ts';
import type { AppEnv } from '../http/router.ts';
import type { ReportResult } from '../reports.ts';

export function streamProgress<E extends AppEnv>(
  context: Context<E>,
  makeReport: (onAnswer: OnAnswer) => Promise<ReportResult>,
): Response {
  const response = streamSSE(context, async (stream) => {
    const send = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) });
    const sent: Promise<void>[] = [];
    try {
      const made = await makeReport((source, result) => sent.push(send('source', toReportSource(source, result))));
      await Promise.all(sent);
      await (made.ok ? send('report', made.report) : send('problem', problemDocument(made.problem)));
    } catch (error) {
      // Hono would send the error's message to the caller.
      await send('problem', problemDocument(reportFault(error)));
    }
  });
  context.header('cache-control', 'no-store');
  return response;
}
