/** Checks one iD with the API, and sorts the answers by what the queue does about them. */
import { type Answer, syncStatus } from '../../../shared/client/client.ts';
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { isReport } from './outcome.ts';

export type Attempt =
  | { is: 'answered'; report: Report }
  | { is: 'no-record' }
  /** Trying again would not help. */
  | { is: 'refused'; why: string }
  | { is: 'busy'; waitMs: number | null }
  /** Trying again may help. */
  | { is: 'broken'; why: string };

export interface CheckRequest {
  id: OrcidId;
  /** Bypasses the browser's HTTP cache. */
  again: boolean;
  signal: AbortSignal;
}

export type CheckOne = (request: CheckRequest) => Promise<Attempt>;

interface Service {
  fetch: typeof fetch;
  origin: string;
  /** Only DOIs with this prefix; null for all. */
  prefix: string | null;
}

/** Longer than our server ever takes: it stops waiting for the three services after six seconds. */
const TIMEOUT_MS = 30_000;

const UNREADABLE = { is: 'broken', why: 'Our server sent an answer that we couldn’t read' } as const;

type Refused = Extract<Answer<Report>, { is: 'refused' }>;

/** @returns A function that rejects only if the caller aborted its signal. */
export function checkWith({ fetch, origin, prefix }: Service): CheckOne {
  const { report } = syncStatus({ origin, fetch });
  return async ({ id, again, signal }) => {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), TIMEOUT_MS);
    const answer = await report(id, { prefix, again, signal: AbortSignal.any([signal, timeout.signal]) });
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
      return { is: 'broken', why: 'We couldn’t reach our server' };
    case 'given-up':
      return { is: 'broken', why: 'Our server didn’t answer in time' };
    case 'refused':
      return refusal(answer);
  }
}

function refusal({ status, problem, retryAfterMs }: Refused): Attempt {
  if (status === 429) return { is: 'busy', waitMs: retryAfterMs };
  if (status >= 500) return { is: 'broken', why: 'Our server had a fault' };
  const isUnknown = status === 404 && problem?.code === 'unknown-orcid-id';
  return isUnknown ? { is: 'no-record' } : { is: 'refused', why: 'Our server refused the request' };
}
