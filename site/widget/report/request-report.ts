/** Requests a report from the API. */
import { askForReport } from '../../../shared/client/ask.ts';
import type { OnSource, readEvents } from '../../../shared/client/events.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { type Failure, failureFrom } from '../service/problem.ts';

export type ReportResult = { ok: true; report: Report } | Failure;

export interface ReportRequest {
  /** The origin of the API. */
  api: string;
  orcid: string;
  scope: string | null;
  prefix: string | null;
  signal: AbortSignal;
  onSource: OnSource;
  /** Loads the reader of the stream that reports each service as it answers. Null requests the plain report, which caches keep. */
  loadReader: (() => Promise<{ readEvents: typeof readEvents } | null>) | null;
  /** Bypasses the browser's HTTP cache. */
  again: boolean;
}

export type RequestReport = (request: ReportRequest) => Promise<ReportResult>;

export async function requestReport({ api, orcid, onSource, loadReader, ...options }: ReportRequest): Promise<ReportResult> {
  const read = async (events: ReadableStream) =>
    (await loadReader?.())?.readEvents(events, onSource) ?? ({ is: 'unreachable' } as const);
  const answer = await askForReport({ origin: api }, orcid, options, loadReader && read);
  return answer.is === 'answered' ? { ok: true, report: answer.body } : failureFrom(answer);
}
