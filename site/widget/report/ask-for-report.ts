/** Asks the API for a report. */
import { askForReport, type NoAnswer } from '../../../shared/client/ask.ts';
import type { OnSource } from '../../../shared/client/events.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import type { OnDemand } from './view.ts';

/** Why there is no report; `code` is the API's, or `offline` or `unreachable` where the API was not reached. */
export interface Trouble {
  code: string;
  detail: string;
}

export type Answer = { report: Report } | { trouble: Trouble };

export interface Question {
  api: string;
  orcid: string;
  scope: string | null;
  prefix: string | null;
  signal: AbortSignal;
  onSource: OnSource;
  /** Brings what reads the stream that tells of each service as it answers; null where nobody looks at that. */
  bring: (() => Promise<OnDemand | null>) | null;
  /** Past the browser's own copy. */
  again: boolean;
}

export async function ask({ api, orcid, onSource, bring, ...asked }: Question): Promise<Answer> {
  const readEvents = async (events: ReadableStream) =>
    (await bring?.())?.readEvents(events, onSource) ?? ({ is: 'unreachable' } as const);
  const answer = await askForReport({ origin: api }, orcid, asked, bring && readEvents);
  return answer.is === 'answered' ? { report: answer.body } : { trouble: troubleIn(answer) };
}

/** In words, which the service has where it refuses. */
export function troubleIn(answer: NoAnswer): Trouble {
  return (answer.is === 'refused' && answer.problem) || unreachable();
}

/** Our own host was not reached. */
export function unreachable(): Trouble {
  if (!navigator.onLine) return { code: 'offline', detail: 'You seem to be offline. Check your connection, then try again.' };
  return { code: 'unreachable', detail: 'The checker could not be reached. Try again in a minute.' };
}
