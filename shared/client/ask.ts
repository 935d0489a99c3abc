/** How the client asks, and what it makes of what comes. The element asks in this way, too, and carries no more of the client. */
import type { Problem } from '../api/problem.schema.ts';
import type { Report } from '../report/report.schema.ts';

export interface Service {
  /** Where it is: `https://sync-status.example`. */
  origin: string;
  /** In place of the runtime’s own. */
  fetch?: typeof fetch;
}

export interface How {
  signal?: AbortSignal;
  /** Past the copy that a browser has kept. */
  again?: boolean;
}

/** Also what no selection can hold, as a page may state it: the service judges that, and says so. */
type Asked = How & { scope?: string | null; prefix?: string | null };

export type Answer<Body> = { is: 'answered'; body: Body } | NoAnswer;

export type NoAnswer =
  /** `problem` is null where the refusal came from something before the service. */
  | { is: 'refused'; status: number; problem: Problem | null; retryAfterMs: number | null }
  /** What came is not what was asked for: it was cut off, or something before the service wrote it. */
  | { is: 'unreadable' }
  | { is: 'unreachable' }
  /** By its signal. */
  | { is: 'given-up' };

/** What an answer that is a stream of events comes to. */
export type EventReader<Body> = (events: ReadableStream) => Promise<Answer<Body>>;

/** @param readEvents Null where nobody wants to be told of each service, and the report may come from a cache. */
export function askForReport(service: Service, orcid: string, asked: Asked, readEvents: EventReader<Report> | null) {
  return ask(service, `/api/v1/status/${encodeURIComponent(orcid)}`, asked, readEvents);
}

export async function ask<Body>(
  service: Service,
  path: string,
  { scope, prefix, signal, again }: Asked,
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
    const areEvents = response.headers.get('content-type')?.startsWith('text/event-stream');
    return await (readEvents && areEvents && response.body ? readEvents(response.body) : readDocument<Body>(response));
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
 * Milliseconds, from seconds or a date.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function waitOf(value: string | null): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}
