/** Asks the API for a report, and tells of each service as it answers. */
import type { Report, ReportSource } from '../../shared/report.ts';

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
  /** Past the browser's own copy. */
  again: boolean;
}

export async function ask({ api, orcid, scope, prefix, signal, onSource, again }: Question): Promise<Answer> {
  const url = new URL(`/api/v1/status/${encodeURIComponent(orcid)}`, api);
  if (scope) url.searchParams.set('scope', scope);
  if (prefix) url.searchParams.set('prefix', prefix);
  try {
    const headers = { accept: 'text/event-stream' };
    const response = await fetch(url, { headers, signal, credentials: 'omit', cache: again ? 'reload' : 'default' });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') && response.body;
    if (!isStream) return fromDocument(await response.json(), response.ok);
    return await fromEvents(response.body.pipeThrough(new TextDecoderStream()), onSource);
  } catch (error) {
    if (signal.aborted) throw error;
    return { trouble: unreachable() };
  }
}

function fromDocument(body: Report | Trouble, ok: boolean): Answer {
  return ok ? { report: body as Report } : { trouble: body as Trouble };
}

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
async function fromEvents(stream: ReadableStream<string>, onSource: Question['onSource']): Promise<Answer> {
  const reader = stream.getReader();
  let text = '';
  for (;;) {
    const { done, value = '' } = await reader.read();
    const blocks = (text + value).split('\n\n');
    text = blocks.pop() ?? '';
    for (const { event, data } of blocks.map(parseEvent)) {
      if (event === 'source') onSource(data);
      if (event === 'report') return { report: data };
      if (event === 'problem') return { trouble: data };
    }
    if (done) return { trouble: unreachable() };
  }
}

function parseEvent(block: string) {
  return { event: /^event: (.*)$/m.exec(block)?.[1], data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null') };
}

/** Our own host was not reached. */
export function unreachable(): Trouble {
  if (!navigator.onLine) return { code: 'offline', detail: 'You seem to be offline. Check your connection, then try again.' };
  return { code: 'unreachable', detail: 'The checker could not be reached. Try again in a minute.' };
}
