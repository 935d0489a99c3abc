/** The ways in which a service can fail. Each is a function that replaces the good answer. */
import type { Call } from './call.ts';

export type Fault = (good: () => Response, call: Call, signal: AbortSignal) => Response | Promise<Response>;

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };

export function status(code: number, body = '<html><h1>Try later</h1></html>', headers: Record<string, string> = HTML_TYPE): Fault {
  return () => new Response([204, 304].includes(code) ? null : body, { status: code, headers });
}

/** A maintenance page with status 200. */
export const html: Fault = () => new Response('<!doctype html><h1>Back soon</h1>', { headers: HTML_TYPE });

/** A gateway's challenge that only a browser could answer. */
export const challenge: Fault = () => new Response('', { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } });

export const invalidJson: Fault = () => new Response('{"group": [<', { headers: JSON_TYPE });

export const emptyBody: Fault = () => new Response('', { headers: JSON_TYPE });

export function shape(body: unknown): Fault {
  return () => new Response(JSON.stringify(body), { headers: JSON_TYPE });
}

/** Sends half of the body, then the connection breaks. */
export const cut: Fault = async (good) => {
  const text = await good().text();
  return streamed((controller) => {
    controller.enqueue(encoded(text.slice(0, text.length / 2)));
    controller.error(new TypeError('connection lost'));
  });
};

/** Sends nothing until the caller gives up. */
export const hang: Fault = (_, __, signal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))));

/** Like `hang`, but the request does not even end when the caller aborts it. */
export const deaf: Fault = () => new Promise(() => {});

/** Sends the headers and a few characters, then nothing. */
export const hangingBody: Fault = () => streamed((controller) => controller.enqueue(encoded('{"grou')));

export const refused: Fault = () => Promise.reject(new TypeError('Network connection lost.'));

/** Sends records without end. */
export const endless: Fault = () => {
  const chunk = encoded(`${JSON.stringify({ 'work-summary': [], id: 'x'.repeat(500) })},`.repeat(2000));
  return new Response(
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encoded('{"group":[')),
      pull: (controller) => controller.enqueue(chunk),
    }),
    { headers: JSON_TYPE },
  );
};

/** Sends the whole body in ten pieces, with a pause before each. */
export function dripping(pauseMs: number): Fault {
  return async (good) => {
    const text = await good().text();
    const size = Math.ceil(text.length / 10);
    let sent = 0;
    return new Response(
      new ReadableStream<Uint8Array>({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
          controller.enqueue(encoded(text.slice(sent, sent + size)));
          sent += size;
          if (sent >= text.length) controller.close();
        },
      }),
      { headers: JSON_TYPE },
    );
  };
}

/** Changes the body of the good answer. */
export function changed(change: (body: never) => unknown): Fault {
  return async (good) => new Response(JSON.stringify(change((await good().json()) as never)), { headers: JSON_TYPE });
}

/** Makes only some of the calls fail. */
export function only(isMeant: (call: Call) => boolean, fault: Fault): Fault {
  return (good, call, signal) => (isMeant(call) ? fault(good, call, signal) : good());
}

function streamed(start: (controller: ReadableStreamDefaultController<Uint8Array>) => void): Response {
  return new Response(new ReadableStream<Uint8Array>({ start }), { headers: JSON_TYPE });
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
