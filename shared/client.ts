/**
 * `orcid-sync-status/client`: asks the API of a Sync Status service. A few lines over `fetch`; whatever goes wrong is a value.
 *
 * @example
 * const answer = await syncStatus({ origin: 'https://sync-status.example' }).report('8888-8888-8888-8880');
 * if (answer.is === 'answered') console.log(answer.body.counts);
 */
import type { Examples } from './examples.schema.ts';
import type { Health } from './health.schema.ts';
import type { Precheck } from './precheck.schema.ts';
import type { Problem } from './problem.schema.ts';
import type { Report } from './report.ts';
import type { Selection } from './scope.ts';
import type { ShieldsBadge } from './shields.schema.ts';

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

export type About = How & Partial<Selection>;

export type Answer<Body> =
  | { is: 'answered'; body: Body }
  /** `problem` is null where the refusal came from something before the service. */
  | { is: 'refused'; status: number; problem: Problem | null; retryAfterMs: number | null }
  /** What came is no JSON: it was cut off, or something before the service wrote it. */
  | { is: 'unreadable' }
  | { is: 'unreachable' }
  /** By its signal. */
  | { is: 'given-up' };

export function syncStatus(service: Service) {
  return {
    /** @param orcid An ORCID iD in any spelling. */
    report: (orcid: string, about: About = {}) => ask<Report>(service, `/api/v1/status/${encodeURIComponent(orcid)}`, about),
    /** @param doi A DOI in any spelling, or the address of a public item on Figshare. */
    precheck: (doi: string, how: How = {}) => ask<Precheck>(service, `/api/v1/doi/${encodeURIComponent(doi)}`, how),
    badge: (orcid: string, about: About = {}) => ask<ShieldsBadge>(service, `/badge/${encodeURIComponent(orcid)}.json`, about),
    examples: (how: How = {}) => ask<Examples>(service, '/api/v1/examples', how),
    health: (how: How = {}) => ask<Health>(service, '/api/v1/health', how),
  };
}

async function ask<Body>(service: Service, path: string, { scope, prefix, signal, again }: About): Promise<Answer<Body>> {
  const url = new URL(path, service.origin);
  if (scope) url.searchParams.set('scope', scope);
  if (prefix) url.searchParams.set('prefix', prefix);
  try {
    const response = await (service.fetch ?? fetch)(url.href, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      cache: again ? 'reload' : 'default',
      ...(signal && { signal }),
    });
    return await read<Body>(response);
  } catch {
    return { is: signal?.aborted ? 'given-up' : 'unreachable' };
  }
}

async function read<Body>(response: Response): Promise<Answer<Body>> {
  const { ok, status, headers } = response;
  const body: unknown = await response.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  });
  if (ok) return body === undefined ? { is: 'unreadable' } : { is: 'answered', body: body as Body };
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
