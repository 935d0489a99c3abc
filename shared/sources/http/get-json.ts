/** The only place that fetches. */
import type { Reason } from '../../registers/source-result.ts';
import { type BodyReader, WholeText } from '../json/body-reader.ts';
import { UpstreamError } from './upstream-error.ts';

/** The part of the standard `fetch` that we use, so that a test or an example can take its place. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface JsonRequest {
  url: string;
  fetch: Fetch;
  /** Ends waiting for the headers and for the body alike. */
  signal: AbortSignal;
  /** Bytes of the decoded body beyond which reading stops. */
  maxBytes: number;
  headers: Record<string, string>;
  /** Sent as JSON by POST. */
  post?: unknown;
  /** Statuses besides 200 whose body is an answer too. */
  alsoAccept?: readonly number[];
  /** Takes the body of a 200 piece by piece, in place of `JSON.parse`. */
  reader?: BodyReader;
}

export interface JsonAnswer {
  status: number;
  /** Undefined for a redirection, whose body is not read. */
  body: unknown;
  location: string | null;
}

/**
 * Fetches one JSON document. Never follows a redirection.
 *
 * @throws {UpstreamError} in every case but an accepted status with a complete JSON body.
 */
export async function getJson(request: JsonRequest): Promise<JsonAnswer> {
  const response = await send(request);
  const { status } = response;
  const location = response.headers.get('location');
  const isAccepted = status === 200 || request.alsoAccept?.includes(status);
  if (!isAccepted || (status >= 300 && status < 400)) {
    discard(response);
    if (isAccepted) return { status, body: undefined, location };
    throw new UpstreamError(reasonFor(status), `status ${status}`);
  }
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '')) {
    discard(response);
    throw new UpstreamError('unexpected', `status ${status} with a body that is not JSON`);
  }
  const reader = (status === 200 && request.reader) || new WholeText();
  return { status, body: await readBody(response, request, reader), location };
}

async function send({ fetch, url, signal, headers, post }: JsonRequest): Promise<Response> {
  const init: RequestInit = { method: 'GET', headers, redirect: 'manual', signal };
  if (post !== undefined) {
    init.method = 'POST';
    init.headers = { ...headers, 'content-type': 'application/json' };
    init.body = JSON.stringify(post);
  }
  try {
    return await orAborted(fetch(url, init), signal);
  } catch (cause) {
    throw interrupted(cause, signal, 'no answer');
  }
}

async function readBody(response: Response, { signal, maxBytes }: JsonRequest, reader: BodyReader): Promise<unknown> {
  const body = response.body?.getReader();
  let bytes = 0;
  try {
    for (;;) {
      const chunk = body && (await nextChunk(() => body.read(), signal));
      if (!chunk) break;
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new UpstreamError('too-large', `more than ${maxBytes} bytes`);
      reader.push(chunk);
    }
    return reader.end();
  } catch (cause) {
    body?.cancel().catch(() => undefined);
    throw cause instanceof SyntaxError ? new UpstreamError('unexpected', 'a body that is not JSON') : cause;
  }
}

async function nextChunk(
  read: () => Promise<{ value?: Uint8Array | undefined }>,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  try {
    return (await orAborted(read(), signal)).value;
  } catch (cause) {
    throw interrupted(cause, signal, 'the body broke off');
  }
}

/** Frees the connection. That the body cannot be ended any more changes nothing. */
function discard(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}

/** Runtimes differ in whether aborting ends a pending read, so waiting ends here in any case. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new UpstreamError('timeout', 'out of time'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function interrupted(cause: unknown, signal: AbortSignal, message: string): UpstreamError {
  if (cause instanceof UpstreamError) return cause;
  return signal.aborted ? new UpstreamError('timeout', 'out of time') : new UpstreamError('unavailable', message, { cause });
}

/** DataCite's and Figshare's gateways refuse busy callers with 403 as well; an empty 202 is a gateway's challenge. */
function reasonFor(status: number): Reason {
  if (status === 429 || status === 403) return 'rate-limited';
  if (status === 202 || status >= 500) return 'unavailable';
  return 'unexpected';
}
