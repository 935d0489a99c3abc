/** One question to the API about one iD, and what to make of the answer. */
import { type Answer, syncStatus } from '../../../shared/client/client.ts';
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { isReport } from './outcome.ts';

export type Attempt =
  | { is: 'answered'; report: Report }
  | { is: 'no-record' }
  /** Asking again would not help. */
  | { is: 'refused'; why: string }
  | { is: 'busy'; waitMs: number | null }
  | { is: 'broken'; why: string };

export interface Question {
  id: OrcidId;
  /** Past the browser's own copy. */
  isAgain: boolean;
  signal: AbortSignal;
}

export type Ask = (question: Question) => Promise<Attempt>;

interface Service {
  fetch: typeof fetch;
  origin: string;
  /** Only DOIs with this prefix; null for all. */
  prefix: string | null;
}

/** Our server gives up on the three services after six seconds. */
const PATIENCE = 30_000;

const UNREADABLE = { is: 'broken', why: 'The service gave an answer that we could not read' } as const;

type Refused = Extract<Answer<Report>, { is: 'refused' }>;

/** @returns A function that always answers, except where its signal was aborted. */
export function asker({ fetch, origin, prefix }: Service): Ask {
  const { report } = syncStatus({ origin, fetch });
  return async ({ id, isAgain, signal }) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    const answer = await report(id, { prefix, again: isAgain, signal: AbortSignal.any([signal, patience.signal]) });
    clearTimeout(timer);
    signal.throwIfAborted();
    return attemptFrom(answer);
  };
}

function attemptFrom(answer: Answer<Report>): Attempt {
  switch (answer.is) {
    case 'answered':
      return isReport(answer.body) ? { is: 'answered', report: answer.body } : UNREADABLE;
    case 'unreadable':
      return UNREADABLE;
    case 'unreachable':
      return { is: 'broken', why: 'The service could not be reached' };
    case 'given-up':
      return { is: 'broken', why: 'The service did not answer in time' };
    case 'refused':
      return refusal(answer);
  }
}

function refusal({ status, problem, retryAfterMs }: Refused): Attempt {
  if (status === 429) return { is: 'busy', waitMs: retryAfterMs };
  if (status >= 500) return { is: 'broken', why: 'The service had a fault' };
  const isUnknown = status === 404 && problem?.code === 'unknown-orcid-id';
  return isUnknown ? { is: 'no-record' } : { is: 'refused', why: 'The service refused the question' };
}
