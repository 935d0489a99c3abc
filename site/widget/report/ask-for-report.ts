/** Asks our server for a report, or the three services directly. */
import type { NoAnswer } from '../../../shared/client/ask.ts';
import { syncStatus } from '../../../shared/client/client.ts';
import type { OnSource } from '../../../shared/client/events.ts';
import type { NoReportState, PageState } from '../../../shared/views/page-state.ts';

/** What to check: an iD and the selection of its items, as the address of the page has them. */
export interface ReportQuestion {
  orcid: string;
  scope: string | null;
  prefix: string | null;
}

export interface How {
  signal: AbortSignal;
  /** Bypasses the browser's HTTP cache. */
  again: boolean;
  onSource: OnSource;
}

/** The limits count by the minute, of which half is left on average. */
const RETRY_AFTER_SECONDS = 30;

export async function askForReport({ orcid, scope, prefix }: ReportQuestion, how: How): Promise<PageState> {
  const selection = { ...(scope && { scope }), ...(prefix && { prefix }) } as object;
  const answer = await syncStatus({ origin: location.origin }).report(orcid, { ...selection, ...how });
  return answer.is === 'answered' ? { is: 'report', report: answer.body } : reasonFor(answer, orcid);
}

export function reasonFor(answer: NoAnswer, asked: string): NoReportState {
  const refused = answer.is === 'refused' ? answer : null;
  if (!refused?.problem) return { is: 'no-report', ...connectionProblem(), asked, doi: null, retryIn: null };
  const { code, detail } = refused.problem;
  const retryIn = code === 'rate-limited' ? Math.ceil((refused.retryAfterMs ?? RETRY_AFTER_SECONDS * 1000) / 1000) : null;
  return { is: 'no-report', code, detail, asked, doi: null, retryIn };
}

function connectionProblem(): Pick<NoReportState, 'code' | 'detail'> {
  if (!navigator.onLine) return { code: 'offline', detail: 'Check your connection, then try again.' };
  return { code: 'unreachable', detail: 'Our server didn’t respond. Try again in a minute.' };
}
