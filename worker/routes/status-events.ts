/**
 * The report as `text/event-stream`: one event `source` for each service as it answers, then `report`, or `problem`.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { toReportSource } from '../../shared/analyse.ts';
import type { CollectOptions } from '../../shared/collect.ts';
import type { Report } from '../../shared/report.ts';
import type { Env } from '../env.ts';
import { type ProblemDocument, problemDocument, reportFault } from '../http/problem.ts';

export type Progress = Pick<CollectOptions, 'onAnswer'>;

/** @param unknownId What to say if there is no report because ORCID does not know the iD. */
export function streamProgress(
  context: Context<{ Bindings: Env }>,
  makeReport: (progress: Progress) => Promise<Report | null>,
  unknownId: ProblemDocument,
): Response {
  const response = streamSSE(context, async (stream) => {
    const send = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) });
    const sent: Promise<void>[] = [];
    try {
      const report = await makeReport({ onAnswer: (source, result) => sent.push(send('source', toReportSource(source, result))) });
      await Promise.all(sent);
      await (report ? send('report', report) : send('problem', unknownId));
    } catch (error) {
      // Hono would send the message to the caller.
      await send('problem', problemDocument('internal', reportFault(error)));
    }
  });
  context.header('cache-control', 'no-store');
  return response;
}
