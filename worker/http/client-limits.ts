/**
 * What one address may ask for. Counted by the platform for a minute, in each of its locations on its own; no list of
 * addresses is kept. Without the bindings, as on a server of one's own, nothing is limited here.
 *
 * @see https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/
 */
import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from '../env.ts';
import { problem } from './problem.ts';

type RouteContext = Context<{ Bindings: Env }>;

/** Generous: also a page with a hundred badges is one visitor. */
export const requestLimit: MiddlewareHandler<{ Bindings: Env }> = async (context, next) => {
  if (await isWithin(context.env.REQUEST_LIMIT, addressOf(context))) return next();
  return problem(context, 'rate-limited', 'That are more requests in a minute than one address may send.');
};

/** A report that no copy answers costs the three services their quotas. Badges count on their own: they come in crowds. */
export function mayCollect(context: RouteContext): Promise<boolean> {
  const kind = context.req.path.startsWith('/badge/') ? 'badge' : 'report';
  return isWithin(context.env.COLLECTION_LIMIT, addressOf(context), kind);
}

async function isWithin(limit: RateLimit | undefined, address: string | undefined, kind = ''): Promise<boolean> {
  if (!limit || !address) return true;
  return (await limit.limit({ key: `${kind} ${address}` })).success;
}

/** Set by the platform; a caller cannot choose it. */
function addressOf(context: RouteContext): string | undefined {
  return context.req.header('cf-connecting-ip');
}
