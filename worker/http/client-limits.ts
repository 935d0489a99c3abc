/**
 * Limits on what one IP address may request. The platform counts by the minute, in each of its locations separately, and we keep
 * no list of addresses. Without the bindings, for example on your own server, nothing is limited here.
 *
 * @see https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/
 */
import type { Context } from 'hono';
import { failure } from '../../shared/identifiers/failure.ts';
import { problem } from './problem.ts';
import type { AppEnv, AppMiddleware } from './router.ts';

export const RATE_LIMITED = failure('rate-limited', 'Too many requests from your network. Wait a minute, then try again.');

/** Generous, because a page with a hundred badges is one visitor. */
export const requestLimit: AppMiddleware = async (context, next) => {
  if (await isWithin(context.env.REQUEST_LIMIT, addressOf(context))) return next();
  return problem(context, RATE_LIMITED.problem);
};

/**
 * Whether the caller may cause another collection, which uses up our quotas at the three services. Badges are counted
 * separately, because one page can have many of them.
 */
export function mayCollect<E extends AppEnv>(context: Context<E>): Promise<boolean> {
  const kind = context.req.path.startsWith('/badge/') ? 'badge' : 'report';
  return isWithin(context.env.COLLECTION_LIMIT, addressOf(context), kind);
}

async function isWithin(limit: RateLimit | undefined, address: string | undefined, kind = ''): Promise<boolean> {
  if (!limit || !address) return true;
  return (await limit.limit({ key: `${kind} ${address}` })).success;
}

/** The platform sets this header, so a caller cannot choose it. */
function addressOf<E extends AppEnv>(context: Context<E>): string | undefined {
  return context.req.header('cf-connecting-ip');
}
