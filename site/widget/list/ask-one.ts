/** One question to the API about one iD, and what to make of the answer. */
import type { OrcidId } from '../../../shared/orcid-id.ts';
import type { Report } from '../../../shared/report.ts';
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

/** @returns A function that always answers, except where its signal was aborted. */
export function asker({ fetch, origin, prefix }: Service): Ask {
  return async ({ id, isAgain, signal }) => {
    const url = new URL(`/api/v1/status/${id}`, origin);
    if (prefix) url.searchParams.set('prefix', prefix);
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const response = await fetch(url, {
        headers: { accept: 'application/json' },
        credentials: 'omit',
        cache: isAgain ? 'reload' : 'default',
        signal: AbortSignal.any([signal, patience.signal]),
      });
      return await attemptFrom(response);
    } catch (error) {
      if (signal.aborted) throw error;
      return {
        is: 'broken',
        why: patience.signal.aborted ? 'The service did not answer in time' : 'The service could not be reached',
      };
    } finally {
      clearTimeout(timer);
    }
  };
}

async function attemptFrom(response: Response): Promise<Attempt> {
  const { status, headers } = response;
  if (status === 429) return { is: 'busy', waitMs: retryAfter(headers.get('retry-after')) };
  if (status >= 500) return { is: 'broken', why: 'The service had a fault' };
  const body: unknown = await response.json().catch((error) => {
    // What is cut off is no JSON either, but may be whole the next time.
    if (error instanceof SyntaxError) return null;
    throw error;
  });
  if (response.ok) {
    return isReport(body)
      ? { is: 'answered', report: body }
      : { is: 'broken', why: 'The service gave an answer that we could not read' };
  }
  const isUnknown = status === 404 && (body as { code?: unknown } | null)?.code === 'unknown-orcid-id';
  return isUnknown ? { is: 'no-record' } : { is: 'refused', why: 'The service refused the question' };
}

/**
 * Milliseconds, from seconds or a date.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function retryAfter(value: string | null): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}
