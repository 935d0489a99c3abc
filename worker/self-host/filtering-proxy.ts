/**
 * The public side of your own server: a proxy in front of the runtime, which listens on this machine only.
 *
 * On the platform, nobody outside can set the headers in which it names the caller, or reach its internal addresses. The runtime
 * here would accept both from anyone, so this proxy removes the headers and refuses the addresses.
 */
import { createServer, type IncomingHttpHeaders, request, type Server, type ServerResponse } from 'node:http';

/** Headers that only the platform, or its simulation on this machine, may set. */
const PLATFORM_HEADERS = /^(?:cf-|mf-|cdn-loop$|true-client-ip$)/;
/** Headers about one connection, which a proxy must not forward. */
const HOP_BY_HOP_HEADERS = /^(?:connection|keep-alive|proxy-|te$|trailer$|transfer-encoding$|upgrade$)/;
/** The runtime's internal addresses. On the platform, these belong to the platform. */
const INTERNAL_PATHS = /^\/+cdn-cgi(?:[/?]|$)/i;

/**
 * Requests that do not end are cut off: Node looks for them only every 30 seconds by default, whatever their own limits are.
 *
 * @param runtime Where the runtime listens at the moment.
 */
export function filteringProxy(runtime: () => URL): Server {
  return createServer(
    { requestTimeout: 10_000, headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    (incoming, outgoing) => {
      const { method, url = '/' } = incoming;
      incoming.resume();
      if (INTERNAL_PATHS.test(decoded(url))) return refuse(outgoing, 404);
      const headers = without(incoming.headers, PLATFORM_HEADERS, HOP_BY_HOP_HEADERS, /^content-length$/);
      // The Worker would refuse a body as well, but we do not forward bodies, so it would not notice this one.
      if (Number(incoming.headers['content-length'] ?? 0) > 0 || incoming.headers['transfer-encoding'])
        return refuse(outgoing, 413);

      const upstream = request(runtime(), { method, path: url.startsWith('/') ? url : '/', headers }, (response) => {
        outgoing.writeHead(response.statusCode ?? 502, without(response.headers, PLATFORM_HEADERS, HOP_BY_HOP_HEADERS));
        response.pipe(outgoing);
      });
      upstream.on('error', () => (outgoing.headersSent ? outgoing.destroy() : refuse(outgoing, 502)));
      // Otherwise an event stream would keep running after the caller has gone.
      outgoing.on('close', () => upstream.destroy());
      upstream.end();
    },
  );
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

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}
