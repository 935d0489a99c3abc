/**
 * Where this copy is published. Answers hold this address and never that of the request, because the platform's cache keys neither by
 * host nor by scheme: whoever asks first would decide where everybody else is led.
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
 * Leads from http to https. Only on the platform, which names a release: behind a proxy of your own, all requests arrive by http, and
 * the proxy redirects. Never cached, because the cache would return the redirection to those who ask by https.
 */
export const httpsOnly: AppMiddleware = async (context, next) => {
  const { env, req } = context;
  const url = new URL(req.url);
  if (!env.PUBLIC_URL.startsWith('https:') || !env.RELEASE || url.protocol !== 'http:') return next();
  context.header('cache-control', 'no-store');
  return context.redirect(`${publicOrigin(env)}${url.pathname}${url.search}`, 308);
};
