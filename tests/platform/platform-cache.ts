/**
 * Imitates the cache that the platform puts in front of a Worker, as its documentation describes it. The runtime on this machine does
 * not have one.
 *
 * The key has the path, the query and the release, but neither the host nor the scheme nor any header of the request, except those
 * that the response names in `Vary`. The cache ignores the request's `Cache-Control`.
 *
 * @see https://developers.cloudflare.com/workers/cache/
 */

type Answer = (request: Request) => Promise<Response>;

interface Copy {
  status: number;
  headers: Headers;
  body: ArrayBuffer;
  /** Values of the request's headers that the response varies by. */
  varied: ReadonlyMap<string, string | null>;
  storedAt: number;
}

export interface PlatformCache {
  ask(request: Request): Promise<Response>;
  /** Waits for the copies that are being renewed after an answer. */
  settled(): Promise<void>;
}

/** @param release The platform never mixes the answers of two releases. */
export function platformCache(answer: Answer, now: () => number, release = 'a-release'): PlatformCache {
  const copies = new Map<string, Copy[]>();
  const renewals: Promise<unknown>[] = [];

  function find(request: Request): Copy | undefined {
    return copies
      .get(keyOf(request))
      ?.find(({ varied }) => [...varied].every(([name, value]) => request.headers.get(name) === value));
  }

  async function fetched(request: Request, old?: Copy): Promise<Response> {
    const tag = old?.headers.get('etag');
    const conditional = new Request(
      request,
      tag ? { headers: { ...Object.fromEntries(request.headers), 'if-none-match': tag } } : {},
    );
    const response = await answer(conditional);
    if (response.status === 304 && old) {
      // The headers are renewed, the body is kept.
      for (const [name, value] of response.headers) old.headers.set(name, value);
      old.storedAt = now();
      return toResponse(old);
    }
    return store(request, response);
  }

  async function store(request: Request, response: Response): Promise<Response> {
    if (!mayBeKept(request, response)) return response;
    const names = (response.headers.get('vary') ?? '').split(',').flatMap((name) => name.trim().toLowerCase() || []);
    const copy: Copy = {
      status: response.status,
      headers: new Headers(response.headers),
      body: await response.arrayBuffer(),
      varied: new Map(names.map((name) => [name, request.headers.get(name)])),
      storedAt: now(),
    };
    const others = (copies.get(keyOf(request)) ?? []).filter((each) => each !== find(request));
    copies.set(keyOf(request), [...others, copy]);
    return toResponse(copy);
  }

  function toResponse({ status, headers, body }: Copy): Response {
    return new Response(status === 204 || status === 308 ? null : body, { status, headers });
  }

  function keyOf({ url }: Request): string {
    const { pathname, search } = new URL(url);
    return `${release} ${pathname}${search}`;
  }

  return {
    async ask(request) {
      if (request.method !== 'GET' || request.headers.has('authorization')) return answer(request);
      const old = find(request);
      if (!old) return fetched(request);
      const age = (now() - old.storedAt) / 1000 + Number(old.headers.get('age') ?? 0);
      const { maxAge, whileRevalidating, ifError } = lifetimeOf(old.headers);
      if (age < maxAge) return toResponse(old);
      if (age < maxAge + whileRevalidating) {
        const shown = toResponse(old);
        renewals.push(fetched(request, old));
        return shown;
      }
      const made = await fetched(request, old);
      return made.status >= 500 && age < maxAge + ifError ? toResponse(old) : made;
    },
    async settled() {
      await Promise.all(renewals.splice(0));
    },
  };
}

/** The most specific of the three headers decides. @see https://developers.cloudflare.com/cache/concepts/cdn-cache-control/ */
function controlOf(headers: Headers): string {
  const names = ['cloudflare-cdn-cache-control', 'cdn-cache-control', 'cache-control'];
  return names.map((name) => headers.get(name)).find((value) => value !== null) ?? '';
}

function mayBeKept(request: Request, { status, headers }: Response): boolean {
  const isKeptFor = [200, 301, 308, 400, 404, 410].includes(status);
  return request.method === 'GET' && isKeptFor && !headers.has('set-cookie') && !/no-store|private/.test(controlOf(headers));
}

function lifetimeOf(headers: Headers) {
  const seconds = (name: string) => Number(new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(controlOf(headers))?.[1] ?? 0);
  return {
    maxAge: seconds('max-age'),
    whileRevalidating: seconds('stale-while-revalidate'),
    ifError: seconds('stale-if-error'),
  };
}
