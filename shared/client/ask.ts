/** Sends the client's requests and turns responses into values. The element uses only this part, to stay small. */
import type { Problem } from '../api/problem.schema.ts';
import type { Report } from '../report/report.schema.ts';

export interface Service {
  /** The origin of the service, such as `https://sync-status.example`. */
  origin: string;
  /** Used instead of the runtime's own `fetch`. */
  fetch?: typeof fetch;
}

export interface How {
  signal?: AbortSignal;
  /** Bypasses the browser's HTTP cache. */
  again?: boolean;
}

/** `scope` and `prefix` may be any text, because they can come from a page. The service refuses invalid values. */
type RequestOptions = How & { scope?: string | null; prefix?: string | null };

export type Answer<Body> = { is: 'answered'; body: Body } | NoAnswer;

export type NoAnswer =
  /** `problem` is null if the response did not come from the service but from a proxy in between. */
  | { is: 'refused'; status: number; problem: Problem | null; retryAfterMs: number | null }
  /** The response was cut off, or is not JSON because it came from a proxy. */
  | { is: 'unreadable' }
  | { is: 'unreachable' }
  /** Aborted by the caller. */
  | { is: 'given-up' };

/** Reads an answer from a stream of events. */
export type EventReader<Body> = (events: ReadableStream) => Promise<Answer<Body>>;

/** @param readEvents Null requests the plain report, which caches can answer. Otherwise a stream of events is requested. */
export function askForReport(service: Service, orcid: string, options: RequestOptions, readEvents: EventReader<Report> | null) {
  return ask(service, `/api/v1/status/${encodeURIComponent(orcid)}`, options, readEvents);
}

export async function ask<Body>(
  service: Service,
  path: string,
  { scope, prefix, signal, again }: RequestOptions,
  readEvents: EventReader<Body> | null = null,
): Promise<Answer<Body>> {
  try {
    const url = new URL(path, service.origin);
    if (scope) url.searchParams.set('scope', scope);
    if (prefix) url.searchParams.set('prefix', prefix);
    const response = await (service.fetch ?? fetch)(url.href, {
      headers: { accept: readEvents ? 'text/event-stream' : 'application/json' },
      credentials: 'omit',
      cache: again ? 'reload' : 'default',
      ...(signal && { signal }),
    });
    const isEventStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    return await (readEvents && isEventStream && response.body ? readEvents(response.body) : readDocument<Body>(response));
  } catch (error) {
    if (signal?.aborted) return { is: 'given-up' };
    return { is: error instanceof SyntaxError ? 'unreadable' : 'unreachable' };
  }
}

async function readDocument<Body>(response: Response): Promise<Answer<Body>> {
  const { ok, status, headers } = response;
  if (ok) return { is: 'answered', body: (await response.json()) as Body };
  const body: unknown = await response.json().catch((error: unknown) => {
    if (!(error instanceof SyntaxError)) throw error;
  });
  return { is: 'refused', status, problem: isProblem(body) ? body : null, retryAfterMs: waitOf(headers.get('retry-after')) };
}

function isProblem(body: unknown): body is Problem {
  const { code, detail } = (body ?? {}) as Partial<Problem>;
  return typeof code === 'string' && typeof detail === 'string';
}

/**
 * @param value The `Retry-After` header: seconds or a date.
 * @returns Milliseconds from now, or null without a valid header.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function waitOf(value: string | null): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}
