/** Fetches a JSON document. Every request to the three services goes through here. */
import type { Reason } from '../../registers/source-result.ts';
import { type BodyReader, WholeText } from '../json/body-reader.ts';
import { UpstreamError } from './upstream-error.ts';

/** The part of the standard `fetch` that we use, so that a test or an example can replace it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface JsonRequest {
  url: string;
  fetch: Fetch;
  /** Aborts both waiting for the headers and reading the body. */
  signal: AbortSignal;
  /** Reading stops when the decoded body exceeds this. */
  maxBytes: number;
  headers: Record<string, string>;
  /** Sent as JSON with POST. Without it, the method is GET. */
  post?: unknown;
  /** Statuses besides 200 that are valid answers. */
  alsoAccept?: readonly number[];
  /** Reads the body of a 200 piece by piece, instead of `JSON.parse`. */
  reader?: BodyReader;
}

export interface JsonAnswer {
  status: number;
  /** Undefined for a redirection, because we do not read its body. */
  body: unknown;
  location: string | null;
}

/**
 * Fetches one JSON document. Never follows a redirection.
 *
 * @throws {UpstreamError} unless the status is accepted and the body is complete JSON.
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

/** Frees the connection. If cancelling fails, the connection is closed already. */
function discard(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}

/** In some runtimes, aborting does not end a pending read, so we stop waiting ourselves. */
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

/** The gateways of DataCite and Figshare also refuse busy callers with 403. An empty 202 is a gateway's bot challenge. */
function reasonFor(status: number): Reason {
  if (status === 429 || status === 403) return 'rate-limited';
  if (status === 202 || status >= 500) return 'unavailable';
  return 'unexpected';
}
