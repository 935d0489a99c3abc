/** Asks the API for a report. */
import type { Report, ReportSource } from '../../shared/report.ts';
import type { OnDemand } from './on-demand.ts';

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
  onSource: (source: ReportSource) => void;
  /** Brings what reads the stream that tells of each service as it answers; null where nobody looks at that. */
  bring: (() => Promise<OnDemand | null>) | null;
  /** Past the browser's own copy. */
  again: boolean;
}

export async function ask({ api, orcid, scope, prefix, signal, onSource, bring, again }: Question): Promise<Answer> {
  const url = new URL(`/api/v1/status/${encodeURIComponent(orcid)}`, api);
  if (scope) url.searchParams.set('scope', scope);
  if (prefix) url.searchParams.set('prefix', prefix);
  try {
    const headers: HeadersInit = bring ? { accept: 'text/event-stream' } : {};
    const response = await fetch(url, { headers, signal, credentials: 'omit', cache: again ? 'reload' : 'default' });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') && response.body;
    if (!isStream) return fromDocument(await response.json(), response.ok);
    const read = (await bring?.())?.readEvents;
    return read ? await read(response.body.pipeThrough(new TextDecoderStream()), onSource) : { trouble: unreachable() };
  } catch (error) {
    if (signal.aborted) throw error;
    return { trouble: unreachable() };
  }
}

function fromDocument(body: Report | Trouble, ok: boolean): Answer {
  return ok ? { report: body as Report } : { trouble: body as Trouble };
}

/** Our own host was not reached. */
export function unreachable(): Trouble {
  if (!navigator.onLine) return { code: 'offline', detail: 'You seem to be offline. Check your connection, then try again.' };
  return { code: 'unreachable', detail: 'The checker could not be reached. Try again in a minute.' };
}
