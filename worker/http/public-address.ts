/**
 * Where this copy is published. Responses contain this address and never that of the request. The platform's cache ignores host and
 * scheme, so otherwise the first request would decide which host the links in everybody's response lead to.
 *
 * @see https://developers.cloudflare.com/workers/cache/cache-keys/
 */
import type { Env } from '../env.ts';
import type { AppMiddleware } from './router.ts';

/** @returns The scheme and the host, without a slash at the end. */
export function publicOrigin({ PUBLIC_URL }: Pick<Env, 'PUBLIC_URL'>): string {
  return new URL(PUBLIC_URL).origin;
}

/**
 * Redirects http to https, but only on the platform, which names a release. Behind a proxy of your own, all requests arrive by http,
 * and the proxy redirects. Never cached, because the cache would also return the redirect to https requests.
 */
export const httpsOnly: AppMiddleware = async (context, next) => {
  const { env, req } = context;
  const url = new URL(req.url);
  if (!env.PUBLIC_URL.startsWith('https:') || !env.RELEASE || url.protocol !== 'http:') return next();
  context.header('cache-control', 'no-store');
  return context.redirect(`${publicOrigin(env)}${url.pathname}${url.search}`, 308);
};
