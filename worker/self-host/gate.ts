/**
 * The door of a server of one's own: every request goes through here to the runtime, which listens for this machine alone.
 *
 * On the platform, nobody outside can set the headers with which it tells the Worker who asks, or reach its inner addresses.
 * Here the runtime would believe them, so they end at this door.
 */
import { createServer, type IncomingHttpHeaders, request, type Server, type ServerResponse } from 'node:http';

/** What only the platform, or its imitation on this machine, may say. */
const NOT_FROM_OUTSIDE = /^(?:cf-|mf-|cdn-loop$|true-client-ip$)/;
/** Of one connection, not of the request. */
const OF_THE_CONNECTION = /^(?:connection|keep-alive|proxy-|te$|trailer$|transfer-encoding$|upgrade$)/;
/** The runtime's own addresses; on the platform they are the platform's. */
const NOT_OURS = /^\/+cdn-cgi(?:[/?]|$)/i;

/** @param runtime Where the runtime listens at this moment. */
export function gate(runtime: () => URL): Server {
  return createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (asked, answer) => {
    const { method, url = '/' } = asked;
    asked.resume();
    if (NOT_OURS.test(decoded(url))) return refuse(answer, 404);
    const headers = without(asked.headers, NOT_FROM_OUTSIDE, OF_THE_CONNECTION, /^content-length$/);
    // What has a body is refused by the Worker; the body itself is not needed for that, only that there was one.
    if (Number(asked.headers['content-length'] ?? 0) > 0 || asked.headers['transfer-encoding']) return refuse(answer, 413);

    const onward = request(runtime(), { method, path: url.startsWith('/') ? url : '/', headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, without(answered.headers, NOT_FROM_OUTSIDE, OF_THE_CONNECTION));
      answered.pipe(answer);
    });
    onward.on('error', () => (answer.headersSent ? answer.destroy() : refuse(answer, 502)));
    // Who goes away is not waited for: an event stream would run on.
    answer.on('close', () => onward.destroy());
    onward.end();
  });
}

function without(headers: IncomingHttpHeaders, ...unwanted: RegExp[]): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !unwanted.some((each) => each.test(name))));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function refuse(answer: ServerResponse, status: number): void {
  answer.writeHead(status, { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}
